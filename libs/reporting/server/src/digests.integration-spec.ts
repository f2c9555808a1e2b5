import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database, Tx } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import type { DepartmentCounts, MonthSpan } from '@pukar/reporting-core/domain';
import { ReadingOfficePort } from './department/ports/reading-office.port.js';
import { ReadDigest } from './department/use-cases/read-digest.use-case.js';
import { CreateReporting1700000000175 } from './persistence/create-reporting.migration.js';
import { MakeMonthlyDigests } from './use-cases/make-monthly-digests.use-case.js';

const ENERGY = '019a0000-0000-7000-8000-000000000001';
const WATER = '019a0000-0000-7000-8000-000000000002';

class SpecOffices extends ReadingOfficePort {
  constructor(private readonly database: Database) {
    super();
  }

  of<T>(officeId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select set_config('pukar.office', $1, true)`, [officeId]);
      return work(tx);
    });
  }

  nameOf = (code: string) => ({ en: `the name of ${code}`, hi: code });
}

describe('monthly digests', () => {
  let test: TestDatabase;
  let app: Database;
  let department: Database;
  let asked: MonthSpan[];
  const clock = new FixedClock(new Date('2026-11-01T03:00:00Z'));
  const counts = (departmentCode: string, count: number): DepartmentCounts => ({ departmentCode, lodged: [{ categoryCode: `${departmentCode}-01`, districtCode: 'BPL', count }, { categoryCode: `${departmentCode}-02`, districtCode: 'BPL', count: 3 }], promised: 100, late: 20, reopened: 3, transferred: 0 });
  const making = () => new MakeMonthlyDigests(
    app,
    { ofMonth: (_source, span) => { asked.push(span); return Promise.resolve([counts('ENE', 40), counts('PHE', 5)]); }, districts: () => Promise.resolve(55) },
    { readers: () => Promise.resolve([{ officeId: ENERGY, departmentCode: 'ENE' }, { officeId: WATER, departmentCode: 'PHE' }]) },
    clock,
  );
  const reads = (officeId: string, month?: string) => new ReadDigest(new SpecOffices(department)).execute({ officeId }, month);

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, CreateReporting1700000000175]);
    app = await test.as('app');
    department = await test.as('department', 1);
  });
  afterAll(() => test.close());
  beforeEach(() => { asked = []; });

  it('are made once for the month that is over in India, whoever else makes them at the same time', async () => {
    expect((await Promise.all([making().execute(), making().execute(), making().execute()])).sort()).toEqual([0, 0, 2]);
    expect(await making().execute()).toBe(0);
    expect(asked).toEqual([{ from: new Date('2026-09-30T18:30:00Z'), until: new Date('2026-10-31T18:30:00Z') }]);
  });

  it('show what recurs and the shares, without what is about fewer than ten', async () => {
    expect(await reads(ENERGY)).toEqual({
      month: '2026-10', months: ['2026-10'], names: { 'ENE-01': { en: 'the name of ENE-01', hi: 'ENE-01' }, BPL: { en: 'the name of BPL', hi: 'BPL' } },
      digest: { departmentCode: 'ENE', recurs: [{ categoryCode: 'ENE-01', parts: [{ key: 'BPL', count: 40 }], total: 40, isAll: true }], shares: { late: { percent: 20, grade: null, middle: null }, reopened: null, transferred: { percent: 0, grade: null, middle: null } } },
    });
    expect((await reads(WATER)).digest).toMatchObject({ departmentCode: 'PHE', recurs: [] });
  });

  it('are seen by the department\'s own offices alone, on a pool of one connection', async () => {
    const seen = await Promise.all(Array.from({ length: 20 }, (_, turn) => reads(turn % 2 === 0 ? ENERGY : WATER)));
    expect(seen.map(({ digest }) => digest?.departmentCode)).toEqual(Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? 'ENE' : 'PHE')));
    expect(await reads('019a0000-0000-7000-8000-000000000009')).toEqual({ month: null, months: [], digest: null, names: {} });
    expect(await department.query('select 1 from reporting.digest')).toEqual([]);
  });

  it('keep nothing truer than what is shown', async () => {
    const rows = await app.query<{ digest: unknown }>('select digest from reporting.digest');
    expect(JSON.stringify(rows)).not.toMatch(/ENE-02|"count":[1-9]\b(?!\d)/);
  });

  it('there is none for a month that is not over', async () => expect((await reads(ENERGY, '2026-11')).digest).toBeNull());

  it.each(['insert into reporting.digest values (\'ENE\', \'2026-09\', \'{}\', now())', 'delete from reporting.digest', 'update reporting.reader set department_code = \'PHE\''])('are not written by the department: %s', async (sql) => {
    await expect(department.query(sql)).rejects.toThrow(/permission denied/);
  });

  it('are never made anew by the helpline either', async () => {
    await expect(app.query('update reporting.digest set digest = \'{}\'')).rejects.toThrow(/permission denied/);
  });
});
