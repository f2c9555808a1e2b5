import * as z from 'zod';
import { RoleSchema } from './sign-in.js';

/** Somebody of the call centre, as an administrator sees them. `sessions`: how many are open. */
export const StaffAccountSchema = z.object({
  id: z.uuid(), login: z.string(), name: z.string(), role: RoleSchema, isLocked: z.boolean(),
  sessions: z.number().int(), lastSignIn: z.iso.datetime().nullable(), hasSecondFactor: z.boolean(),
});
export type StaffAccount = z.infer<typeof StaffAccountSchema>;
/** Answer of `GET /api/staff`, and of what is done there: by name. */
export const StaffAccountsSchema = z.object({ staff: z.array(StaffAccountSchema) });
export type StaffAccounts = z.infer<typeof StaffAccountsSchema>;
/** `POST /api/staff/:id/end-sessions`: 404 for nobody. `POST /api/staff/:id/second-factor/reset` asks for the administrator's own password: 422 `wrong-password`, 403 `same-person`, 404, 429. */
export const ResetSecondFactorSchema = z.object({ password: z.string().min(1, 'Enter your own password.').max(256) }).strict();
