export { ALERT_KINDS, DEFAULT_ALERT_LIMITS, type AlertKind, type AlertLimit, type AlertScope } from './board/alert-limits.js';
export { alertsOf, keyOf, type AlertState, type AlertsNow, type Measure } from './board/alerts-of.js';
export { measuresOf, type WatchedAgent, type WatchedFloor } from './board/measures-of.js';
export { chooseOffers, type FreeAgent, type Offer, type WaitingCall } from './choose-offers.js';
export { AFTER_RELEASE, CORRECTED_FROM, type CorrectedEnding, type ReleaseReason } from './claim-endings.js';
export { DISTRIBUTION_POLICY, type DistributionPolicy } from './distribution-policy.js';
export { gravestOf, UNREADY_REASONS, type UnreadyReason } from './readiness.js';
export { servedIn } from './served-in.js';
export { isAtWork, NOT_READY_BECAUSE, PRESENCES, presenceOf, type AgentFacts, type HoldState, type NotReadyBecause, type Presence, type PresenceNow } from './presence.js';
