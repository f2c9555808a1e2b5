import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { percentile } from '../frame/percentiles.js';
import type { Bar, Measured, PreparedRow, Row, RowWanted } from '../frame/row.js';
import { LoadProcess } from '../load/load-process.js';
import type { SearchWanted } from '../load/searching.js';
import type { KeptDatabase } from '../millions/kept-database.js';
import { OFTEN_SAID } from '../millions/said.js';
import { OFFICE_OF_PAIRS, openStatements, PAIRS, tokenOf } from '../millions/statements.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const COUNT = { short: 100_000, long: 10_000_000 } as const;
const SECONDS = { short: 0.5, long: 4 } as const;
const SEARCHERS = 8;
const PORT = 21_734;
const KINDS = ['rare', 'common', 'two words', 'a typo'] as const;
/** As it was on a machine with much else to do; in the short form a setback behind it is found. */
const KEPT = { alone: 120, together: 500 } as const;
type Kind = (typeof KINDS)[number];

/** A search: its words, and of which office. */
interface Asked {
  readonly words: string;
  readonly office: string;
  readonly below: boolean;
}

const requestOf = ({ words, office, below }: Asked): string =>
  `GET /api/search?words=${encodeURIComponent(words)}${below ? '&below=1' : ''} HTTP/1.1\r\nhost: 127.0.0.1:${PORT}\r\ncookie: pukar_officer=${tokenOf(office)}\r\n\r\n`;

/** One letter that is not there, in the middle. */
const slip = (word: string): string => { const letters = [...word]; letters.splice(Math.floor(letters.length / 2), 1); return letters.join(''); };

class SearchRow implements PreparedRow {
  private readonly searching = new LoadProcess<SearchWanted>('searching');
  private refused = 0;

  constructor(private readonly statements: KeptDatabase, private readonly department: ChildProcess, private readonly asked: Readonly<Record<Kind, readonly Asked[]>>, private readonly wanted: RowWanted, private readonly count: number) {}

  async round(): Promise<Measured> {
    const measured: Record<string, number> = {};
    const seconds = SECONDS[this.wanted.isShort ? 'short' : 'long'];
    for (const kind of KINDS) for (const searchers of [1, SEARCHERS]) {
      const { latencies, refused, requests, seconds: took } = await this.searching.run({ port: PORT, requests: this.asked[kind].map(requestOf), searchers, seconds });
      this.refused += refused;
      measured[`${kind} ${searchers}`] = percentile(latencies, 95);
      measured[`${kind} ${searchers} a second`] = requests / took;
    }
    measured['found'] = await this.pairsFound();
    return measured;
  }

  check(): Promise<readonly string[]> {
    return Promise.resolve(this.refused === 0 ? [] : [`${this.refused} searches were refused`]);
  }

  bars(medians: Measured): readonly Bar[] {
    const of = (name: string): number => medians[name] ?? Number.NaN;
    return [
      ...KINDS.flatMap((kind) => [
        { label: `${kind}, 95 % of searches in ${this.count / 1e6} million, alone`, value: of(`${kind} 1`), unit: 'ms', is: 'at most', asked: 25, kept: KEPT.alone } as const,
        { label: `${kind}, 95 %, ${SEARCHERS} searchers`, value: of(`${kind} ${SEARCHERS}`), unit: 'ms', is: 'at most', asked: 75, kept: KEPT.together } as const,
      ]),
      { label: `found of ${2 * PAIRS.length} other spellings`, value: of('found'), unit: '×', is: 'at least', asked: 0.95 },
    ];
  }

  async stop(): Promise<void> {
    this.searching.stop();
    this.department.kill();
    await this.statements.stop();
  }

