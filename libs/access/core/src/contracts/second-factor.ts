import * as z from 'zod';

/** A code of an authenticator, or a recovery code. */
const CodeSchema = z.string().trim().min(1, 'Enter the code.').max(40, 'That is no code.');
const PasswordSchema = z.string().min(1, 'Enter the password that you have.').max(256);

/** Answer of `GET /api/me/second-factor`. `wish` is how the helpline is set: `off` asks nobody. */
export const SecondFactorSchema = z.object({ wish: z.enum(['required', 'offered', 'off']), since: z.iso.datetime().nullable(), recoveryCodesLeft: z.number().int() });
export type SecondFactor = z.infer<typeof SecondFactorSchema>;

/** `POST /api/me/second-factor`: begins one. Refused 422 `wrong-password` (field `password`), 409 `there-already`, 409 `off`, 429 `too-many-tries`. */
export const BeginSecondFactorSchema = z.object({ password: PasswordSchema }).strict();
/** Its answer: for the authenticator, said once. `address` is what the square holds. */
export const BegunSecondFactorSchema = z.object({ secret: z.string(), address: z.string() });
export type BegunSecondFactor = z.infer<typeof BegunSecondFactorSchema>;

/** `POST /api/me/second-factor/confirm`: the phone shows the same codes as we do. Refused 422 `wrong-code` (field `code`), 409 `not-begun`, 429. Sessions elsewhere end. */
export const ConfirmSecondFactorSchema = z.object({ code: CodeSchema }).strict();
/** Its answer: said once, and kept as hashes. Each is good for one sign-in. */
export const RecoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodesSchema>;

/** `POST /api/me/second-factor/remove`. Refused 422 `wrong-password`, 422 `wrong-code`, 409 `not-begun`, 429. */
export const RemoveSecondFactorSchema = z.object({ password: PasswordSchema, code: CodeSchema }).strict();
export type RemoveSecondFactor = z.infer<typeof RemoveSecondFactorSchema>;
