import * as z from 'zod';

/** A setting is missing or cannot be used; its message is for the person who starts the process. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Parses the environment once. Names each wrong setting; never prints a value (it may be a secret). */
export function readEnvironment<T>(schema: z.ZodType<T>, environment: Record<string, string | undefined>): T {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || 'settings'}: ${issue.message}`);
  throw new ConfigError(`these settings are missing or wrong (docs/configuration.md):\n${lines.join('\n')}`);
}