  /** Each spelling is asked for, and the ticket with the other one is to be among what is found. */
  private async pairsFound(): Promise<number> {
    let found = 0;
    for (const [one, other] of PAIRS.flatMap(([a, b]) => [[a, b], [b, a]] as const)) {
      const answer = await fetch(`http://127.0.0.1:${PORT}/api/search?limit=100&words=${encodeURIComponent(one)}`, { headers: { cookie: `pukar_officer=${tokenOf(OFFICE_OF_PAIRS)}` } });
      const { tickets } = (await answer.json()) as { tickets: readonly { excerpt: string }[] };
      if (tickets.some(({ excerpt }) => excerpt === other)) found += 1;
    }
    return found / (2 * PAIRS.length);
  }
}

/** The largest offices, one in the middle, and a state office with all that lies below it. */
async function searchesOf(admin: pg.Client): Promise<Readonly<Record<Kind, readonly Asked[]>>> {
  const { rows } = await admin.query<{ id: string; code: string }>(`select o.id, o.code from forwarding.search_block b join forwarding.office o on o.id = b.office_id where o.place_code is not null group by 1, 2 order by count(*) desc, 2`);
  const places = [rows[0]!, rows[1]!, rows[Math.floor(rows.length / 2)]!];
  const state = `${rows[0]!.code.slice(0, 3)}-STATE`;
  const { rows: rare } = await admin.query<{ code: string; statement: string }>(
    `select o.code, f.statement from unnest($1::uuid[]) p(id) join forwarding.office o on o.id = p.id cross join lateral (select statement from forwarding.forwarded_ticket where office_id = p.id order by received_at limit 12) f`, [places.map(({ id }) => id)]);
  const all = OFTEN_SAID.flat();
  const at = (nth: number): Pick<Asked, 'office' | 'below'> => (nth % 4 === 3 ? { office: state, below: true } : { office: places[nth % 4]!.code, below: false });
  const often = new Set(all);
  return {
    rare: rare.map(({ code, statement }) => ({ words: statement.split(' ').findLast((word) => !often.has(word)) ?? 'nothing', office: code, below: false })),
    common: all.map((words, nth) => ({ words, ...at(nth) })),
    'two words': all.map((word, nth) => ({ words: `${word} ${all[(nth * 7 + 31) % all.length]!}`, ...at(nth) })),
    'a typo': all.filter((word) => [...word].length >= 5).map((word, nth) => ({ words: slip(word), ...at(nth) })),
  };
}

async function startDepartment(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', new URL(`file://${ROOT}/apps/server/dist/department-guard.js`).href, 'apps/server/dist/bundle/department.js'], {
    cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'warn', PUKAR_MODE: 'demo', DATABASE_DEPARTMENT_URL: url, DEPARTMENT_PORT: String(PORT), DEPARTMENT_URL: `http://127.0.0.1:${PORT}`, HELPLINE_NUMBER: '155343' },
  });
  for (let tries = 0; tries < 300; tries += 1) {
    if (await fetch(`http://127.0.0.1:${PORT}/api/health`).then(({ ok }) => ok, () => false)) return child;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  child.kill();
  throw new Error('the officers’ process did not start');
}

export const row: Row = {
  name: 'search',
  title: 'Search in statements by an officer, over HTTP with session, permission and row-level security: the newest 30, in Hindi, English and romanised Hindi; of one office, and of all below a state office',
  async prepare(wanted) {
    const count = Number(process.env['BENCH_STATEMENTS'] ?? COUNT[wanted.isShort ? 'short' : 'long']);
    const statements = await openStatements(count, wanted.say);
    const admin = new pg.Client({ connectionString: statements.url('admin') });
    await admin.connect();
    const asked = await searchesOf(admin);
    const { rows: [size] } = await admin.query<{ bytes: number }>(`select (pg_total_relation_size('forwarding.search_block') + pg_total_relation_size('forwarding.search_word'))::float8 as bytes`);
    await admin.end();
    wanted.say(`  what is searched by: ${(size!.bytes / count).toFixed(0)} bytes a ticket`);
    return new SearchRow(statements, await startDepartment(statements.url('department')), asked, wanted, count);
  },
};
