export { InboxApp } from './inbox-app.js';
