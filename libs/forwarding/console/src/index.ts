export { InboxApp } from './inbox-app.js';
export { loadLater } from './load-later.js';
export type { OfficerPage } from './officer-pages.js';
