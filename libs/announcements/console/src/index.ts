export { AnnouncementsPage } from './announcements-page.js';
export { announcementText } from './messages.js';
