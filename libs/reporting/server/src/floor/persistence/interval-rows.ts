import type { Tx } from '@pukar/platform/database';
import { type Counts, type LineOfFigures, NOTHING, plus, SUMS_OF_AGENT, Tally } from '@pukar/reporting-core/domain';

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

const SUMS = SUMS_OF_AGENT.map((sum) => `sum((sums ->> '${sum}')::float8) as "${sum}"`).join(', ');

type AgentSums = Readonly<Record<(typeof SUMS_OF_AGENT)[number], number | null>> & { readonly agentId: string; readonly spreads: readonly Counts['spreads'][] | null };

/** What is counted of each agent on days of India together, where the first of them begins. A month of hundreds is thousands of days: PostgreSQL adds them up. */
export async function readAgents(source: Pick<Tx, 'query'>, days: readonly Date[]): Promise<Tally> {
  const tally = new Tally();
  const rows = await source.query<AgentSums>(
    `select queue as "agentId", ${SUMS}, json_agg(spreads) filter (where spreads <> '{}') as spreads from reporting.floor_interval where began_at = any($1) and line = 'each-agent' group by queue`, [days],
  );
  for (const { agentId, spreads, ...sums } of rows) {
    const counted = Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum)) as Counts['sums'];
    tally.add({ fromMs: days[0]!.getTime(), line: 'each-agent', queue: agentId }, { sums: counted, spreads: together(spreads ?? []) });
  }
  return tally;
}

/** Many spreads added up in place: {@link plus} would make each sum anew. */
function together(all: readonly Counts['spreads'][]): Counts['spreads'] {
  const sum: Record<string, Record<string, number>> = {};
  for (const spreads of all) {
    for (const [name, spread] of Object.entries(spreads)) {
      const into = (sum[name] ??= {});
      for (const key in spread) into[key] = (into[key] ?? 0) + spread[key]!;
    }
  }
  return sum;
}

/** What these agents did in each five minutes of these days. */
export async function readTimeOfAgents(source: Pick<Tx, 'query'>, days: readonly { readonly agentId: string; readonly fromMs: number }[]): Promise<Tally> {
  const tally = new Tally();
  if (days.length === 0) return tally;
  const rows = await source.query<{ began_at: Date; queue: string; spreads: Counts['spreads'] }>(
    `select i.began_at, i.queue, i.spreads from unnest($1::timestamptz[], $2::text[]) as d (began_at, queue) join reporting.floor_interval i on i.began_at = d.began_at and i.line = 'time-of-agent' and i.queue = d.queue`,
    [days.map(({ fromMs }) => new Date(fromMs)), days.map(({ agentId }) => agentId)],
  );
  for (const { began_at: beganAt, queue, spreads } of rows) tally.add({ fromMs: beganAt.getTime(), line: 'time-of-agent', queue }, { sums: {}, spreads });
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
