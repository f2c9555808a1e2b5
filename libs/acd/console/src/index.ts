import './desk.css';

export { CallBar } from './bars/call-bar.js';
export { type CallerFacts, languageName } from './bars/caller-facts.js';
export { PresenceBar } from './bars/presence-bar.js';
export { deskText } from './desk-messages.js';
export type { DeskServer, Disposition, FinishWrapUp } from './desk/desk-server.js';
export { callOnScreen, type CallPhase, callPhase, type Connection, type DeskState, toggleOf } from './desk/desk-state.js';
export { likelyDisposition } from './desk/likely-disposition.js';
export { type Desk, useDesk } from './desk/use-desk.js';
export { useHeartbeat } from './desk/use-heartbeat.js';
export { useRing } from './ring/use-ring.js';
export { isLineReady, type LineState, type Softphone } from './softphone/softphone.js';
export { useSoftphone } from './softphone/use-softphone.js';
