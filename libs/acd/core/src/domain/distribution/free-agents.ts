import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { AgentOrder, FloorPolicy } from '../policy/floor-policy.js';
import { inOrder } from './agent-order.js';
import { ableAfter, type Asked } from './eligibility.js';
import type { AgentAtWork } from './floor-now.js';
import { levelsOfGroup, levelsOfLanguage, seniorityOf } from './skills.js';

/** Agents who come to the same in a queue: able from so many seconds on, and as skilled where that counts. */
interface AlikeAgents {
  readonly key: number;
  readonly after: number;
  readonly numbers: number[];
}

/** The free agents as numbers, with their levels worked out once: thousands of them are looked at for each kind of call. */
export class FreeAgents {
  private readonly agents: readonly AgentAtWork[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly levels = new Map<string, Uint8Array>();
  private readonly known = new Map<Asked, readonly AlikeAgents[]>();
  private readonly orders = new Map<AgentOrder, readonly number[]>();

  constructor(agents: readonly AgentAtWork[], private readonly policy: FloorPolicy) {
    this.agents = agents.filter((agent) => agent.isFree);
    this.numbers = new Map(this.agents.map(({ agentId }, number) => [agentId, number]));
  }

  get count(): number {
    return this.agents.length;
  }

  numberOf(agentId: string): number | undefined {
    return this.numbers.get(agentId);
  }

  idOf(number: number): string {
    return this.agents[number]!.agentId;
  }

  /** Who is able to take a call that has been in its queue for so many seconds, by preference. */
  able(asked: Asked, seconds: number): Int32Array {
    const ever = this.known.get(asked) ?? this.everAble(asked);
    this.known.set(asked, ever);
    // Whoever is able sooner is preferred: those who are able by then are the first of all.
    return Int32Array.from(ever.flatMap(({ after, numbers }) => (after <= seconds ? numbers : [])));
  }

  private everAble(asked: Asked): readonly AlikeAgents[] {
    const own = this.levelsIn(`language:${asked.language}`, levelsOfLanguage(asked.language));
    const states = this.levelsIn('state', levelsOfLanguage(LANGUAGES_OF_THE_STATE[0]));
    const ofGroup = this.levelsIn(`group:${asked.group}`, asked.group === null ? () => 0 : levelsOfGroup(asked.group, this.policy));
    const seniority = this.levelsIn('seniority', (agent) => seniorityOf(agent, this.policy));
    const alike = new Map<number, AlikeAgents>();
    for (const number of this.inOrder(asked.queue.choose)) {
      const after = ableAfter(asked, { own: own[number]!, states: states[number]!, ofGroup: ofGroup[number]!, seniority: seniority[number]! });
      if (after === Infinity) continue;
      const rank = asked.queue.choose === 'ordered' ? MOST_SKILL - neededSkill(asked, own[number]!, ofGroup[number]!, seniority[number]!) : 0;
      const key = after * (MOST_SKILL + 1) + rank;
      const known = alike.get(key);
      if (known) known.numbers.push(number);
      else alike.set(key, { key, after, numbers: [number] });
    }
    return [...alike.values()].sort((a, b) => a.key - b.key);
  }

  private inOrder(order: AgentOrder): readonly number[] {
    const known = this.orders.get(order) ?? inOrder(this.agents, order).map(({ agentId }) => this.numbers.get(agentId)!);
    this.orders.set(order, known);
    return known;
  }

  private levelsIn(skill: string, levelOf: (agent: AgentAtWork) => number): Uint8Array {
    const known = this.levels.get(skill) ?? Uint8Array.from(this.agents, levelOf);
    this.levels.set(skill, known);
    return known;
  }
}

/** Three skills of five levels. */
const MOST_SKILL = 15;

/** The sum of somebody's levels in what the queue asks. */
const neededSkill = ({ queue }: Asked, language: number, group: number, seniority: number): number =>
  queue.needs.reduce((sum, { skill }) => sum + { language, group, seniority }[skill], 0);
