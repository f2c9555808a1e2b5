import * as z from 'zod';

/** Who somebody is at the helpline; what they may do follows from it (`PERMISSIONS` in the domain). */
export const RoleSchema = z.enum(['agent', 'supervisor', 'administrator']);
export type Role = z.infer<typeof RoleSchema>;

/** `POST /api/sign-in`. Refused 401 `wrong-sign-in`; 401 `second-factor` where the password is right and a code is asked for; 401 `wrong-code` (field `code`); 429 `too-many-tries`. */
export const SignInRequestSchema = z.object({
  login: z.string().trim().toLowerCase().min(1, 'Enter your login.').max(64),
  password: z.string().min(1, 'Enter your password.').max(256),
  /** Of an authenticator, or a recovery code. */
  code: z.string().trim().min(1).max(40, 'That is no code.').optional(),
});
export type SignInRequest = z.infer<typeof SignInRequestSchema>;

/** Answer of `POST /api/sign-in` and `GET /api/me`. */
export const SignedInSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: RoleSchema,
  languages: z.array(z.string()),
  /** A second factor is required and not there yet: nothing else is open before. */
  mustAddFactor: z.boolean().optional(),
  /** After how many minutes without a touch the session ends; absent where it lasts its time. */
  idleMinutes: z.number().int().optional(),
});
export type SignedIn = z.infer<typeof SignedInSchema>;
