import { pino, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/**
 * The process's log: one JSON object a line, with ids and codes only. Errors keep type, code and stack, never the
 * parameters of a query (they may carry what a citizen said).
 */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { process: name }, serializers: { err: describeError } });
}

function describeError(err: unknown): Record<string, unknown> {
  if (!(err instanceof Error)) return { type: typeof err };
  const { code } = err as { code?: unknown };
  // A database error repeats the offending values in its message and detail; its code says enough.
  const fromDatabase = 'query' in err || 'severity' in err;
  return { type: err.name, code, message: fromDatabase ? 'database error' : err.message, stack: stackOf(err, fromDatabase) };
}

const stackOf = (err: Error, withoutMessage: boolean) =>
  withoutMessage ? err.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n') : err.stack;
