export { isNumberHidden } from './caller-number.js';
export { CALL_OUTCOMES, decideOutcome, mustBeRungBack, type CallOutcome, type EndedCall } from './call-outcome.js';
export { CALL_RANKS, hasReached, rankNumber, rankOf, type CallRank } from './call-rank.js';
export { claimEnding, type ClaimEnding, type LastClaim } from './claim-ending.js';
export { isOver } from './carrier-status.js';
export { conferenceRankNumber, legRankNumber, legRankOf, type ConferenceRank, type LegRank } from './line-rank.js';
export { maskedForm } from './masked-form.js';
export { DIAL_REFUSALS, isPutOff, mayDial, shownNumber, type DialPolicy, type DialRefusal, type RecentDials } from './may-dial.js';
export { decideOutgoingOutcome, type EndedOutgoingCall } from './outgoing-outcome.js';
export {
  ACCEPTED_ACTS, actsOf, dialledNumber, HOW_MONITORS, isLeftAlone, isMonitor, MONITOR_ROLES, PARTY_ACTS, PARTY_RANKS, PARTY_ROLES, partyRankNumber, talkState,
  type Guest, type MonitorRole, type PartyAct, type PartyRank, type PartyRole, type PartyState, type TalkFacts, type TalkState,
} from './parties.js';
export { CALL_PURPOSES, type CallPurpose } from './purpose.js';
export { provesTalk, type PastConference } from './proves-talk.js';
export { waitingKey, type WaitingKey } from './waiting-key.js';
export { SPOKEN_MINUTES, spokenMinutes, type SpokenMinutes } from './spoken-minutes.js';
export { LONGEST_WAIT_SECONDS, waitingWords, type AnnounceRule, type LongestWait, type ToldSoFar, type WaitingCaller, type WaitingWords, type WayOutOfLine } from './waiting-words.js';
export { whereCallBelongs, type CallStanding, type WhereCallBelongs } from './where-call-belongs.js';
