/**
 * What theory says of a queue with Poisson arrivals, exponential handling and so many agents who all serve everybody.
 *
 * - Erlang C (nobody gives up): A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic
 *   telephone exchanges", 1917.
 * - Erlang A (M/M/n+M: each caller gives up after an exponential patience): C. Palm, 1943/1957; formulas as in A. Mandelbaum and
 *   S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue", 2007.
 *
 * Both are computed by recursions whose every value lies between 0 and 1, or is a ratio of neighbours: nothing overflows.
 */

/** The load of a stretch and its target. */
export interface Load {
  readonly callsPerInterval: number;
  /** 15 or 30 minutes, in seconds. */
  readonly intervalSeconds: number;
  /** Talk, hold and wrap-up of a call on average. */
  readonly handlingSeconds: number;
  /** How long a caller waits on average before they give up; null: they wait for ever (Erlang C). */
  readonly patienceSeconds: number | null;
  readonly target: { readonly answeredPercent: number; readonly withinSeconds: number };
}

/** What theory expects of so many agents. Shares lie between 0 and 1. */
export interface Expected {
  readonly agents: number;
  /** Erlangs: how many agents would be busy all the time. */
  readonly trafficErlangs: number;
  /** Whether the line settles at all: without patience it must not be offered more than its agents can carry. */
  readonly isStable: boolean;
  /** The share of callers who wait. */
  readonly waitProbability: number;
  /** Of all callers, those who give up among them; infinite where the line does not settle. */
  readonly meanWaitSeconds: number;
  /** The share of all callers who are answered within the target's seconds. */
  readonly answeredInTime: number;
  /** The share of callers who give up; 0 for Erlang C. */
  readonly abandoned: number;
  /** The share of agents' time that is spent on calls. */
  readonly occupancy: number;
}

/** Erlang B: the share of calls that find all `agents` busy, were none to wait. By B(n) = aB(n−1) / (n + aB(n−1)), which stays within 0 and 1. */
export function erlangB(agents: number, traffic: number): number {
  let blocked = 1;
  for (let n = 1; n <= agents; n += 1) blocked = (traffic * blocked) / (n + traffic * blocked);
  return blocked;
}

/** Erlang C: the share of callers who wait. 1 where more is offered than the agents can carry. */
export function erlangC(agents: number, traffic: number): number {
  if (traffic === 0) return 0;
  if (traffic >= agents) return 1;
  const blocked = erlangB(agents, traffic);
  return (agents * blocked) / (agents - traffic * (1 - blocked));
}

/** What to expect of so many agents: Erlang A where callers have a patience, Erlang C where they wait for ever. */
export function expected(load: Load, agents: number): Expected {
  const traffic = (load.callsPerInterval * load.handlingSeconds) / load.intervalSeconds;
  if (traffic === 0) return { agents, trafficErlangs: 0, isStable: true, waitProbability: 0, meanWaitSeconds: 0, answeredInTime: 1, abandoned: 0, occupancy: 0 };
  return load.patienceSeconds === null ? withoutPatience(load, agents, traffic) : withPatience(load, load.patienceSeconds, agents, traffic);
}

function withoutPatience({ handlingSeconds, target }: Load, agents: number, traffic: number): Expected {
  const isStable = traffic < agents;
  const waits = erlangC(agents, traffic);
  return {
    agents, trafficErlangs: traffic, isStable, waitProbability: waits, abandoned: 0,
    meanWaitSeconds: isStable ? (waits * handlingSeconds) / (agents - traffic) : Number.POSITIVE_INFINITY,
    answeredInTime: isStable ? 1 - waits * Math.exp((-(agents - traffic) * target.withinSeconds) / handlingSeconds) : 0,
    occupancy: Math.min(1, agents === 0 ? 1 : traffic / agents),
  };
}

/** A weight so small beside the greatest (as a logarithm) that the rest is nothing. */
const NEGLIGIBLE = -40;

