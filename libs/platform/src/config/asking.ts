import * as z from 'zod';

const MINUTES_OF = { m: 1, h: 60, d: 1_440 } as const;
const MOST_DAYS = 60;

/** A time such as `20m`, `4h` or `3d`, in minutes; none that is nothing, and none beyond sixty days. */
const duration = (usual: string) => z.string().default(usual).transform((text, context) => {
  const [, count, unit] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  const minutes = Number(count) * MINUTES_OF[unit as keyof typeof MINUTES_OF];
  if (minutes > 0 && minutes <= MOST_DAYS * MINUTES_OF.d) return minutes;
  context.addIssue({ code: 'custom', message: `is a time up to ${MOST_DAYS}d, as in 20m, 4h or 3d` });
  return z.NEVER;
});

/** When citizens are rung for an answer: the agents' worklist. */
export const asking = {
  /** How long whoever has a mobile phone has to answer the message about a resolution, and that about a question of an office. */
  ASK_DONE_AFTER: duration('3d'),
  ASK_QUESTION_AFTER: duration('4h'),
  /** How long after a call that came to nothing, and how many calls. */
  ASK_AGAIN_AFTER: duration('4h'),
  ASK_TRIES: z.coerce.number().int().min(1).max(10).default(3),
  /** How long one stays with the agent who took it, and after how long it is anybody's, whatever languages they speak. */
  ASK_LEASE: duration('20m'),
  ASK_ANYBODY_AFTER: duration('4h'),
};

/** Whom silence closes must have been asked before. */
export const asksBeforeClosing = ({ ASK_DONE_AFTER, CLOSING_WINDOW_DAYS }: { readonly ASK_DONE_AFTER: number; readonly CLOSING_WINDOW_DAYS: number }): boolean => ASK_DONE_AFTER < CLOSING_WINDOW_DAYS * MINUTES_OF.d;
export const askBeforeClosing = { path: ['ASK_DONE_AFTER'], error: 'is before silence closes: less than CLOSING_WINDOW_DAYS' };
