export { isNumberHidden } from './caller-number.js';
export { CALL_OUTCOMES, decideOutcome, mustBeRungBack, type CallOutcome, type EndedCall } from './call-outcome.js';
export { CALL_RANKS, hasReached, rankNumber, rankOf, type CallRank } from './call-rank.js';
export { claimEnding, type ClaimEnding, type LastClaim } from './claim-ending.js';
export { isOver } from './carrier-status.js';
export { conferenceRankNumber, legRankNumber, legRankOf, type ConferenceRank, type LegRank } from './line-rank.js';
export { provesTalk, type PastConference } from './proves-talk.js';
export { MAX_WAIT_SECONDS, waitingWords, type WaitingCaller, type WaitingWords } from './waiting-words.js';
export { whereCallBelongs, type CallStanding, type WhereCallBelongs } from './where-call-belongs.js';
