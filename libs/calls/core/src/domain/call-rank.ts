/** How far a call has come, the lowest first. News may come late or twice, so a call's rank only rises. */
export const CALL_RANKS = ['ringing', 'in-menu', 'queued', 'connecting', 'talking', 'ended'] as const;
export type CallRank = (typeof CALL_RANKS)[number];

/** A rank as the number that is stored and compared: 1 for ringing to 6 for ended. */
export const rankNumber = (rank: CallRank): number => CALL_RANKS.indexOf(rank) + 1;

/** The rank of a stored number; throws on a number that no rank has. */
export function rankOf(stored: number): CallRank {
  const rank = CALL_RANKS[stored - 1];
  if (!rank) throw new Error(`no call has the rank ${stored}`);
  return rank;
}

/** Whether a call has come at least as far as `rank`; `ended` counts as having come nowhere but to its end. */
export const hasReached = (reached: CallRank, rank: CallRank): boolean => reached !== 'ended' && rankNumber(reached) >= rankNumber(rank);
