import { ClosedSignIn1700000000420 } from './persistence/closed-sign-in.migration.js';
import { CreateAccess1700000000002 } from './persistence/create-access.migration.js';
import { DevicesOfSessions1700000000165 } from './persistence/devices-of-sessions.migration.js';
import { Preferences1700000000241 } from './persistence/preferences.migration.js';
import { Revocations1700000000295 } from './persistence/revocations.migration.js';
import { RevocationsTold1700000000440 } from './persistence/revocations-told.migration.js';
import { OwnAccountController } from './http/own-account.controller.js';
import { OwnPasswordController } from './http/own-password.controller.js';
import { PreferencesController } from './http/preferences.controller.js';
import { SignInController } from './http/sign-in.controller.js';
import { StaffAccountsController } from './http/staff-accounts.controller.js';
import { STAFF_FACTORS } from './persistence/staff-factors.js';
import { StaffSessions } from './staff-sessions.js';
import { ChangePassword } from './use-cases/change-password.use-case.js';
import { GetStaffNames } from './use-cases/get-staff-names.use-case.js';
import { ListAgents } from './use-cases/list-agents.use-case.js';
import { MayBeOnePerson } from './use-cases/may-be-one-person.use-case.js';
import { OwnPreferences } from './use-cases/own-preferences.use-case.js';
import { OwnSecondFactor } from './use-cases/own-second-factor.use-case.js';
import { OwnSessions } from './use-cases/own-sessions.use-case.js';
import { SignIn } from './use-cases/sign-in.use-case.js';
import { SignOut } from './use-cases/sign-out.use-case.js';
import { StaffAccounts } from './use-cases/staff-accounts.use-case.js';

export { SECURE_COOKIES } from './staff-sessions.js';
export { seedStaff, type StaffSeed } from './seed-staff.js';
export { StaffSessions, type StaffSession } from './staff-sessions.js';
export { ChangePassword, GetStaffNames, ListAgents, MayBeOnePerson, OwnPreferences, OwnSecondFactor, OwnSessions, SignIn, SignOut, STAFF_FACTORS, StaffAccounts };

/** For whoever prepares a database, and loads no more. */
export const ACCESS_MIGRATIONS = [CreateAccess1700000000002, DevicesOfSessions1700000000165, Preferences1700000000241, Revocations1700000000295, ClosedSignIn1700000000420, RevocationsTold1700000000440] as const;

/** What the api provides of this context. */
export const accessServer = {
  providers: [ChangePassword, GetStaffNames, ListAgents, MayBeOnePerson, OwnPreferences, OwnSecondFactor, OwnSessions, SignIn, SignOut, StaffAccounts, StaffSessions],
  controllers: [OwnAccountController, OwnPasswordController, PreferencesController, SignInController, StaffAccountsController],
  migrations: ACCESS_MIGRATIONS,
} as const;
