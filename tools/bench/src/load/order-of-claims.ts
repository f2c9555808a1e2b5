/** A caller who was given to an agent. */
export interface ClaimMade {
  readonly callId: string;
  readonly agentId: string;
  /** When it was decided. */
  readonly at: Date;
  /** When the agent was free again; null while they are not. */
  readonly freeAt: Date | null;
  readonly language: string;
  readonly joinedAt: Date;
  /** Agents of one kind speak the same languages and know the same. */
  readonly kind: string;
}

/**
 * What was wrong about who was given to whom, each as a sentence: callers of one language are served in the order in which they came, and
 * of two agents of one kind who are free the one goes first who has been so for longer. Two who became free, or came, within the
 * same moment (a transaction's time, on a busy machine) are nobody's fault. `claims`: in the order in which they were made.
 */
export function faultsOfOrder(claims: readonly ClaimMade[], momentMs = 150): readonly string[] {
  const faults: string[] = [];
  const last = new Map<string, ClaimMade>();
  const free = new Map<string, Map<string, number>>();
  for (const claim of claims) {
    const before = last.get(claim.language);
    if (before && before.at.getTime() < claim.at.getTime() && before.joinedAt.getTime() > claim.joinedAt.getTime() + momentMs) faults.push(`${claim.callId} came before ${before.callId}, and was served after it`);
    if (!before || before.joinedAt < claim.joinedAt) last.set(claim.language, claim);
    const alike = free.get(claim.kind) ?? new Map<string, number>();
    free.set(claim.kind, alike);
    const own = alike.get(claim.agentId);
    // Whoever had no caller yet has been free for longer than anybody who had.
    if (own !== undefined) for (const [agentId, since] of alike) if (since < own - momentMs && agentId !== claim.agentId && since <= claim.at.getTime() - momentMs) faults.push(`${claim.agentId} was given a caller before ${agentId}, who was free for longer`);
    if (claim.freeAt) alike.set(claim.agentId, claim.freeAt.getTime());
    else alike.delete(claim.agentId);
  }
  return faults;
}
