import { type Counts, isNothing, NOTHING, plus, type Spread, type Sum } from './counts.js';

/** Figures are kept by quarter of an hour; longer stretches are sums of them. The quarters of Indian time are those of UTC. */
export const QUARTER_MS = 900_000;

/**
 * What is counted apart: callers; callers whom an agent gave to another queue, for their second wait; calls of ours that a call-back
 * is; calls that agents ask for themselves; and the time of agents.
 */
export const LINES = ['callers', 'transfers', 'call-backs', 'own', 'agents'] as const;
export type LineOfFigures = (typeof LINES)[number];

/** All queues together: a caller counts once, however often they were moved. */
export const WHOLE = '*';

/** Where something counts: the quarter by its first millisecond, the line, the queue or `WHOLE`. */
export interface Cell {
  readonly fromMs: number;
  readonly line: LineOfFigures;
  readonly queue: string;
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

  /** Counts one of this length, or name. */
  spread(cell: Cell, spread: Spread, key: string | number): void {
    this.add(cell, { sums: {}, spreads: { [spread]: { [String(key)]: 1 } } });
  }

  add(cell: Cell, counts: Counts, times: 1 | -1 = 1): void {
    const key = keyOf(cell);
    const summed = plus(this.cells.get(key)?.counts ?? NOTHING, counts, times);
    if (isNothing(summed)) this.cells.delete(key);
    else this.cells.set(key, { cell, counts: summed });
  }

  addAll(other: Tally, times: 1 | -1 = 1): this {
    for (const { cell, counts } of other.all()) this.add(cell, counts, times);
    return this;
  }

  /** Every cell that counts anything. */
  all(): readonly { readonly cell: Cell; readonly counts: Counts }[] {
    return [...this.cells.values()];
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
