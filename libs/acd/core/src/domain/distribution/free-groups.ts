import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { AgentOrder, FloorPolicy } from '../policy/floor-policy.js';
import { comparingIn } from './agent-order.js';
import type { AgentKind, AgentsByKind } from './agents-by-kind.js';
import { ableAfter, type Asked } from './eligibility.js';
import { FreeGroup } from './preference.js';
import { levelsOfGroup, levelsOfLanguage, seniorityOf } from './skills.js';

/** Groups that come to the same in a queue: able from so many seconds on, and as skilled where that counts. */
interface Alike {
  readonly key: number;
  readonly after: number;
  readonly groups: number[];
}

/** The free agents of a round as groups with numbers, with their levels worked out once: they are looked at for each kind of call. */
export class FreeGroups {
  readonly all: readonly FreeGroup[];
  /** Whoever is given a call. */
  readonly taken = new Set<string>();
  private readonly kinds: readonly AgentKind[];
  private readonly numbers = new Map<AgentKind, number>();
  private readonly numberAlone = new Map<string, number>();
  private readonly levels = new Map<string, Uint8Array>();
  private readonly known = new Map<Asked, readonly Alike[]>();
  private readonly orders = new Map<AgentOrder, readonly number[]>();

  /** `alone`: free agents for whom alone a call is now. Each is a group. */
  constructor(private readonly agents: AgentsByKind, alone: ReadonlySet<string>, private readonly policy: FloorPolicy) {
    const ofAlone = new Map<AgentKind, number>();
    const isOut = (agentId: string): boolean => this.taken.has(agentId) || alone.has(agentId);
    const apart = [...alone].map((agentId) => {
      const agent = agents.get(agentId)!;
      const kind = agents.kindOf(agent);
      ofAlone.set(kind, (ofAlone.get(kind) ?? 0) + 1);
      return { agent, kind };
    });
    const together = agents.kinds().map((kind) => ({ kind, size: kind.free - (ofAlone.get(kind) ?? 0) })).filter(({ size }) => size > 0);
    this.kinds = [...together, ...apart].map(({ kind }) => kind);
    this.all = [
      ...together.map(({ kind, size }) => FreeGroup.ofKind(kind, size, isOut)),
      ...apart.map(({ agent }) => new FreeGroup(() => [agent], 1, (agentId) => this.taken.has(agentId))),
    ];
    together.forEach(({ kind }, number) => this.numbers.set(kind, number));
    apart.forEach(({ agent }, nth) => this.numberAlone.set(agent.agentId, together.length + nth));
  }

  /** The group of somebody who is free. */
  groupOf(agentId: string): number | undefined {
    const agent = this.agents.get(agentId);
    return agent?.isFree ? (this.numberAlone.get(agentId) ?? this.numbers.get(this.agents.kindOf(agent))) : undefined;
  }

  /** Who is able to take a call that has been in its queue for so many seconds: those before who are able sooner, or more skilled where that counts. */
  able(asked: Asked, seconds: number): readonly Int32Array[] {
    const ever = this.known.get(asked) ?? this.everAble(asked);
    this.known.set(asked, ever);
    return ever.filter(({ after }) => after <= seconds).map(({ groups }) => Int32Array.from(groups));
  }

  private everAble(asked: Asked): readonly Alike[] {
    const own = this.levelsIn(`language:${asked.language}`, levelsOfLanguage(asked.language));
    const states = this.levelsIn('state', levelsOfLanguage(LANGUAGES_OF_THE_STATE[0]));
    const ofGroup = this.levelsIn(`group:${asked.group}`, asked.group === null ? () => 0 : levelsOfGroup(asked.group, this.policy));
    const seniority = this.levelsIn('seniority', (kind) => seniorityOf(kind, this.policy));
    const alike = new Map<number, Alike>();
    for (const number of this.inOrder(asked.queue.choose)) {
      const after = ableAfter(asked, { own: own[number]!, states: states[number]!, ofGroup: ofGroup[number]!, seniority: seniority[number]! });
      if (after === Infinity) continue;
      const rank = asked.queue.choose === 'ordered' ? MOST_SKILL - neededSkill(asked, own[number]!, ofGroup[number]!, seniority[number]!) : 0;
      const key = after * (MOST_SKILL + 1) + rank;
      const known = alike.get(key);
      if (known) known.groups.push(number);
      else alike.set(key, { key, after, groups: [number] });
    }
    return [...alike.values()].sort((a, b) => a.key - b.key);
  }

  /** Groups by their first agents. */
  private inOrder(order: AgentOrder): readonly number[] {
    const known = this.orders.get(order);
    if (known) return known;
    const compare = comparingIn(order);
    const sorted = this.all.map((group, number) => ({ number, first: group.at(order, group.placeIn(order))! })).sort((a, b) => compare(a.first, b.first)).map(({ number }) => number);
    this.orders.set(order, sorted);
    return sorted;
  }

  private levelsIn(skill: string, levelOf: (kind: AgentKind) => number): Uint8Array {
    const known = this.levels.get(skill) ?? Uint8Array.from(this.kinds, levelOf);
    this.levels.set(skill, known);
    return known;
  }
}

/** Three skills of five levels. */
const MOST_SKILL = 15;

/** The sum of somebody's levels in what the queue asks. */
const neededSkill = ({ queue }: Asked, language: number, group: number, seniority: number): number =>
  queue.needs.reduce((sum, { skill }) => sum + { language, group, seniority }[skill], 0);
