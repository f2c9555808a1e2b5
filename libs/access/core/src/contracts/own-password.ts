import * as z from 'zod';

/** How long a password is at least: by length alone, whatever letters it has (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 10;

/** `POST /api/me/password`: chooses another password. Refused 422 `wrong-password` (field `current`), `like-login`, `common` or `word-of-here` (field `password`); 429 `too-many-tries`. Sessions elsewhere end. */
export const ChangePasswordSchema = z.object({
  current: z.string().min(1, 'Enter the password that you have.').max(256),
  password: z.string().min(SHORTEST_PASSWORD, 'Choose at least ten letters.').max(256, 'That is too long.'),
}).strict();
export type ChangePassword = z.infer<typeof ChangePasswordSchema>;
