import { chanceOf, exponential } from './chances.js';
import { FloorInTime } from './floor-in-time.js';
import { Timeline } from './timeline.js';

export interface Pooled {
  readonly calls: number;
  /** Callers for whom an agent who speaks their language went on idling. */
  readonly idled: number;
  /** Callers passed over: a later one got an agent who could have taken them, and no other served them in that moment. */
  readonly passedOver: number;
  readonly longestWaitSeconds: number;
}

const [HINDI, ENGLISH] = ['hi-IN', 'en-IN'] as const;
/** Forty agents: twenty speak Hindi, eight English, twelve both; three callers in four speak Hindi. */
const STAFF = [...Array.from({ length: 20 }, () => [HINDI]), ...Array.from({ length: 8 }, () => [ENGLISH]), ...Array.from({ length: 12 }, () => [HINDI, ENGLISH])];
const [ERLANGS, HANDLING_SECONDS, PATIENCE_SECONDS] = [41, 240, 180];

/**
 * Two languages that share agents: no formula says what waits will be, but nobody may starve. After every distribution each
 * caller who still waits is looked at, apart from the code that chose: is an agent ready who speaks their language, and was anybody
 * served in it who came later?
 */
export function pooledSkills(name: string, calls: number): Pooled {
  const [chance, floor, timeline] = [chanceOf(name), new FloorInTime(STAFF), new Timeline<{ readonly over?: string; readonly givesUp?: string }>()];
  let [arrived, idled, passedOver, longest] = [0, 0, 0, 0];
  const joinedAt = (callId: string): number => Number(callId.slice('call '.length));
  timeline.add(0, {});
  for (let event = timeline.next(); event && arrived < calls; event = timeline.next()) {
    const { at, what } = event;
    const now = new Date(at * 1000);
    if (what.over !== undefined) floor.isDone(what.over, now);
    else if (what.givesUp !== undefined) floor.waiting.delete(what.givesUp);
    else {
      const callId = floor.joins(arrived, chance.next() < 0.75 ? HINDI : ENGLISH, now);
      arrived += 1;
      timeline.add(at + exponential(chance, PATIENCE_SECONDS), { givesUp: callId });
      timeline.add(at + exponential(chance, HANDLING_SECONDS / ERLANGS), {});
    }
    const before = new Map(floor.waiting);
    const offers = floor.distribute(now);
    for (const { callId, agentId } of offers) {
      timeline.add(at + exponential(chance, HANDLING_SECONDS), { over: agentId });
      longest = Math.max(longest, (now.getTime() - before.get(callId)!.joinedAt.getTime()) / 1000);
    }
    const spokenIdly = new Set(floor.readyAgents.flatMap(({ languages }) => languages));
    for (const { callId, language } of floor.waiting.values()) {
      if (spokenIdly.has(language)) idled += 1;
      if (offers.some((offer) => joinedAt(offer.callId) > joinedAt(callId) && floor.languagesOf(offer.agentId).includes(language))) passedOver += 1;
    }
  }
  return { calls: arrived, idled, passedOver, longestWaitSeconds: longest };
}
