import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attachmentsServer } from '@pukar/attachments-server';
import { callbacksServer } from '@pukar/callbacks-server';
import { citizensServer } from '@pukar/citizens-server';
import { forwardingWorker } from '@pukar/forwarding-server';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, recordAudit } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { recordingsServer } from '@pukar/recordings-server';
import pg from 'pg';
import { type BreachLine, csvOfBreach, readBreach } from './read-breach.js';

const [ASHA, MEERA, OFFICER] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
const DAY = { from: new Date(Date.now() - 3_600_000), until: new Date(Date.now() + 3_600_000) };

describe('whose data somebody could have read', () => {
  let test: TestDatabase;
  let app: Database;
  let owner: pg.Client;
  /** Four citizens, each with a call and a ticket of the same number. */
  const citizens = Array.from({ length: 4 }, () => ({ id: randomIds.uuid(), call: randomIds.uuid(), ticket: randomIds.uuid(), forwarded: randomIds.uuid() }));
  const [ram, sita, gita, hari] = citizens as unknown as readonly [typeof citizens[0], typeof citizens[0], typeof citizens[0], typeof citizens[0]];
  const acts = (actorId: string, ...all: readonly (readonly [action: string, kind: string, id: string])[]) => app.transaction(async (tx) => {
    for (const [action, subjectKind, subjectId] of all) await recordAudit(tx, { id: randomIds.uuid(), actorKind: actorId === OFFICER ? 'officer' : 'staff', actorId, action, subjectKind, subjectId });
  });
  const named = (lines: readonly BreachLine[]) => lines.map(({ citizen, how, times, acts: done }) => [citizens.findIndex(({ id }) => id === citizen), how, times, done.join(' ')]).toSorted((a, b) => String(a).localeCompare(String(b)));

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations, ...recordingsServer.migrations, ...attachmentsServer.migrations, ...forwardingWorker.migrations, ...callbacksServer.migrations]);
    app = await test.as('app');
    owner = new pg.Client({ connectionString: test.url('admin') });
    await owner.connect();
    const office = randomIds.uuid();
    await owner.query(`insert into forwarding.office (id, code, name_en, name_hi) values ($1, 'ENE-BPL', 'Bhopal', 'भोपाल')`, [office]);
    await owner.query(`insert into forwarding.officer (id, office_id, level, role, post_en, post_hi, name) values ($1, $2, 1, 'lme', 'AE', 'AE', 'x')`, [OFFICER, office]);
    for (const { id, call, ticket, forwarded } of citizens) {
      await owner.query('insert into vault.citizen (id, phone_sealed, created_at, updated_at) values ($1, $2, now(), now())', [id, id === hari.id ? null : Buffer.from('x')]);
      await owner.query('insert into vault.caller (call_id, citizen_id, called_at) values ($1, $2, now())', [call, id]);
      await owner.query(`insert into vault.ticket_citizen (ticket_id, citizen_id, statement_sealed, created_at) values ($1, $2, '', now())`, [ticket, id]);
      await owner.query('insert into vault.reference (forwarded_id, reference, ticket_id) values ($1, $2, $3)', [forwarded, forwarded, ticket]);
    }
    for (const one of [sita, gita]) {
      await owner.query(`insert into forwarding.forwarded_ticket (id, office_id, officer_id, reference, category_code, category_name_en, category_name_hi, statement, facts, language, state, received_at, due_at, act_by, version)
        values ($1, $2, $3, $4, 'c', 'c', 'c', 's', '{}', 'hi-IN', 'received', now(), now(), now(), 1)`, [one.forwarded, office, OFFICER, one.forwarded]);
    }
    const recording = randomIds.uuid();
    await owner.query(`insert into recordings.recording (id, call_id, kind, state, wanted_at) values ($1, $2, 'conversation', 'deleted', now())`, [recording, hari.call]);
    await acts(ASHA, ['citizens.read-caller', 'call', ram.call], ['citizens.open-draft', 'call', ram.call], ['grievances.read-ticket', 'ticket', sita.ticket], ['recordings.listen', 'recording', recording], ['floor.plan-shifts', 'agent', MEERA]);
    await acts(ASHA, ['citizens.read-caller', 'call', '=cmd|calc'], ['spec.new-kind', 'a-new-kind', randomIds.uuid()]);
    await acts(MEERA, ['grievances.read-ticket', 'ticket', gita.ticket]);
    await acts(OFFICER, ['forwarding.read-ticket', 'forwarded-ticket', sita.forwarded]);
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  it('is what the audit has of an account: by call, ticket and recording, and what is not known any more beside it', async () => {
    const lines = await readBreach(app, { who: { actor: ASHA }, ...DAY });
    expect(named(lines).filter(([citizen]) => citizen !== -1)).toEqual([[0, 'read', 2, 'citizens.open-draft citizens.read-caller'], [1, 'read', 1, 'grievances.read-ticket'], [3, 'read', 1, 'recordings.listen']]);
    // A kind that nobody has thought of is somebody's until it is said to be nobody's.
    expect(lines.filter(({ citizen }) => citizen === null).map(({ acts: [done] }) => done!.split(' ')[1]).toSorted()).toEqual(['a-new-kind', 'call']);
    expect(lines.map(({ isReachable, citizen }) => citizen === hari.id && isReachable)).not.toContain(true);
    expect(lines.find(({ citizen }) => citizen === ram.id)?.tickets).toEqual([ram.ticket]);
  });

  it('is for an officer also what lay with their office, read or not', async () => {
    expect(named(await readBreach(app, { who: { actor: OFFICER }, ...DAY }))).toEqual([[1, 'read', 1, 'forwarding.read-ticket'], [2, 'within reach', 1, 'forwarding.list']]);
  });

  it('is everybody whom anybody read in a time, and nobody outside it', async () => {
    expect(named(await readBreach(app, { who: 'all', ...DAY })).map(([citizen]) => citizen).filter((one) => one !== -1)).toEqual([0, 1, 2, 3]);
    expect(await readBreach(app, { who: 'all', from: new Date(0), until: DAY.from })).toEqual([]);
  });

  it('is for the vault\'s key everybody who was known then', async () => {
    expect(named(await readBreach(app, { who: 'key', ...DAY })).map(([citizen]) => citizen)).toEqual([0, 1, 2, 3]);
    expect(await readBreach(app, { who: 'key', from: new Date(0), until: DAY.from })).toEqual([]);
  });

  it('is a file without a name or a number, in which nothing is a formula', async () => {
    const csv = csvOfBreach(await readBreach(app, { who: { actor: ASHA }, ...DAY }));
    expect(csv.split('\r\n')[0]).toBe('citizen,tickets,a number is known,how,first,last,times,acts');
    for (const line of csv.split('\r\n')) for (const field of line.split(',')) expect(field.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
  });
});
