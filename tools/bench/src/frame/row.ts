/** What one round of a row measured: a name of its own for each quantity, and its value. */
export type Measured = Readonly<Record<string, number>>;

/** One figure of a row, beside what it must be. */
export interface Bar {
  /** What is compared with what, in words. */
  readonly label: string;
  readonly value: number;
  readonly unit: '×' | 'ms' | 's' | 'kB' | 'MB' | '%';
  readonly is: 'at least' | 'at most';
  /** What it has to be. */
  readonly asked: number;
  /** What it must not fall behind in the short form, where this is not reached yet: a setback is found, and the bar stays as it is. */
  readonly kept?: number;
}

/** A row that is ready to be measured. */
export interface PreparedRow {
  /** Measures limit and product once, in turn. Between two rounds nothing is left running that would disturb the next. */
  round(nth: number): Promise<Measured>;
  /** What was wrong about what was measured (rows that are not there, answers that are no answers), each a sentence. */
  check(): Promise<readonly string[]>;
  /** The medians of the rounds against their bars. */
  bars(medians: Measured): readonly Bar[];
  /** Leaves nothing behind. */
  stop(): Promise<void>;
}

export interface RowWanted {
  /** Fewer and shorter measurements, for CI. */
  readonly isShort: boolean;
  /** Until when a round may begin, by `performance.now()`; absent where it may take as long as it takes. */
  readonly until?: number;
  readonly say: (line: string) => void;
}

/** One line of the table: what is measured beside what. A file in `rows/` that exports one as `row` is found by itself. */
export interface Row {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  prepare(wanted: RowWanted): Promise<PreparedRow>;
}
