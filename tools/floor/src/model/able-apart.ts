import type { FloorPolicy } from '@pukar/acd-core/domain';
import type { AgentRow, FloorRows } from './floor-rows.js';

const STATE_LANGUAGE = 'hi-IN';
type Waits = FloorRows['waiting'][number];
type Need = FloorPolicy['queues'][number]['needs'][number];

/** How well somebody speaks a language: what was set, or 3 for one that they are known to speak. */
const speaks = ({ languages, skills }: AgentRow, language: string): number => skills[`language:${language}`] ?? (languages.includes(language) ? 3 : 0);

/** What a need asks after so many seconds in the queue; null: nothing any more. */
function askedNow(need: Need | undefined, waited: number): number | null {
  if (!need) return null;
  const passed = need.relax.filter(({ afterSeconds }) => afterSeconds <= waited);
  return passed.length > 0 ? passed.at(-1)!.level : need.level;
}

/** What a need comes down to in the end. */
const askedLast = (need: Need): number | null => (need.relax.length > 0 ? need.relax.at(-1)!.level : need.level);

/**
 * Whether an agent may be given a call now, by the words of the policy's contract, written down apart from the product's code.
 * `working`: everybody at work. Of callers who are meant for somebody for a while, nobody says so.
 */
export function isAble(call: Waits, agent: AgentRow, working: readonly AgentRow[], policy: FloorPolicy, now: Date): boolean {
  const queue = policy.queues.find(({ code }) => code === call.queue) ?? policy.queues[0];
  const waited = (now.getTime() - call.inQueueSince.getTime()) / 1000;
  const needOf = (skill: string): Need | undefined => queue.needs.find((need) => need.skill === skill);
  const group = policy.groups.find(({ departments }) => call.topic !== null && departments.includes(call.topic))?.code;
  const [language, ofGroup, seniority] = [needOf('language'), askedNow(needOf('group'), waited), askedNow(needOf('seniority'), waited)];
  if (group !== undefined && ofGroup !== null && (agent.skills[`group:${group}`] ?? policy.defaultLevel) < ofGroup) return false;
  if (seniority !== null && (agent.skills['seniority'] ?? policy.defaultLevel) < seniority) return false;
  const own = speaks(agent, call.language);
  const asked = askedNow(language, waited);
  if (own > 0 && (asked === null || own >= asked)) return true;
  const best = Math.max(0, ...working.map((one) => speaks(one, call.language)));
  const ever = language ? askedLast(language) : null;
  const isSpoken = best > 0 && (ever === null || best >= ever);
  return speaks(agent, STATE_LANGUAGE) > 0 && (asked === null || !isSpoken);
}

/** Whether a call is kept for somebody now: who was given it by name, or who talked with its caller last. */
export function isKept({ directedTo, directedUntil, preferred, queue, inQueueSince }: Waits, working: readonly AgentRow[], policy: FloorPolicy, now: Date): boolean {
  const isHere = (agentId: string | null): boolean => working.some(({ id }) => id === agentId);
  if (isHere(directedTo) && directedUntil !== null && directedUntil > now) return true;
  const { seconds } = (policy.queues.find(({ code }) => code === queue) ?? policy.queues[0]).preferred;
  return isHere(preferred) && now.getTime() - inQueueSince.getTime() < seconds * 1000;
}
