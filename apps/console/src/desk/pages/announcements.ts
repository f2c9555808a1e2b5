export { AnnouncementsPage } from '@pukar/announcements-console';
