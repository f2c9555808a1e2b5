import { OfficeAnnouncementsController } from './http/office-announcements.controller.js';
import { AskAnnouncement } from './use-cases/ask-announcement.use-case.js';
import { ListOfficeAnnouncements } from './use-cases/list-office-announcements.use-case.js';

export { type AskingOffice, type OfficerAsking, OfficePort } from './ports/office.port.js';
export { AskAnnouncement, ListOfficeAnnouncements, OfficeAnnouncementsController };

/** What the officers' process provides of this room; it needs OfficePort. */
export const announcementsDepartment = {
  providers: [AskAnnouncement, ListOfficeAnnouncements],
  controllers: [OfficeAnnouncementsController],
} as const;
