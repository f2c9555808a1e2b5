/** How far an agent's line has come, the lowest first. News may come late or twice, so a rank only rises. */
export const LEG_RANKS = ['made', 'ringing', 'joined', 'ended'] as const;
export type LegRank = (typeof LEG_RANKS)[number];

/** How far a conference has come: somebody is in, an agent and their caller are in, it is over. */
export const CONFERENCE_RANKS = ['begun', 'talking', 'ended'] as const;
export type ConferenceRank = (typeof CONFERENCE_RANKS)[number];

/** A rank as the number that is stored and compared, from 1. */
export const legRankNumber = (rank: LegRank): number => LEG_RANKS.indexOf(rank) + 1;
export const conferenceRankNumber = (rank: ConferenceRank): number => CONFERENCE_RANKS.indexOf(rank) + 1;

/** What the carrier's status of an agent's line says of its rank. One that was answered is in the conference: it has no other instruction. */
export function legRankOf(status: string): LegRank {
  switch (status) {
    case 'ringing':
      return 'ringing';
    case 'in-progress':
    case 'answered':
      return 'joined';
    case 'completed':
    case 'busy':
    case 'failed':
    case 'no-answer':
    case 'canceled':
      return 'ended';
    default:
      return 'made';
  }
}
