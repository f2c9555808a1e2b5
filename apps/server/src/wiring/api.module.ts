import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { accessServer, SECURE_COOKIES, StaffSessions } from '@pukar/access-server';
import { acdServer, policyServer, shiftsServer } from '@pukar/acd-server';
import { announcementsServer } from '@pukar/announcements-server';
import { attachmentsServer } from '@pukar/attachments-server';
import { billsServer } from '@pukar/bills-server';
import { callbacksServer } from '@pukar/callbacks-server';
import { callsServer } from '@pukar/calls-server';
import { citizensServer } from '@pukar/citizens-server';
import { directoryServer } from '@pukar/directory-server';
import { turnsOfOffices } from '@pukar/forwarding-server';
import { grievancesServer } from '@pukar/grievances-server';
import { ivrServer } from '@pukar/ivr-server';
import { messagingServer } from '@pukar/messaging-server';
import { voicemailServer } from '@pukar/recordings-server';
import { ACCESS_SETTINGS, type AccessSettings } from '@pukar/platform/accounts';
import type { ApiConfig } from '@pukar/platform/config';
import { CarrierSignature, ClosedByDefaultGuard, SessionReader } from '@pukar/platform/http';
import type { JobConnection } from '@pukar/platform/jobs';
import type { Logger } from '@pukar/platform/logging';
import { TwilioSignature } from '@pukar/platform/telephony';
import { recordingsServer } from '@pukar/recordings-server';
import { reportingServer } from '@pukar/reporting-server';
import { surveysServer } from '@pukar/surveys-server';
import { CallCentreModule } from './call-centre.module.js';
import { HealthController } from './health.controller.js';
import { PlatformModule } from './platform.module.js';
import { portsOfAnnouncements, portsOfTellingLine } from './ports-of-announcements.js';
import { portsOfAttachments } from './ports-of-attachments.js';
import { portsOfBoard } from './ports-of-board.js';
import { portsOfBills } from './ports-of-bills.js';
import { portsOfCallbacks, portsOfRungCitizens } from './ports-of-callbacks.js';
import { portsOfCitizens } from './ports-of-citizens.js';
import { portsOfConduct } from './ports-of-conduct.js';
import { openingSettings, portsOfDirectory } from './ports-of-directory.js';
import { portsOfShownFigures, portsOfFigures } from './ports-of-figures.js';
import { referencesOfForwarding } from './ports-of-forwarding.js';
import { portsOfGrievances } from './ports-of-grievances.js';
import { portsOfOutgoing, ticketsToRing } from './ports-of-outgoing.js';
import { portsOfColleagues, portsOfContacts } from './ports-of-parties.js';
import { portOfSpokenRecordings, portsOfRecordings, portsOfRecordingSearch } from './ports-of-recordings.js';
import { portsOfFlow } from './ports-of-flow.js';
import { portsOfGatewayReports, settingsOfMessages } from './ports-of-messaging.js';
import { portsOfMenusPage } from './ports-of-menus-page.js';
import { portsOfFloorAndTelephone, portsOfMenus } from './ports-of-telephone.js';
import { portOfSurveys } from './ports-of-surveys.js';
import { portsOfVoicemail, portsOfVoicemailDesk } from './ports-of-voicemail.js';

const CONTEXTS = [accessServer, directoryServer, citizensServer, grievancesServer, acdServer, callsServer, callbacksServer, ivrServer, messagingServer, recordingsServer, voicemailServer, announcementsServer, attachmentsServer, billsServer, surveysServer, reportingServer, policyServer, shiftsServer];

/** Everything that this process answers. */
export const API_CONTROLLERS: readonly Type[] = [HealthController, ...CONTEXTS.flatMap((context) => [...context.controllers])];

/** The call centre's serving process: webhooks, staff's HTTP and sockets. */
@Module({})
export class ApiModule {
  static with(config: ApiConfig, jobs: JobConnection, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with({ databaseUrl: config.DATABASE_URL, process: 'api', mode: config.PUKAR_MODE, logger }), CallCentreModule.with(config, jobs)],
      controllers: [...API_CONTROLLERS],
      providers: [
        ...CONTEXTS.flatMap((context) => [...context.providers]),
        ...portsOfContacts, ...portsOfColleagues,
        ...portsOfBoard, ...portsOfFigures, ...portsOfShownFigures, ...portsOfCitizens, ...portsOfConduct, ...portsOfGrievances(config), ...portsOfFloorAndTelephone(config), ...portsOfOutgoing(config), ...portsOfCallbacks(config), ...portsOfRungCitizens(config), ticketsToRing, ...turnsOfOffices, referencesOfForwarding, ...portsOfMenus(config), ...portsOfFlow, ...portsOfMenusPage, openingSettings(config), ...portsOfDirectory, ...portsOfBills(config), portOfSurveys,
        ...portsOfRecordings(config), ...portsOfRecordingSearch, portOfSpokenRecordings, ...portsOfAnnouncements(config), ...portsOfTellingLine(config),
        ...portsOfAttachments(config), ...portsOfVoicemail, ...portsOfVoicemailDesk, settingsOfMessages(config), ...portsOfGatewayReports(config),
        { provide: ACCESS_SETTINGS, useValue: { secondFactor: config.SECOND_FACTOR, idleMinutes: config.IDLE_MINUTES } satisfies AccessSettings },
        { provide: SECURE_COOKIES, useValue: (config.CONSOLE_URL ?? config.PUBLIC_URL).startsWith('https:') },
        { provide: CarrierSignature, useValue: new TwilioSignature(config.CARRIER_AUTH_TOKEN, config.PUBLIC_URL) },
        { provide: SessionReader, useExisting: StaffSessions },
        { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    };
  }
}
