import { type DynamicModule, Module } from '@nestjs/common';
import { acdWorker } from '@pukar/acd-server';
import { announcementsWorker } from '@pukar/announcements-server';
import { attachmentsWorker } from '@pukar/attachments-server';
import { callbacksWorker } from '@pukar/callbacks-server';
import { callsWorker } from '@pukar/calls-server';
import { citizensWorker } from '@pukar/citizens-server';
import { directoryWorker } from '@pukar/directory-server';
import { forwardingWorker } from '@pukar/forwarding-server';
import { grievancesWorker } from '@pukar/grievances-server';
import { messagingWorker } from '@pukar/messaging-server';
import { voicemailWorker } from '@pukar/recordings-server';
import type { WorkerConfig } from '@pukar/platform/config';
import type { JobConnection } from '@pukar/platform/jobs';
import type { Logger } from '@pukar/platform/logging';
import { recordingsWorker } from '@pukar/recordings-server';
import { reportingWorker } from '@pukar/reporting-server';
import { surveysWorker } from '@pukar/surveys-server';
import { auditSeal } from './audit-seal.js';
import { CallCentreModule } from './call-centre.module.js';
import { PlatformModule } from './platform.module.js';
import { portsOfBoardFigures } from './ports-of-board.js';
import { portsOfCallbacks } from './ports-of-callbacks.js';
import { portsOfConduct } from './ports-of-conduct.js';
import { portsOfAnnouncements, portsOfTelling } from './ports-of-announcements.js';
import { portsOfTidyingPapers } from './ports-of-attachments.js';
import { openingSettings } from './ports-of-directory.js';
import { portsOfFigures } from './ports-of-figures.js';
import { portsOfDigest, portsOfForwarding } from './ports-of-forwarding.js';
import { portsOfGrievancesInWorker } from './ports-of-grievances.js';
import { portsOfMessaging } from './ports-of-messaging.js';
import { portsOfContacts } from './ports-of-parties.js';
import { portsOfOutgoing } from './ports-of-outgoing.js';
import { portsOfRecordings } from './ports-of-recordings.js';
import { portsOfReporting } from './ports-of-reporting.js';
import { portsOfFloorAndTelephone } from './ports-of-telephone.js';
import { portsOfVoicemail } from './ports-of-voicemail.js';
import { resealVault } from './reseal-vault.js';

const CONTEXTS = [directoryWorker, citizensWorker, grievancesWorker, forwardingWorker, messagingWorker, acdWorker, callsWorker, callbacksWorker, recordingsWorker, voicemailWorker, announcementsWorker, surveysWorker, attachmentsWorker, reportingWorker];

/** The process of jobs, timers and the outbox. It serves nobody. */
@Module({})
export class WorkerModule {
  static with(config: WorkerConfig, jobs: JobConnection, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.with({ databaseUrl: config.DATABASE_URL, process: 'worker', mode: config.PUKAR_MODE, logger }), CallCentreModule.with(config, jobs)],
      providers: [
        ...CONTEXTS.flatMap((context) => [...context.providers]),
        ...portsOfAnnouncements(config), ...portsOfTelling, ...portsOfTidyingPapers(config),
        openingSettings(config), auditSeal(config), resealVault,
        ...portsOfContacts,
        ...portsOfBoardFigures, ...portsOfFigures, ...portsOfConduct, ...portsOfGrievancesInWorker(config), ...portsOfForwarding, ...portsOfDigest(config.DEPARTMENT_URL, config.SMTP_URL !== undefined), ...portsOfMessaging(config), ...portsOfFloorAndTelephone(config), ...portsOfOutgoing(config), ...portsOfCallbacks(config), ...portsOfRecordings(config), ...portsOfVoicemail, ...portsOfReporting,
      ],
    };
  }
}
