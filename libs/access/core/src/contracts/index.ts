export { OwnKeysSchema, type OwnKeys } from './preferences.js';
export { type ChangePassword, ChangePasswordSchema, SHORTEST_PASSWORD } from './own-password.js';
export { type Role, RoleSchema, SignedInSchema, type SignedIn, SignInRequestSchema, type SignInRequest } from './sign-in.js';
