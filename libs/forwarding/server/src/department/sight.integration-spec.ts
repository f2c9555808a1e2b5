import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveBus, OFFICE_CHANNEL, type LiveNotice } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { until } from '@pukar/platform/testing';
import { OfficeDatabase } from './office-database.js';
import { anInbox } from './testing/an-inbox.js';

const CODES = ['ENE-BPL', 'ENE-D-BHOPAL', 'ENE-STATE', 'PHE-BPL', 'PHE-IND', 'HEAD', 'HELPLINE-DESK'] as const;
type Code = (typeof CODES)[number];

/** What each office may see: itself and what lies below. The head sees no department's. */
const SEES: Readonly<Record<Code, readonly Code[]>> = {
  'ENE-BPL': ['ENE-BPL'], 'ENE-D-BHOPAL': ['ENE-BPL', 'ENE-D-BHOPAL'], 'ENE-STATE': ['ENE-BPL', 'ENE-D-BHOPAL', 'ENE-STATE'], 'PHE-BPL': ['PHE-BPL'], 'PHE-IND': ['PHE-IND'], HEAD: ['HEAD'], 'HELPLINE-DESK': ['HELPLINE-DESK'],
};

describe('what offices see of each other', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  const ids = new Map<Code, string>();
  const at = new Map<Code, string>();
  let againstStaff: string;
  let offices: OfficeDatabase;

  beforeAll(async () => {
    inbox = await anInbox();
    offices = new OfficeDatabase(inbox.asDepartment);
    for (const { id, code } of await inbox.database.query<{ id: string; code: Code }>('select id, code from forwarding.office')) ids.set(code, id);
    const water = { departmentCode: 'PHE', categoryCode: 'PHE-01' };
    const put = async (code: Code, content: Parameters<typeof inbox.aTicket>[0]) => { at.set(code, inbox.referenceOf(await inbox.aTicket(content))); };
    await put('ENE-BPL', {});
    await put('ENE-D-BHOPAL', { level: 3 });
    await put('ENE-STATE', { level: 4 });
    await put('HEAD', { level: 5 });
    await put('PHE-BPL', water);
    await put('PHE-IND', { ...water, placeCodes: ['MP-IND'] });
    await put('HELPLINE-DESK', { departmentCode: null, categoryCode: 'OTH-00', placeCode: null, placeName: null, placeCodes: [] });
    againstStaff = inbox.referenceOf(await inbox.aTicket({ categoryCode: 'ENE-12', isAgainstStaff: true, facts: [], statement: 'The lineman asks for money.' }));
  });
  afterAll(() => inbox?.close());

  it('is themselves and those below, interleaved on one connection, also where a query forgets to ask', async () => {
    const asked = Array.from({ length: 70 }, (_, turn) => CODES[(turn * 3) % CODES.length]!);
    const answers = await Promise.all(asked.map(async (code, turn) => {
      if (turn % 5 === 0) await offices.of(ids.get(code)!, () => Promise.reject(new Error('cut'))).catch(() => undefined);
      const rows = await offices.of(ids.get(code)!, (tx) => tx.query<{ code: Code }>('select distinct o.code from forwarding.forwarded_ticket f join forwarding.office o on o.id = f.office_id order by o.code'));
      return rows.map((row) => row.code);
    }));
    expect(answers).toEqual(asked.map((code) => [...SEES[code]].sort()));
    for (const table of ['office', 'forwarded_ticket', 'forwarded_history', 'act']) expect(await inbox.asDepartment.query(`select 1 from forwarding.${table}`)).toEqual([]);
    expect(await inbox.asDepartment.query('select id from forwarding.officer')).toEqual([]);
  });

  it('is not theirs to change where it lies below, nor to write history or acts of', async () => {
    const division = <T>(sql: string, params: unknown[] = []) => offices.of(ids.get('ENE-D-BHOPAL')!, (tx) => tx.query<T>(sql, params));
    expect(await division(`update forwarding.forwarded_ticket set reply = 'mine' where reference = $1 returning id`, [at.get('ENE-BPL')])).toEqual([]);
    for (const sql of [
      `insert into forwarding.act (id, forwarded_id, office_id, at, kind) values (gen_random_uuid(), gen_random_uuid(), $1, now(), 'order')`,
      `insert into forwarding.forwarded_history (forwarded_id, seq, office_id, at, step) values (gen_random_uuid(), 1, $1, now(), 'resolved')`,
    ]) await expect(division(sql, [ids.get('ENE-BPL')])).rejects.toThrow(/row-level security/);
    expect(await inbox.as('division', 'POST', `/api/inbox/${at.get('ENE-BPL')}/resolve`, { version: 1, actionCode: 'repaired', reply: 'The lamp was replaced.' })).toMatchObject({ status: 403, body: { code: 'not-yours' } });
    expect(await inbox.as('division', 'GET', `/api/inbox/${at.get('ENE-BPL')}`)).toMatchObject({ status: 200, body: { accepts: [] } });
  });

  it.each([
    'delete from forwarding.act', `update forwarding.act set text = ''`, 'select * from forwarding.assignment_rule', 'select * from forwarding.office_below', 'insert into forwarding.office_below values (gen_random_uuid(), gen_random_uuid())',
    `update forwarding.forwarded_ticket set level = 1`, `update forwarding.forwarded_ticket set act_by = now()`, `update forwarding.forwarded_ticket set due_at = now()`, `update forwarding.forwarded_ticket set is_settled = false`,
    `update forwarding.forwarded_ticket set former = '[]'`, `update forwarding.forwarded_ticket set task = 'answer'`, `update forwarding.forwarded_ticket set transfers = 0`, `update forwarding.office set parent_id = null`, `update forwarding.officer set role = 'head'`,
  ])('lets no department: %s', async (sql) => {
    await expect(offices.of(ids.get('ENE-STATE')!, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });

  it('follows an office that is put elsewhere', async () => {
    const below = () => inbox.database.query<{ code: string }>('select o.code from forwarding.office_below b join forwarding.office o on o.id = b.below_id where b.office_id = $1 order by o.code', [ids.get('ENE-STATE')]);
    await inbox.database.query(`update forwarding.office set parent_id = null where code = 'ENE-BPL'`);
    expect((await below()).map(({ code }) => code)).toEqual(['ENE-D-BHOPAL', 'ENE-STATE']);
    await inbox.database.query(`update forwarding.office set parent_id = $1 where code = 'ENE-BPL'`, [ids.get('ENE-D-BHOPAL')]);
    expect((await below()).map(({ code }) => code)).toEqual(['ENE-BPL', 'ENE-D-BHOPAL', 'ENE-STATE']);
  });

  it('lists those below when asked, one office of them, and no other', async () => {
    expect(await inbox.references('state')).toEqual([at.get('ENE-STATE')]);
    expect(new Set(await inbox.references('state', '?below=1'))).toEqual(new Set([at.get('ENE-BPL'), at.get('ENE-D-BHOPAL'), againstStaff]));
    expect(await inbox.references('state', '?office=ENE-BPL')).toEqual([at.get('ENE-BPL')]);
    for (const login of ['energy', 'gro', 'head', 'water.gro']) expect(await inbox.references(login, '?below=1')).toEqual([]);
    expect(await inbox.references('energy', '?office=ENE-D-BHOPAL')).toEqual([]);
    expect(await inbox.references('water.gro', '?office=ENE-BPL')).toEqual([]);
  });

  describe('of a complaint against staff', () => {
    /** Every filter, and every way to ask for one ticket. */
    const ASKED = ['', '?state=open', '?state=ended', '?state=assigned', '?late=1', '?dueDays=90', '?category=ENE-12', '?place=MP-BPL', '?level=3', '?assigned=me', '?assigned=nobody', '?decide=1', '?reopened=1', '?waiting=1', '?below=1', '?office=ENE-D-BHOPAL'];

    it('is nothing at the office of the place, on any route, list, filter or count', async () => {
      for (const login of ['energy', 'second', 'gro']) {
        const before = (await inbox.as(login, 'GET', '/api/inbox')).body['counts'];
        for (const query of ASKED) expect([login, query, (await inbox.references(login, query)).includes(againstStaff)]).toEqual([login, query, false]);
        const unknown = await inbox.as(login, 'GET', '/api/inbox/ENE-R-ZZZZZZ');
        expect(await inbox.as(login, 'GET', `/api/inbox/${againstStaff}`)).toEqual(unknown);
        for (const what of ['resolve', 'interim', 'clarify']) {
          const body = { version: 1, actionCode: 'repaired', reply: 'It was repaired.', reason: 'It takes longer.', newDay: '2026-11-30', question: 'Who is it about?' };
          expect(await inbox.as(login, 'POST', `/api/inbox/${againstStaff}/${what}`, body)).toMatchObject({ status: 404, body: { code: 'not-found' } });
        }
        await inbox.aTicket({ categoryCode: 'ENE-12', isAgainstStaff: true, facts: [] });
        expect((await inbox.as(login, 'GET', '/api/inbox')).body['counts']).toEqual(before);
      }
    });

    it('is with the escalation officer above, and never announced below', async () => {
      expect(await inbox.open('division', againstStaff)).toMatchObject({ state: 'assigned', officeCode: 'ENE-D-BHOPAL', accepts: expect.arrayContaining(['resolve']) });
      const bus = new LiveBus(inbox.test.url('app'), OFFICE_CHANNEL, createLogger('spec', 'silent'));
      const notices: LiveNotice[] = [];
      bus.onNotice((notice) => notices.push(notice));
      await bus.listen();
      try {
        await inbox.aTicket({ categoryCode: 'ENE-12', isAgainstStaff: true, facts: [] });
        await until('the notice', () => notices.length > 0);
        expect(notices.map(({ room }) => room)).toEqual([`office:${ids.get('ENE-D-BHOPAL')}`]);
      } finally {
        await bus.close();
      }
    });

    it('goes to the desk, not to the place, where no office lies above', async () => {
      const reference = inbox.referenceOf(await inbox.aTicket({ departmentCode: 'PHE', categoryCode: 'PHE-09', placeCodes: ['MP-IND'], isAgainstStaff: true }));
      expect(reference).toMatch(/^HLP-R-/);
      expect((await inbox.as('water', 'GET', `/api/inbox/${reference}`)).status).toBe(404);
    });

    it('is decided above the place in a department that it is proposed to', async () => {
      const ticketId = await inbox.aTicket({ categoryCode: 'ENE-12', isAgainstStaff: true, facts: [], level: 3 });
      await inbox.as('division', 'POST', `/api/inbox/${inbox.referenceOf(ticketId)}/propose-transfer`, { version: 1, department: 'PHE', reason: 'It is about their pump operator.' });
      await inbox.deliver();
      expect((await inbox.as('water.gro', 'GET', `/api/inbox/${inbox.referenceOf(ticketId)}`)).status).toBe(404);
      expect((await inbox.as('head', 'GET', `/api/inbox/${inbox.referenceOf(ticketId)}`)).status).toBe(200);
    });
  });
});
