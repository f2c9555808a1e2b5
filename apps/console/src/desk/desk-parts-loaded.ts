export { Keypad, OutgoingProgress, RingFromTicket, SoundTestPanel, WhomPanel } from '@pukar/acd-console';
export { ConductStrip } from '@pukar/citizens-console';
export { InwardBar, OfficerWorkspace } from '@pukar/grievances-console';
export { ObjectionBar, VoicemailBar } from '@pukar/recordings-console';
export { WatchedOfCall } from './watched-of-call.js';
