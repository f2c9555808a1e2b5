import { AnnouncementsHandlers } from './handlers/announcements-handlers.js';
import { AnnouncementFaultFilter } from './http/announcement-fault.filter.js';
import { AnnouncementLineController } from './http/announcement-line.controller.js';
import { AnnouncementsController } from './http/announcements.controller.js';
import { CreateAnnouncements1700000000087 } from './persistence/create-announcements.migration.js';
import { ApproveAnnouncement } from './use-cases/approve-announcement.use-case.js';
import { ChooseRecipients } from './use-cases/choose-recipients.use-case.js';
import { CloseAnnouncement } from './use-cases/close-announcement.use-case.js';
import { EndAnnouncement } from './use-cases/end-announcement.use-case.js';
import { GetTelling } from './use-cases/get-telling.js';
import { ListAnnouncements } from './use-cases/list-announcements.use-case.js';
import { RingTellings } from './use-cases/ring-tellings.use-case.js';
import { SettleTelling } from './use-cases/settle-telling.use-case.js';
import { TellCitizens, TellingSteps } from './use-cases/tell-citizens.use-case.js';
import { TellOnLine } from './use-cases/tell-on-line.use-case.js';
import { WriteTellings } from './use-cases/write-tellings.use-case.js';

export { AnnouncementsSettings } from './announcements-settings.js';
export { type AnnouncementWords, AnnouncementWordsPort, type Sound } from './ports/announcement-words.port.js';
export { type Audience, AudiencePort, type ConsentingCitizen } from './ports/audience.port.js';
export { DirectoryPort } from './ports/directory.port.js';
export { type MessageProgress, MessagesPort } from './ports/messages.port.js';
export { AnsweredCallsPort, OutgoingCallsPort, type QueueEntry, type TellingLine } from './ports/outgoing-calls.port.js';
export {
  AnnouncementLineController, AnnouncementsController, AnnouncementsHandlers, ApproveAnnouncement, CreateAnnouncements1700000000087, EndAnnouncement, GetTelling, ListAnnouncements, SettleTelling, TellCitizens, TellOnLine,
};

/** For whoever prepares a database, and loads no more. */
export const ANNOUNCEMENTS_MIGRATIONS = [CreateAnnouncements1700000000087] as const;

/** The api's part. Needs `AnnouncementsSettings`, `AudiencePort`, `DirectoryPort`, `AnnouncementWordsPort`, `AnsweredCallsPort`. */
export const announcementsServer = {
  providers: [AnnouncementFaultFilter, ApproveAnnouncement, EndAnnouncement, GetTelling, ListAnnouncements, TellOnLine],
  controllers: [AnnouncementsController, AnnouncementLineController],
  migrations: ANNOUNCEMENTS_MIGRATIONS,
} as const;

/** The worker's part: run `TellCitizens` every few seconds. Needs `AnnouncementsSettings`, `AudiencePort`, `DirectoryPort`, `OutgoingCallsPort`, `MessagesPort`. */
export const announcementsWorker = {
  providers: [AnnouncementsHandlers, ChooseRecipients, CloseAnnouncement, GetTelling, RingTellings, SettleTelling, TellCitizens, TellingSteps, WriteTellings],
  controllers: [],
  migrations: [],
} as const;
