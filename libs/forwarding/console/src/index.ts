export { InboxApp } from './inbox-app.js';
export type { OfficerPage } from './officer-pages.js';
