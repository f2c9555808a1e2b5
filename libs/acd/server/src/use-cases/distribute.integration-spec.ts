import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock, testDatabase, until, type TestDatabase } from '@pukar/platform/testing';
import { Distribute } from './distribute.use-case.js';
import { DistributionRound } from './distribution-round.js';
import { saveAgents } from './save-agents.use-case.js';
import { FloorAgents } from '../live/floor-agents.js';
import { FloorBook } from '../live/floor-book.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { ACD_MIGRATIONS } from '../testing/acd-migrations.js';

describe('distribution by several processes at once', () => {
  let test: TestDatabase;
  let processes: { database: Database; distribute: Distribute }[];
  const clock = new FixedClock();
  const logger = createLogger('spec', 'silent');
  const aProcess = (database: Database) => ({ database, distribute: new Distribute(database, new LiveAnnouncer(database, logger), new DistributionRound(new FloorBook(clock), new PolicyInForce(database, clock, logger), new FloorAgents(), clock, randomIds), logger) });

  beforeAll(async () => {
    test = await testDatabase(ACD_MIGRATIONS);
    processes = [];
    for (let n = 0; n < 3; n += 1) processes.push(aProcess(await test.as('app')));
  });
  afterAll(() => test.close());

  const LANGUAGES = ['hi-IN', 'en-IN', 'mr-IN'];
  const chance = (() => {
    let state = 20_261_118;
    return (below: number) => { state = (state * 1_103_515_245 + 12_345) % 2_147_483_648; return Math.floor((state / 2_147_483_648) * below); };
  })();
  const joins = (database: Database, pool: string, language: string) =>
    database.query('insert into acd.waiting (call_id, pool, language, joined_at) values ($1, $2, $3, $4)', [randomIds.uuid(), pool, language, clock.now()]);
  const leaves = (database: Database, pool: string) => database.transaction(async (tx) => {
    const [one] = await tx.query<{ call_id: string }>(`update acd.waiting set left_at = $2, left_as = 'abandoned' where call_id = (select call_id from acd.waiting where pool = $1 and left_at is null limit 1) returning call_id`, [pool, clock.now()]);
    if (one) await tx.query(`update acd.claim set state = 'ended', ended_at = $2, ended_as = 'caller-gone' where call_id = $1 and ended_at is null`, [one.call_id, clock.now()]);
  });
  const becomesReady = async (database: Database, pool: string, languages: string[]) => {
    const id = randomIds.uuid();
    await saveAgents(database, [{ id, languages, pool }]);
    await database.query(`update acd.agent set wish = 'ready', lease_until = $2, lease_holder = 'spec', unready = '{}' where id = $1`, [id, new Date(clock.now().getTime() + 10_000)]);
  };

  it('never claims twice, and leaves nobody waiting while an agent who could take the call is free, in 300 random rounds', async () => {
    const pools = Array.from({ length: 300 }, (_, n) => `round-${n}`);
    for (const pool of pools) {
      const happenings = Array.from({ length: 3 + chance(8) }, () => {
        const { database, distribute } = processes[chance(3)]!;
        const languages = LANGUAGES.filter(() => chance(2) === 0);
        const what = chance(5);
        return async () => {
          if (what < 2) await joins(database, pool, LANGUAGES[chance(3)]!);
          else if (what < 4) await becomesReady(database, pool, languages.length > 0 ? languages : ['hi-IN']);
          else await leaves(database, pool);
          await distribute.execute(pool);
        };
      });
      await Promise.all(happenings.map((happens) => happens()));
    }
    const { database } = processes[0]!;
    const twice = await database.query('select call_id from acd.claim where ended_at is null group by call_id having count(*) > 1 union all select agent_id from acd.claim where ended_at is null group by agent_id having count(*) > 1');
    const idle = await database.query<{ pool: string }>(`
      select w.pool from acd.waiting w join acd.agent a on a.pool = w.pool and w.language = any(a.languages)
      where w.left_at is null and not exists (select 1 from acd.claim c where c.call_id = w.call_id and c.ended_at is null)
        and not exists (select 1 from acd.claim c where c.agent_id = a.id and c.ended_at is null)`);
    const onGoneCallers = await database.query('select 1 from acd.claim c join acd.waiting w on w.call_id = c.call_id where c.ended_at is null and w.left_at is not null');
    expect({ twice, idle, onGoneCallers }).toEqual({ twice: [], idle: [], onGoneCallers: [] });
    const [{ claims }] = await database.query<{ claims: number }>('select count(*)::integer as claims from acd.claim') as [{ claims: number }];
    expect(claims).toBeGreaterThan(300);
  }, 120_000);

  it('serves a caller who joined while another process was busy with the pool, because the holder looks again', async () => {
    const slow = new PausingDatabase(await test.dataSource('app'));
    const holder = aProcess(slow);
    const other = processes[1]!;
    await becomesReady(other.database, 'busy', ['hi-IN']);
    const holding = holder.distribute.execute('busy');
    await until('the holder to have read the line and be about to commit', () => slow.isPaused);
    await joins(other.database, 'busy', 'hi-IN');
    expect(await other.distribute.execute('busy')).toBe(0);
    slow.goOn();
    expect(await holding).toBe(1);
  });

  it('offers nothing to a caller who hung up after the line was read', async () => {
    const slow = new PausingDatabase(await test.dataSource('app'), (sql) => sql.includes('insert into acd.claim'));
    const holder = aProcess(slow);
    await becomesReady(processes[1]!.database, 'gone', ['hi-IN']);
    await joins(processes[1]!.database, 'gone', 'hi-IN');
    const holding = holder.distribute.execute('gone');
    await until('the holder to be about to write its claim', () => slow.isPaused);
    await leaves(processes[1]!.database, 'gone');
    slow.goOn();
    expect(await holding).toBe(0);
  });

  it('serves who came first with the agent that is left, when the one chosen for them leaves in that moment', async () => {
    const slow = new PausingDatabase(await test.dataSource('app'), (sql) => sql.includes('insert into acd.claim'));
    const holder = aProcess(slow);
    const { database } = processes[1]!;
    for (const seconds of [20, 10]) {
      await becomesReady(database, 'moved', ['hi-IN']);
      await database.query(`insert into acd.waiting (call_id, pool, language, joined_at) values ($1, 'moved', 'hi-IN', $2)`, [randomIds.uuid(), new Date(clock.now().getTime() - seconds * 1000)]);
    }
    const holding = holder.distribute.execute('moved');
    await until('the holder to be about to write its claims', () => slow.isPaused);
    const [first] = await database.query<{ call_id: string }>(`select call_id from acd.waiting where pool = 'moved' order by joined_at`);
    const [gone] = await database.query<{ id: string }>(`update acd.agent set wish = 'break' where id = (select id from acd.agent where pool = 'moved' order by last_offered_at nulls first, id limit 1) returning id`);
    slow.goOn();
    expect(await holding).toBe(1);
    const claims = await database.query<{ call_id: string; agent_id: string }>(`select call_id, agent_id from acd.claim c where c.ended_at is null and exists (select 1 from acd.waiting w where w.call_id = c.call_id and w.pool = 'moved')`);
    expect(claims).toEqual([{ call_id: first!.call_id, agent_id: expect.not.stringMatching(gone!.id) as unknown as string }]);
  });

  it('of a hundred changes in one moment runs a few times, holds one connection, and serves everybody', async () => {
    const { database, distribute } = aProcess(await test.as('app', 1));
    const pool = 'a-moment';
    for (let n = 0; n < 20; n += 1) await becomesReady(database, pool, ['hi-IN']);
    for (let n = 0; n < 20; n += 1) {
      await joins(database, pool, 'hi-IN');
      for (let changes = 0; changes < 5; changes += 1) distribute.soon(pool);
    }
    await distribute.onModuleDestroy();
    const [counts] = await database.query<{ claims: number; runs: number }>(
      `select (select count(*)::integer from acd.claim c join acd.waiting w on w.call_id = c.call_id where w.pool = $1) as claims, (select wanted::integer from acd.distribution_mark where pool = $1) as runs`, [pool],
    );
    expect(counts!.claims).toBe(20);
    expect(counts!.runs).toBeLessThan(50);
  });
});

/** A process that stops once, just before its first commit or a statement of the spec's choice, until it is told to go on. */
class PausingDatabase extends Database {
  isPaused = false;
  goOn: () => void = () => undefined;
  private done = false;

  constructor(dataSource: ConstructorParameters<typeof Database>[0], private readonly before: (sql: string) => boolean = () => false) {
    super(dataSource);
  }

  override transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return super.transaction(async (tx) => {
      const value = await work({ ...tx, query: async (sql, params) => { if (this.before(sql)) await this.pause(); return tx.query(sql, params); } });
      await this.pause();
      return value;
    });
  }

  private async pause(): Promise<void> {
    if (this.done) return;
    this.done = true;
    this.isPaused = true;
    await new Promise<void>((resolve) => { this.goOn = resolve; });
  }
}
