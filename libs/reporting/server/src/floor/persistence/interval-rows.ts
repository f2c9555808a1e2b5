import type { Tx } from '@pukar/platform/database';
import { type Counts, type LineOfFigures, NOTHING, plus, Tally } from '@pukar/reporting-core/domain';

interface IntervalRow extends Counts {
  readonly began_at: Date;
  readonly line: LineOfFigures;
  readonly queue: string;
}

/** What is counted of these lines from a moment to another. */
export async function readIntervals(source: Pick<Tx, 'query'>, from: Date, until: Date, lines: readonly LineOfFigures[]): Promise<Tally> {
  const tally = new Tally();
  for (const { began_at: beganAt, line, queue, sums, spreads } of await source.query<IntervalRow>('select began_at, line, queue, sums, spreads from reporting.floor_interval where began_at >= $1 and began_at < $2 and line = any($3)', [from, until, lines])) {
    tally.add({ fromMs: beganAt.getTime(), line, queue }, { sums, spreads });
  }
  return tally;
}

/** Adds a tally to what is counted. Whoever calls it is the only one who does. */
export async function addToIntervals(tx: Tx, tally: Tally): Promise<void> {
  const cells = tally.all().map(({ cell: { fromMs, line, queue }, counts }) => ({ began_at: new Date(fromMs), line, queue, counts }));
  if (cells.length === 0) return;
  const before = await tx.query<IntervalRow>(
    `select i.* from jsonb_to_recordset($1::jsonb) as c (began_at timestamptz, line text, queue text) join reporting.floor_interval i using (began_at, line, queue)`,
    [JSON.stringify(cells.map(({ began_at, line, queue }) => ({ began_at, line, queue })))],
  );
  const known = new Map(before.map((row) => [keyOf(row), row]));
  await tx.query(
    `insert into reporting.floor_interval (began_at, line, queue, sums, spreads)
     select began_at, line, queue, sums, spreads from jsonb_to_recordset($1::jsonb) as c (began_at timestamptz, line text, queue text, sums jsonb, spreads jsonb)
     on conflict (began_at, line, queue) do update set sums = excluded.sums, spreads = excluded.spreads`,
    [JSON.stringify(cells.map(({ counts, ...cell }) => ({ ...cell, ...plus(known.get(keyOf(cell)) ?? NOTHING, counts) })))],
  );
}

const keyOf = ({ began_at: beganAt, line, queue }: Pick<IntervalRow, 'began_at' | 'line' | 'queue'>): string => `${beganAt.getTime()} ${line} ${queue}`;
