import { type Counts, isNothing, NOTHING, plus, type Spread, type Sum } from './counts.js';

/** Figures are kept by quarter of an hour; longer stretches are sums of them. The quarters of Indian time are those of UTC. */
export const QUARTER_MS = 900_000;

/** What is counted of callers, each apart: those who rang; whom an agent gave to another queue, for their second wait; call-backs of ours; calls that agents ask for themselves. */
export const LINES_OF_CALLS = ['callers', 'transfers', 'call-backs', 'own'] as const;
export type LineOfCalls = (typeof LINES_OF_CALLS)[number];

/** What is counted of the floor by quarters: its calls, and the time of all its agents. */
export const LINES_OF_FLOOR = [...LINES_OF_CALLS, 'agents'] as const;

/** Of every agent apart, by days of India: all that is counted of them; and for plans alone, what they did in each five minutes, which is most of it. */
export const LINES_OF_EACH_AGENT = ['each-agent', 'time-of-agent'] as const;

/** All that is counted. */
export type LineOfFigures = (typeof LINES_OF_FLOOR)[number] | (typeof LINES_OF_EACH_AGENT)[number];

/** All queues together: a caller counts once, however often they were moved. */
export const WHOLE = '*';

/** Where something counts. */
export interface Cell {
  /** The quarter by its first millisecond; of each agent the day. */
  readonly fromMs: number;
  readonly line: LineOfFigures;
  /** Or `WHOLE`; of each agent whose it is. */
  readonly queue: string;
}

/** What counts in one place. */
export interface CountedCell {
  readonly cell: Cell;
  readonly counts: Counts;
}

/** The quarter in which a moment lies, by its first millisecond. */
export const quarterOf = (ms: number): number => Math.floor(ms / QUARTER_MS) * QUARTER_MS;

const keyOf = ({ fromMs, line, queue }: Cell): string => `${fromMs} ${line} ${queue}`;

/** Counts by cell. Adding tallies of parts of a book gives the tally of the whole, as long as all lines about a call or an agent are in one part. */
export class Tally {
  private readonly cells = new Map<string, { readonly cell: Cell; counts: Counts }>();

  /** Adds so much of `sum` where it counts. */
  count(cell: Cell, sum: Sum, much = 1): void {
    if (much !== 0) this.add(cell, { sums: { [sum]: much }, spreads: {} });
  }

  /** Counts one of this length, or name; or so much. */
  spread(cell: Cell, spread: Spread, key: string | number, much = 1): void {
    if (much !== 0) this.add(cell, { sums: {}, spreads: { [spread]: { [String(key)]: much } } });
  }

  add(cell: Cell, counts: Counts, times: 1 | -1 = 1): void {
    const key = keyOf(cell);
    const before = this.cells.get(key);
    // What is the first there is kept as it is: counts are never changed.
    const summed = before || times < 0 ? plus(before?.counts ?? NOTHING, counts, times) : counts;
    if (isNothing(summed)) this.cells.delete(key);
    else this.cells.set(key, { cell, counts: summed });
  }

  addAll(other: Tally, times: 1 | -1 = 1): this {
    for (const { cell, counts } of other.all()) this.add(cell, counts, times);
    return this;
  }

  /** Every cell that counts anything. */
  all(): readonly CountedCell[] {
    return [...this.cells.values()];
  }

  /** The cells of a line by their queue: of each agent by whose they are, in the order of time. */
  byQueue(line: LineOfFigures): ReadonlyMap<string, readonly CountedCell[]> {
    const groups = new Map<string, CountedCell[]>();
    for (const one of this.cells.values()) {
      if (one.cell.line !== line) continue;
      const group = groups.get(one.cell.queue);
      if (group) group.push(one);
      else groups.set(one.cell.queue, [one]);
    }
    for (const group of groups.values()) group.sort((a, b) => a.cell.fromMs - b.cell.fromMs);
    return groups;
  }

  /** The sum over a stretch of time of one line and queue. */
  between(fromMs: number, untilMs: number, line: LineOfFigures, queue: string): Counts {
    let sum = NOTHING;
    for (const { cell, counts } of this.cells.values()) {
      if (cell.line === line && cell.queue === queue && cell.fromMs >= fromMs && cell.fromMs < untilMs) sum = plus(sum, counts);
    }
    return sum;
  }
}
