export { OfficeAnnouncementsPage } from './announcements-page.js';
export { announcementText } from '../messages.js';
