export { OwnKeysSchema, type OwnKeys } from './preferences.js';
export { type ChangePassword, ChangePasswordSchema, SHORTEST_PASSWORD } from './own-password.js';
export { EndOwnSessionsSchema, type EndOwnSessions, OwnSessionSchema, OwnSessionsSchema, type OwnSessions } from './own-sessions.js';
export { BeginSecondFactorSchema, BegunSecondFactorSchema, type BegunSecondFactor, ConfirmSecondFactorSchema, RecoveryCodesSchema, type RecoveryCodes, RemoveSecondFactorSchema, type RemoveSecondFactor, SecondFactorSchema, type SecondFactor } from './second-factor.js';
export { type Role, RoleSchema, SignedInSchema, type SignedIn, SignInRequestSchema, type SignInRequest } from './sign-in.js';
export { ResetSecondFactorSchema, StaffAccountSchema, StaffAccountsSchema, type StaffAccount, type StaffAccounts } from './staff-accounts.js';
