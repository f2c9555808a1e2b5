import './complaint.css';

export { alikeText } from './alike/alike-messages.js';
export { SameMatterPage } from './alike/same-matter-page.js';
export { CallWorkspace } from './call-workspace.js';
export type { SettlingServer } from './settling/settling-server.js';
export type { ComplaintServer, SavedDraft } from './complaint-server.js';
export { type Directory, type DirectoryIndex, type DirectorySearch, indexDirectory } from './directory.js';
export { DraftSessions } from './draft/draft-sessions.js';
export type { BelowTicket } from './look-up/know.js';
export { InwardBar } from './inward/inward-bar.js';
export type { InwardServer } from './inward/inward-server.js';
export { useInward } from './inward/use-inward.js';
export type { Present } from './form/person-fields.js';
export { IdleWorkspace } from './idle-workspace.js';
export { OfficerWorkspace } from './officer-workspace.js';
export type { OfficerRung } from './who-calls/who-rings.js';
export { type CallerOnScreen, useCallerContext } from './who-calls/use-caller-context.js';
