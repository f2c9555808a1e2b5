import { ACCESS_MIGRATIONS } from '@pukar/access-server';
import { ACD_MIGRATIONS } from '@pukar/acd-server';
import { ANNOUNCEMENTS_MIGRATIONS } from '@pukar/announcements-server';
import { ATTACHMENTS_MIGRATIONS } from '@pukar/attachments-server';
import { BILLS_MIGRATIONS } from '@pukar/bills-server';
import { CALLBACKS_MIGRATIONS } from '@pukar/callbacks-server';
import { CALLS_MIGRATIONS } from '@pukar/calls-server';
import { CITIZENS_MIGRATIONS } from '@pukar/citizens-server';
import { DIRECTORY_MIGRATIONS } from '@pukar/directory-server';
import { FORWARDING_MIGRATIONS } from '@pukar/forwarding-server';
import { GRIEVANCES_MIGRATIONS } from '@pukar/grievances-server';
import { IVR_MIGRATIONS } from '@pukar/ivr-server';
import { MESSAGING_MIGRATIONS } from '@pukar/messaging-server';
import { GuardsClosed1700000000354, SealAudit1700000000350 } from '@pukar/platform/audit';
import { CreateCarrier1700000000050 } from '@pukar/platform/inbox';
import { Resealing1700000000351 } from '@pukar/platform/resealing';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { ShowVersion1700000000380 } from '@pukar/platform/running';
import { RECORDINGS_MIGRATIONS, VOICEMAIL_MIGRATIONS } from '@pukar/recordings-server';
import { REPORTING_MIGRATIONS } from '@pukar/reporting-server';
import { SURVEYS_MIGRATIONS } from '@pukar/surveys-server';
import type { MigrationInterface } from 'typeorm';

/** All migrations; TypeORM runs them in the order of the numbers in their names. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  CreatePlatform1700000000001, CreateCarrier1700000000050, SealAudit1700000000350, Resealing1700000000351, GuardsClosed1700000000354, ShowVersion1700000000380,
  ...ACCESS_MIGRATIONS, ...DIRECTORY_MIGRATIONS, ...CITIZENS_MIGRATIONS, ...GRIEVANCES_MIGRATIONS, ...FORWARDING_MIGRATIONS, ...CALLS_MIGRATIONS, ...ACD_MIGRATIONS, ...CALLBACKS_MIGRATIONS, ...MESSAGING_MIGRATIONS, ...RECORDINGS_MIGRATIONS, ...VOICEMAIL_MIGRATIONS, ...ANNOUNCEMENTS_MIGRATIONS, ...ATTACHMENTS_MIGRATIONS, ...BILLS_MIGRATIONS, ...SURVEYS_MIGRATIONS, ...IVR_MIGRATIONS, ...REPORTING_MIGRATIONS,
];