/**
 * States are weighed against "all agents busy, nobody waits", by logarithms: those with a free agent together weigh (1 − B) / B, the one
 * with k waiting λ / (nμ + jθ) multiplied for j = 1 … k.
 *
 * Who finds k waiting is served once the k before them and one conversation are over: a sum of exponential times with the rates
 * nμ + jθ, j = 0 … k, so that e^(−θ·wait) has the distribution Beta(nμ/θ, k + 1). That they are served within t, before they give up,
 * is c / (c + k + 1) times one minus the first k + 1 terms of a negative binomial distribution, c = nμ/θ.
 */
function withPatience({ callsPerInterval, intervalSeconds, handlingSeconds, target }: Load, patienceSeconds: number, agents: number, traffic: number): Expected {
  const [arrivals, serves, gives] = [callsPerInterval / intervalSeconds, agents / handlingSeconds, 1 / patienceSeconds];
  const blocked = erlangB(agents, traffic);
  if (blocked === 0) return { agents, trafficErlangs: traffic, isStable: true, waitProbability: 0, meanWaitSeconds: 0, answeredInTime: 1, abandoned: 0, occupancy: traffic / agents };
  const logs = logWeights(arrivals, serves, gives);
  const free = Math.log1p(-blocked) - Math.log(blocked);
  const greatest = logs.reduce((most, log) => Math.max(most, log), free);
  const served = servedInTime(serves / gives, gives * target.withinSeconds);
  let [waiting, queue, inTime] = [0, 0, 0];
  logs.forEach((log, before) => {
    const weight = Math.exp(log - greatest);
    waiting += weight;
    queue += before * weight;
    inTime += weight * served(before);
  });
  const weightFree = Math.exp(free - greatest);
  const all = weightFree + waiting;
  const abandoned = Math.min(1, (gives * queue) / all / arrivals);
  return {
    agents, trafficErlangs: traffic, isStable: true, waitProbability: waiting / all, meanWaitSeconds: queue / all / arrivals,
    answeredInTime: Math.min(1, (weightFree + inTime) / all), abandoned, occupancy: agents === 0 ? 0 : Math.min(1, (traffic * (1 - abandoned)) / agents),
  };
}

/** The logarithms of the weights of 0, 1, 2, … waiting, until no more matters. */
function logWeights(arrivals: number, serves: number, gives: number): number[] {
  const logs = [0];
  let greatest = 0;
  for (let waiting = 1, log = 0; ; waiting += 1) {
    const ratio = arrivals / (serves + waiting * gives);
    log += Math.log(ratio);
    logs.push(log);
    greatest = Math.max(greatest, log);
    if (ratio < 1 && log < greatest + NEGLIGIBLE) return logs;
  }
}

/** Gives the chance of being served in time for one who finds 0, then 1, 2, … waiting: asked in that order. `time` is in mean patiences. */
function servedInTime(c: number, time: number): (before: number) => number {
  const growth = Math.log(-Math.expm1(-time));
  let [log, sum] = [-(c + 1) * time, 0];
  return (before) => {
    if (before > 0) log += growth + Math.log((c + before) / before);
    sum += Math.exp(log);
    return (c / (c + before + 1)) * Math.max(0, 1 - sum);
  };
}

/** As many agents as any line of ours could need. */
const MOST_AGENTS = 2_000;

/** How many agents the target needs at least; null where as many as there could be do not reach it. More agents never answer fewer in time. */
export function agentsNeeded(load: Load): number | null {
  const isEnough = (agents: number): boolean => expected(load, agents).answeredInTime * 100 >= load.target.answeredPercent;
  if (!isEnough(MOST_AGENTS)) return null;
  let [tooFew, enough] = [0, MOST_AGENTS];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (isEnough(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** What theory says of so many agents, of two fewer, and how many the target needs. */
export interface Staffing {
  readonly now: Expected;
  readonly twoFewer: Expected;
  readonly needed: number | null;
}

export const staffing = (load: Load, agents: number): Staffing => ({ now: expected(load, agents), twoFewer: expected(load, Math.max(0, agents - 2)), needed: agentsNeeded(load) });
