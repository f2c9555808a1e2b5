import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { FloorPolicy, NeedSkill, QueuePolicy, SkillNeed } from '../policy/floor-policy.js';
import type { AgentAtWork, WaitingCall } from './floor-now.js';
import { groupLevel, groupOf, languageLevel, seniorityOf, spokenBy } from './skills.js';

/** The language that is spoken at every desk. */
const STATE_LANGUAGE = LANGUAGES_OF_THE_STATE[0];

/** The queue that a call stands in; one that the policy knows no more counts as the first. */
export const queueOf = (code: string, policy: Pick<FloorPolicy, 'queues'>): QueuePolicy => policy.queues.find((queue) => queue.code === code) ?? policy.queues[0];

/** From how many seconds in the queue on a level is enough for a need; infinite where it never is. */
export function enoughAfter(need: SkillNeed | undefined, level: number): number {
  if (!need || level >= need.level) return 0;
  return need.relax.find((step) => step.level === null || level >= step.level)?.afterSeconds ?? Infinity;
}

/** From how many seconds on a need asks nothing any more; infinite where it never does. */
const liftedAfter = (need: SkillNeed | undefined): number => (need ? (need.relax.find((step) => step.level === null)?.afterSeconds ?? Infinity) : 0);

export const needFor = (queue: QueuePolicy, skill: NeedSkill): SkillNeed | undefined => queue.needs.find((need) => need.skill === skill);

/** How well each language is spoken by the best of those at work. `agents`: everybody there, or each kind of them. */
export function spokenAtWork(agents: Iterable<Pick<AgentAtWork, 'languages' | 'skills'>>): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const agent of agents) for (const { language, level } of spokenBy(agent)) if (level >= (best.get(language) ?? 0)) best.set(language, level);
  return best;
}

/** What of a call decides who is able to take it: calls that are alike in it are taken by the same agents. */
export interface Asked {
  readonly queue: QueuePolicy;
  readonly language: string;
  readonly group: string | null;
  /** From how many seconds on each level is enough, by level 0 to 5. */
  readonly own: readonly number[];
  readonly ofGroup: readonly number[];
  readonly ofSeniority: readonly number[];
  /** From how many seconds on the state's language serves. */
  readonly inStates: number;
}

const LEVELS_AND_NONE = [0, 1, 2, 3, 4, 5] as const;
const afterByLevel = (need: SkillNeed | undefined): readonly number[] => LEVELS_AND_NONE.map((level) => enoughAfter(need, level));

/** `spoken`: of {@link spokenAtWork}. Where nobody at work speaks the language as well as the queue will ever ask, the state's serves at once: nobody waits for a language that nobody there speaks. */
export function askedBy(call: Pick<WaitingCall, 'queue' | 'language' | 'topic'>, spoken: ReadonlyMap<string, number>, policy: FloorPolicy): Asked {
  const queue = queueOf(call.queue, policy);
  const need = needFor(queue, 'language');
  const own = afterByLevel(need).map((after, level) => (level === 0 ? Infinity : after));
  const group = groupOf(call.topic, policy);
  return {
    queue, language: call.language, group, own,
    ofGroup: group === null ? LEVELS_AND_NONE.map(() => 0) : afterByLevel(needFor(queue, 'group')),
    ofSeniority: afterByLevel(needFor(queue, 'seniority')),
    inStates: own[spoken.get(call.language) ?? 0] === Infinity ? 0 : liftedAfter(need),
  };
}

/** An agent's levels in what a call asks. */
export interface Levels {
  readonly own: number;
  readonly states: number;
  readonly ofGroup: number;
  readonly seniority: number;
}

export const levelsFor = ({ language, group }: Pick<Asked, 'language' | 'group'>, agent: Pick<AgentAtWork, 'languages' | 'skills'>, policy: FloorPolicy): Levels => ({
  own: languageLevel(agent, language), states: languageLevel(agent, STATE_LANGUAGE), ofGroup: group === null ? 0 : groupLevel(agent, group, policy), seniority: seniorityOf(agent, policy),
});

/**
 * From how many seconds in the queue on somebody of these levels is able to take a call: 0 where they meet all that it
 * needs, infinite where they never will. Nobody is able without a language that caller and agent share.
 */
export const ableAfter = (asked: Asked, levels: Levels): number =>
  Math.max(Math.min(asked.own[levels.own]!, levels.states > 0 ? asked.inStates : Infinity), asked.ofGroup[levels.ofGroup]!, asked.ofSeniority[levels.seniority]!);

/** Seconds that a call has been in its queue. */
export const secondsInQueue = (call: Pick<WaitingCall, 'inQueueSince'>, now: Date): number => (now.getTime() - call.inQueueSince.getTime()) / 1000;

/** Whom alone a call is for now: whom a colleague gave it to, or who talked with its caller last, while they are at work and able. */
export function reservedFor(call: WaitingCall, asked: Asked, atWork: { readonly get: (agentId: string) => AgentAtWork | undefined }, policy: FloorPolicy, now: Date): AgentAtWork | undefined {
  const directed = call.directed && call.directed.until > now ? atWork.get(call.directed.to) : undefined;
  if (directed) return directed;
  const waited = secondsInQueue(call, now);
  const preferred = waited < asked.queue.preferred.seconds && call.preferredAgent ? atWork.get(call.preferredAgent) : undefined;
  return preferred && ableAfter(asked, levelsFor(asked, preferred, policy)) <= waited ? preferred : undefined;
}

/** Whether an agent at work may be offered a call now. `agents`: everybody at work. */
export function eligible(call: WaitingCall, agent: AgentAtWork, agents: readonly AgentAtWork[], policy: FloorPolicy, now: Date): boolean {
  const asked = askedBy(call, spokenAtWork(agents), policy);
  const reserved = reservedFor(call, asked, new Map(agents.map((one) => [one.agentId, one])), policy, now);
  return reserved ? reserved.agentId === agent.agentId : ableAfter(asked, levelsFor(asked, agent, policy)) <= secondsInQueue(call, now);
}
