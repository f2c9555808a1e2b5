import { accessServer } from '@pukar/access-server';
import { acdServer } from '@pukar/acd-server';
import { announcementsServer } from '@pukar/announcements-server';
import { attachmentsServer } from '@pukar/attachments-server';
import { billsServer } from '@pukar/bills-server';
import { callbacksServer } from '@pukar/callbacks-server';
import { callsServer } from '@pukar/calls-server';
import { citizensServer } from '@pukar/citizens-server';
import { directoryServer } from '@pukar/directory-server';
import { forwardingWorker } from '@pukar/forwarding-server';
import { grievancesServer } from '@pukar/grievances-server';
import { ivrServer } from '@pukar/ivr-server';
import { messagingWorker } from '@pukar/messaging-server';
import { voicemailServer } from '@pukar/recordings-server';
import { GuardsClosed1700000000354, SealAudit1700000000350 } from '@pukar/platform/audit';
import { CreateCarrier1700000000050 } from '@pukar/platform/inbox';
import { Resealing1700000000351 } from '@pukar/platform/resealing';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { ShowVersion1700000000380 } from '@pukar/platform/running';
import { recordingsServer } from '@pukar/recordings-server';
import { reportingWorker } from '@pukar/reporting-server';
import { surveysServer } from '@pukar/surveys-server';
import type { MigrationInterface } from 'typeorm';

/** All migrations; TypeORM runs them in the order of the numbers in their names. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  CreatePlatform1700000000001, CreateCarrier1700000000050, SealAudit1700000000350, Resealing1700000000351, GuardsClosed1700000000354, ShowVersion1700000000380,
  ...[accessServer, directoryServer, citizensServer, grievancesServer, forwardingWorker, callsServer, acdServer, callbacksServer, messagingWorker, recordingsServer, voicemailServer, announcementsServer, attachmentsServer, billsServer, surveysServer, ivrServer, reportingWorker].flatMap((context) => [...context.migrations]),
];
