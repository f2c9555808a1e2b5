export { chooseOffers, type FreeAgent, type Offer, type WaitingCall } from './choose-offers.js';
export { AFTER_RELEASE, CORRECTED_FROM, type CorrectedEnding, type ReleaseReason } from './claim-endings.js';
export { DISTRIBUTION_POLICY, type DistributionPolicy } from './distribution-policy.js';
export { gravestOf, UNREADY_REASONS, type UnreadyReason } from './readiness.js';
export { servedIn } from './served-in.js';
export { isAtWork, NOT_READY_BECAUSE, PRESENCES, presenceOf, type AgentFacts, type HoldState, type NotReadyBecause, type Presence, type PresenceNow } from './presence.js';
