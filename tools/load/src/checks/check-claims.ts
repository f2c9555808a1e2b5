import type { ClaimRow } from '../books.js';
import type { Found } from './found.js';

/** One to one: never two claims on a call at a time, never two calls on an agent, never two conversations of one call. */
export function doubled({ claims, calls, conversations }: Found): string[] {
  return [
    ...overlaps(claims, ({ callId }) => callId).map((callId) => `call ${callId} was claimed twice at a time`),
    ...overlaps(claims, ({ agentId }) => agentId).map((agentId) => `agent ${agentId} had two calls at a time`),
    ...repeated(conversations.map(({ callId }) => callId)).map((callId) => `call ${callId} was talked with by two agents`),
    ...calls.filter(({ mostPartners }) => mostPartners > 1).map(({ callSid, mostPartners }) => `the caller of ${callSid} heard ${mostPartners} partners at once`),
  ];
}

function overlaps(claims: readonly ClaimRow[], keyOf: (claim: ClaimRow) => string): string[] {
  const until = new Map<string, number>();
  const found: string[] = [];
  for (const claim of claims) {
    const key = keyOf(claim);
    if (claim.begun.getTime() < (until.get(key) ?? 0)) found.push(key);
    until.set(key, Math.max(until.get(key) ?? 0, claim.endedAt?.getTime() ?? Number.POSITIVE_INFINITY));
  }
  return [...new Set(found)];
}

export const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
