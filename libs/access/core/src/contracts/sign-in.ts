import * as z from 'zod';

/** Who somebody is at the helpline; what they may do follows from it (`PERMISSIONS` in the domain). */
export const RoleSchema = z.enum(['agent', 'supervisor', 'administrator']);
export type Role = z.infer<typeof RoleSchema>;

/** `POST /api/sign-in` */
export const SignInRequestSchema = z.object({
  login: z.string().trim().toLowerCase().min(1, 'Enter your login.').max(64),
  password: z.string().min(1, 'Enter your password.').max(256),
});
export type SignInRequest = z.infer<typeof SignInRequestSchema>;

/** Answer of `POST /api/sign-in` and `GET /api/me`. */
export const SignedInSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: RoleSchema,
  languages: z.array(z.string()),
});
export type SignedIn = z.infer<typeof SignedInSchema>;
