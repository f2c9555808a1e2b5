import { parseArgs } from 'node:util';
import * as z from 'zod';

const schema = z.object({
  /** Citizens who call at once. */
  callers: z.coerce.number().int().min(10).max(2_000).default(300),
  /** Agents at work; a third of the callers unless told. */
  agents: z.coerce.number().int().min(1).max(900).optional(),
  /** Seconds over which they begin to call. */
  ramp: z.coerce.number().min(0).max(600).default(10),
  /** Seconds after which a run that is not done has failed. */
  limit: z.coerce.number().min(10).max(3_600).default(420),
});

export interface Options {
  readonly callers: number;
  readonly agents: number;
  readonly rampMs: number;
  readonly limitMs: number;
}

/** Reads `--callers 300 --agents 100 --ramp 10 --limit 420`. Throws on anything else. */
export function optionsIn(args: readonly string[]): Options {
  const { values } = parseArgs({ args: [...args], options: { callers: { type: 'string' }, agents: { type: 'string' }, ramp: { type: 'string' }, limit: { type: 'string' } } });
  const read = schema.safeParse(values);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const { callers, agents, ramp, limit } = read.data;
  return { callers, agents: agents ?? Math.ceil(callers / 3), rampMs: ramp * 1000, limitMs: limit * 1000 };
}
