import { indianHour } from '@pukar/kernel';

/** A conversation whose recording is kept. */
export interface SampledTalk {
  readonly recordingId: string;
  readonly callId: string;
  readonly agentId: string;
  /** BCP-47; '' where nobody knows. */
  readonly language: string;
  readonly at: Date;
}

/** One that was drawn: which of its agent's it is, and out of what. Those beyond the wanted number are taken when an earlier one is gone. */
export interface DrawnTalk extends SampledTalk {
  /** 1 is the first of this agent's. */
  readonly place: number;
  /** Its language and part of the day, `hi-IN morning`, and how many of the agent's were like it. */
  readonly stratum: string;
  readonly outOf: number;
}

/** How many are drawn besides, in case some are deleted before anybody listens. */
const RESERVES = 5;

/**
 * Draws conversations by lot, `perAgent` of each agent's and some in reserve, so that every language and part of the day in
 * which the agent talked comes in turn before one comes twice. What is drawn depends on the seed and on the ids alone:
 * whoever knows the seed can draw it again, and nobody who does not can know it before.
 */
export function drawSample(talks: readonly SampledTalk[], { perAgent, seed }: { readonly perAgent: number; readonly seed: string }): readonly DrawnTalk[] {
  return [...groupsOf(talks, ({ agentId }) => agentId).values()].flatMap((own) => {
    const byLot = own.map((talk) => ({ talk, lot: lotOf(`${seed} ${talk.recordingId}`) })).sort((a, b) => a.lot - b.lot || (a.talk.recordingId < b.talk.recordingId ? -1 : 1));
    const strata = [...groupsOf(byLot.map(({ talk }) => talk), stratumOf)];
    const order = strata.map(([stratum, alike]) => ({ stratum, alike, first: lotOf(`${seed} ${own[0]!.agentId} ${stratum}`) })).sort((a, b) => a.first - b.first || (a.stratum < b.stratum ? -1 : 1));
    const longest = Math.max(0, ...order.map(({ alike }) => alike.length));
    const turns = Array.from({ length: longest }, (_, turn) => order.flatMap(({ stratum, alike }) => (alike[turn] ? [{ ...alike[turn], stratum, outOf: alike.length }] : []))).flat();
    return turns.slice(0, perAgent + RESERVES).map((talk, nth) => ({ ...talk, place: nth + 1 }));
  });
}

/** The language and the part of India's day in which they talked. */
export function stratumOf({ language, at }: Pick<SampledTalk, 'language' | 'at'>): string {
  const hour = indianHour(at);
  return `${language} ${hour < 6 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'}`.trim();
}

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** A number for a text, as even as chance (FNV-1a with the finish of MurmurHash3, both in the public domain). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
