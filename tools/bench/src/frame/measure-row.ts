import { type Calibrating, type Calibration } from './calibrate.js';
import { median } from './percentiles.js';
import type { Bar, Measured, Row, RowWanted } from './row.js';

/** A row as it was measured. */
export interface MeasuredRow {
  readonly name: string;
  readonly title: string;
  readonly rounds: readonly Measured[];
  readonly medians: Measured;
  /** Rounds that were thrown away because the machine did something else meanwhile. */
  readonly thrownAway: number;
  readonly isJudged: boolean;
  readonly bars: readonly Bar[];
  readonly wrong: readonly string[];
  readonly seconds: number;
}

/** Medians of so many rounds; and so many are tried to have them. */
const ROUNDS = 3;
const MOST_TRIED = { short: 4, long: 9 } as const;

const told = ({ workMs, askMs }: Calibration): string => `arithmetic ${workMs.toFixed(1)} ms, a statement ${askMs.toFixed(2)} ms`;

/** Measures a row: the machine is looked at before and after each round, and a disturbed round is thrown away and repeated. */
export async function measureRow(row: Row, calibrating: Calibrating, wanted: RowWanted): Promise<MeasuredRow> {
  const began = performance.now();
  wanted.say(`\n${row.title}`);
  const prepared = await row.prepare(wanted);
  try {
    const [rounds, disturbed]: [Measured[], Measured[]] = [[], []];
    const most = MOST_TRIED[wanted.isShort ? 'short' : 'long'];
    const mayBeJudged = (tried: number): boolean => rounds.length + (most - tried) >= ROUNDS && performance.now() < (wanted.until ?? Infinity);
    // The first is measured whatever the time: a row without a figure says nothing. None is measured that judges nothing any more.
    for (let nth = 0; rounds.length < ROUNDS && (nth === 0 || mayBeJudged(nth)); nth += 1) {
      const before = await calibrating.take();
      const measured = await prepared.round(nth);
      const after = await calibrating.take();
      const isDisturbed = calibrating.isDisturbed(before) || calibrating.isDisturbed(after);
      (isDisturbed ? disturbed : rounds).push(measured);
      wanted.say(`  round ${nth + 1}${isDisturbed ? ' DISTURBED, thrown away' : ''}: ${shown(measured)}`);
      if (isDisturbed) wanted.say(`    before: ${told(before)}; after: ${told(after)}`);
    }
    const isJudged = rounds.length >= ROUNDS;
    const medians = mediansOf(isJudged ? rounds : [...rounds, ...disturbed]);
    return {
      name: row.name, title: row.title, rounds, medians, thrownAway: disturbed.length, isJudged, bars: prepared.bars(medians), wrong: await prepared.check(), seconds: (performance.now() - began) / 1_000,
    };
  } finally {
    await prepared.stop();
  }
}

function mediansOf(rounds: readonly Measured[]): Measured {
  const names = [...new Set(rounds.flatMap((round) => Object.keys(round)))];
  return Object.fromEntries(names.map((name) => [name, median(rounds.flatMap((round) => round[name] ?? []))]));
}

const shown = (measured: Measured): string => Object.entries(measured).map(([name, value]) => `${name} ${value >= 100 ? value.toFixed(0) : value.toFixed(2)}`).join(', ');
