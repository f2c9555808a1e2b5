import type { AgentOrder } from '../policy/floor-policy.js';
import { comparingIn } from './agent-order.js';
import type { AgentKind } from './agents-by-kind.js';
import type { AgentAtWork } from './floor-now.js';

/** Free agents whom one round need not tell apart: those of a kind, without whoever a call is for alone; or such a one. */
export class FreeGroup {
  private readonly from = new Map<AgentOrder, number>();
  private readonly starts = new Map<AgentOrder, number>();

  /** `isOut`: whoever is given a call in this round already, or is a group by themselves. */
  constructor(private readonly listIn: (order: AgentOrder) => readonly AgentAtWork[], readonly size: number, private readonly isOut: (agentId: string) => boolean) {}

  static ofKind(kind: AgentKind, size: number, isOut: (agentId: string) => boolean): FreeGroup {
    return new FreeGroup((order) => kind.freeIn(order), size, isOut);
  }

  /** Where the first in an order stands who is left. */
  placeIn(order: AgentOrder): number {
    const list = this.listIn(order);
    let place = this.from.get(order) ?? 0;
    while (place < list.length && this.isOut(list[place]!.agentId)) place += 1;
    this.from.set(order, place);
    if (!this.starts.has(order)) this.starts.set(order, place);
    return place;
  }

  /** Where the first stood when it was first asked for. */
  startIn(order: AgentOrder): number {
    return this.starts.get(order) ?? this.placeIn(order);
  }

  at(order: AgentOrder, place: number): AgentAtWork | undefined {
    return this.listIn(order)[place];
  }
}

/**
 * The agents of some groups in the order of a queue, as a heap of groups by the first of each who is left. Agents are only ever
 * taken away, and elsewhere too: a group stands where its first stood when it was looked at last, and sinks when that is seen.
 */
export class Preference {
  private readonly placed: Int32Array;
  private readonly compare: (a: AgentAtWork, b: AgentAtWork) => number;
  private count: number;

  /** `heap`: groups by number, in the order of those who were their first at the start. */
  constructor(private readonly heap: Int32Array, private readonly groups: readonly FreeGroup[], private readonly order: AgentOrder) {
    this.compare = comparingIn(order);
    this.count = heap.length;
    this.placed = Int32Array.from(heap, (group) => groups[group]!.startIn(order));
  }

  /** The first agent who is left, of a group that `suits`, which is asked once of each group. */
  first(suits: (group: number) => boolean): { readonly agent: AgentAtWork; readonly group: number } | undefined {
    const inVain: number[] = [];
    let found: { readonly agent: AgentAtWork; readonly group: number } | undefined;
    while (!found && this.settle()) {
      const group = this.heap[0]!;
      if (suits(group)) found = { agent: this.agentAt(0)!, group };
      else inVain.push(this.pop());
    }
    for (const group of inVain) this.push(group);
    return found;
  }

  /** Brings a group to the top whose first is first of all; false where nobody is left. */
  private settle(): boolean {
    while (this.count > 0) {
      const group = this.groups[this.heap[0]!]!;
      const place = group.placeIn(this.order);
      if (place === this.placed[0] && group.at(this.order, place)) return true;
      this.placed[0] = place;
      if (group.at(this.order, place)) this.sink(0);
      else this.pop();
    }
    return false;
  }

  private agentAt(node: number): AgentAtWork | undefined {
    return this.groups[this.heap[node]!]!.at(this.order, this.placed[node]!);
  }

  private isBefore(a: number, b: number): boolean {
    return this.compare(this.agentAt(a)!, this.agentAt(b)!) < 0;
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
    [this.placed[a], this.placed[b]] = [this.placed[b]!, this.placed[a]!];
  }

  private sink(node: number): void {
    for (;;) {
      let least = node;
      for (const child of [2 * node + 1, 2 * node + 2]) if (child < this.count && this.isBefore(child, least)) least = child;
      if (least === node) return;
      this.swap(node, least);
      node = least;
    }
  }

  private pop(): number {
    const group = this.heap[0]!;
    this.count -= 1;
    this.swap(0, this.count);
    this.sink(0);
    return group;
  }

  private push(group: number): void {
    let node = this.count;
    this.heap[node] = group;
    this.placed[node] = this.groups[group]!.placeIn(this.order);
    this.count += 1;
    for (let parent = (node - 1) >> 1; node > 0 && this.isBefore(node, parent); node = parent, parent = (node - 1) >> 1) this.swap(node, parent);
  }
}
