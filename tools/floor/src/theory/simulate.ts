import { chanceOf, exponential } from './chances.js';
import { FloorInTime } from './floor-in-time.js';
import { type Estimate, estimate } from './statistics.js';
import { Timeline } from './timeline.js';

export interface Scenario {
  readonly name: string;
  readonly agents: number;
  readonly erlangs: number;
  readonly handlingSeconds: number;
  /** Nobody gives up where there is none. */
  readonly patienceSeconds?: number;
  readonly calls: number;
}

export interface Simulated {
  readonly waits: Estimate;
  readonly waitSeconds: Estimate;
  readonly abandons: Estimate;
}

type What = { readonly call: 'arrives' } | { readonly over: string } | { readonly givesUp: string; readonly nth: number };

/** Calls before counting: a fifth of them, and at least fifty for each agent, so that the empty floor of the beginning is forgotten. */
const warmUpOf = ({ calls, agents }: Scenario): number => Math.max(Math.ceil(calls / 5), 50 * agents);

/** Lives through a scenario in simulated time, and estimates what Erlang computes. Waits count until a caller is served or gives up. */
export function simulate(scenario: Scenario): Simulated {
  const { name, agents, erlangs, handlingSeconds, patienceSeconds, calls } = scenario;
  const [chance, warmUp] = [chanceOf(name), warmUpOf(scenario)];
  const [floor, timeline] = [new FloorInTime(Array.from({ length: agents }, () => ['hi-IN'])), new Timeline<What>()];
  const [waits, seconds, abandons] = [new Float64Array(calls), new Float64Array(calls), new Float64Array(calls)];
  const arrivedAt = new Map<string, { readonly nth: number; readonly at: number }>();
  let [arrived, settled] = [0, 0];
  const settle = (callId: string, at: number, gaveUp: boolean): void => {
    const { nth, at: since } = arrivedAt.get(callId)!;
    arrivedAt.delete(callId);
    const counted = nth - warmUp;
    if (counted < 0 || counted >= calls) return;
    settled += 1;
    [waits[counted], seconds[counted], abandons[counted]] = [at > since ? 1 : 0, at - since, gaveUp ? 1 : 0];
  };
  timeline.add(exponential(chance, handlingSeconds / erlangs), { call: 'arrives' });
  for (let event = timeline.next(); event && settled < calls; event = timeline.next()) {
    const { at, what } = event;
    const now = new Date(at * 1000);
    if ('call' in what) {
      const callId = floor.joins(arrived, 'hi-IN', now);
      arrivedAt.set(callId, { nth: arrived, at });
      if (patienceSeconds !== undefined) timeline.add(at + exponential(chance, patienceSeconds), { givesUp: callId, nth: arrived });
      arrived += 1;
      timeline.add(at + exponential(chance, handlingSeconds / erlangs), { call: 'arrives' });
    } else if ('over' in what) {
      floor.isDone(what.over, now);
    } else if (floor.waiting.delete(what.givesUp)) {
      settle(what.givesUp, at, true);
    }
    for (const { callId, agentId } of floor.distribute(now)) {
      settle(callId, at, false);
      timeline.add(at + exponential(chance, handlingSeconds), { over: agentId });
    }
  }
  return { waits: estimate(waits), waitSeconds: estimate(seconds), abandons: estimate(abandons) };
}
