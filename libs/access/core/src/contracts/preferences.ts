import * as z from 'zod';

/** A key as a screen writes it: `F8`, `Shift+F4`, `Alt+J`. */
const KeySchema = z.string().regex(/^((Ctrl|Alt|Shift|Meta)\+){0,3}[^\s+]{1,20}$/u, 'This is no key.').max(40);

/**
 * `GET` and `PUT /api/me/keys`: the keys that somebody chose for what they do at their desk, by the act's name; null: none.
 * Which acts and keys there are, the screen knows: what means nothing any more is left out there.
 */
export const OwnKeysSchema = z.object({
  keys: z.record(z.string().regex(/^[a-z][a-z.-]{1,40}$/, 'This is no act.'), KeySchema.nullable()).refine((keys) => Object.keys(keys).length <= 200, 'At most 200 keys.'),
}).strict();
export type OwnKeys = z.infer<typeof OwnKeysSchema>;
