import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import type { MarkDecision, MarkKind } from '@pukar/citizens-core/contracts';
import { AppealMarks } from './conduct/appeal-marks.use-case.js';
import { DecideMark } from './conduct/decide-mark.use-case.js';
import { FindStanding } from './conduct/find-standing.use-case.js';
import { LetEvidenceGo } from './conduct/let-evidence-go.use-case.js';
import { ListMarks } from './conduct/list-marks.use-case.js';
import { citizensServer } from './index.js';
import { aVault, type SpecVault } from './testing/a-vault.js';

const [AGENT, SUPERVISOR, OTHER] = [randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];

describe('marks on callers', () => {
  let test: TestDatabase;
  let database: Database;
  let vault: SpecVault;
  let numbers = 0;
  let from: string;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...citizensServer.migrations]);
    database = await test.as('app');
    vault = await aVault(database);
  });
  afterAll(async () => {
    await vault.app.close();
    await test.close();
  });
  beforeEach(() => {
    numbers += 1;
    from = `+9190000044${String(numbers).padStart(2, '0')}`;
    vault.clock.advance(3_600);
  });

  /** A conversation of the agent's with this caller. */
  const aTalk = async (number = from): Promise<string> => {
    const callId = await vault.aCallWith(AGENT, { from: number });
    vault.talks.talked(callId, vault.clock.now());
    return callId;
  };
  const mark = (callId: string, kind: MarkKind = 'abusive', note = '') => vault.ask(AGENT, 'conduct:mark', { callId, kind, note });
  const markOf = async (callId: string) => (await database.query<{ id: string; state: string; kind: string }>('select id, state, kind from vault.conduct_mark where call_id = $1', [callId]))[0];
  const versionOf = async (callId: string) => (await database.query<{ n: number }>('select count(*)::integer as n from vault.conduct_decision d join vault.conduct_mark m on m.id = d.mark_id where m.call_id = $1', [callId]))[0]!.n;
  const decide = async (callId: string, decision: MarkDecision, supervisorId = SUPERVISOR, version?: number) =>
    vault.app.get(DecideMark).execute({ id: (await markOf(callId))!.id, decision, reason: 'heard the recording', version: version ?? (await versionOf(callId)), supervisorId });
  const standing = (number: string | undefined = from, callId = randomIds.uuid()) => vault.app.get(FindStanding).execute(number, callId);
  const upheld = async (number = from): Promise<string> => {
    const callId = await aTalk(number);
    await mark(callId);
    await decide(callId, 'uphold');
    return callId;
  };
  const list = (which: 'waiting' | 'counting' | 'over' = 'waiting', supervisorId = SUPERVISOR) => vault.app.get(ListMarks).execute(which, supervisorId);

  it('are proposed once per call, keep its recording as evidence, and limit nobody', async () => {
    for (let calls = 0; calls < 6; calls += 1) {
      const callId = await aTalk();
      expect(await mark(callId)).toEqual({});
      expect(await mark(callId)).toEqual({});
      expect(vault.evidence.held.has(callId)).toBe(true);
    }
    expect(await database.query('select 1 from vault.conduct_mark m join vault.citizen c on c.id = m.citizen_id where c.phone_hash is not null and m.call_at >= $1', [new Date(vault.clock.now().getTime() - 1000)])).toHaveLength(6);
    expect(await standing()).toEqual({ mayReachPerson: true, isWarned: false });
  });

  it('that limit a caller are found before a call that we owe them, whether or not they are on the line', async () => {
    const calls = [await upheld(), await upheld(), await upheld()];
    const [row] = await database.query<{ id: string }>('select citizen_id as id from vault.conduct_mark where call_id = $1', [calls[0]]);
    const before = await vault.app.get(FindStanding).ofCitizen(database, row!.id, null);
    expect(before).toEqual(await standing());
    expect(before).toMatchObject({ mayReachPerson: false });
  });

  it('are decided as the supervisor read them: what the agent added since is read first', async () => {
    const callId = await aTalk();
    await mark(callId, 'prank');
    const read = (await list()).find(({ call }) => call.callId === callId)!;
    await mark(callId, 'threatening', 'said that he knows where I live');
    expect(await decide(callId, 'dismiss', SUPERVISOR, read.version)).toEqual({ ok: false, refusal: 'changed' });
    expect(await markOf(callId)).toMatchObject({ state: 'proposed', kind: 'threatening' });
    const now = (await list()).find(({ call }) => call.callId === callId)!;
    expect(await decide(callId, 'uphold', SUPERVISOR, now.version)).toMatchObject({ ok: true });
  });

  it('are proposed by the agent who talked with the caller alone', async () => {
    const callId = await vault.aCallWith(AGENT, { from });
    expect(await mark(callId)).toMatchObject({ ok: false, code: 'not-talked' });
    vault.talks.talked(callId, vault.clock.now());
    expect(await vault.ask(OTHER, 'conduct:mark', { callId, kind: 'prank' })).toMatchObject({ ok: false, code: 'not-your-call' });
  });

  it('are completed by their agent until somebody decides', async () => {
    const callId = await aTalk();
    await mark(callId, 'abusive');
    await mark(callId, 'threatening', 'said he would come here; Aadhaar 2341 2341 2346');
    const view = (await list()).find((one) => one.call.callId === callId)!;
    expect(view).toMatchObject({ kind: 'threatening', isUrgent: true, note: 'said he would come here; Aadhaar XXXX XXXX 2346', mayDecide: ['uphold', 'dismiss'] });
    expect(view.history.map(({ what }) => what)).toEqual(['propose', 'complete']);
    expect((await list())[0]!.call.callId).toBe(callId);
    await decide(callId, 'dismiss');
    expect(await mark(callId, 'prank')).toMatchObject({ ok: false, code: 'marked-already' });
  });

  it('upheld, warn the caller, and from the third on let them reach a person once a day, whatever they redial', async () => {
    const first = await upheld();
    expect(await standing()).toEqual({ mayReachPerson: true, isWarned: true });
    await upheld();
    const last = await upheld();
    const again = new Date(vault.talks.talks.get(last)!.talkingAt!.getTime() + 86_400_000);
    expect(await standing()).toEqual({ mayReachPerson: false, again });
    expect(await standing(from.slice(3))).toEqual({ mayReachPerson: false, again });
    vault.clock.advance(86_400);
    expect(await standing()).toEqual({ mayReachPerson: true, isWarned: true });
    expect(first).toBeDefined();
  });

  it('keep nobody from the person whom the same call waits for already: its request may come twice', async () => {
    for (let marks = 0; marks < 3; marks += 1) await upheld();
    vault.clock.advance(86_400);
    const waiting = await aTalk();
    expect(await standing(from, waiting)).toEqual({ mayReachPerson: true, isWarned: true });
    expect(await standing()).toMatchObject({ mayReachPerson: false });
  });

  it('say nothing of another number, nor of a withheld one', async () => {
    for (let marks = 0; marks < 3; marks += 1) await upheld('anonymous');
    expect([await standing('anonymous'), await standing('+919000099999'), await vault.app.get(FindStanding).execute(undefined, randomIds.uuid())]).toEqual(Array(3).fill({ mayReachPerson: true, isWarned: false }));
  });

  it('are decided by somebody else than who proposed them, once', async () => {
    const callId = await aTalk();
    await mark(callId);
    expect(await decide(callId, 'uphold', AGENT)).toEqual({ ok: false, refusal: 'own-mark' });
    const both = await Promise.all([decide(callId, 'uphold'), decide(callId, 'dismiss', OTHER)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('dismissed, let the evidence go and count for nothing', async () => {
    const callId = await aTalk();
    await mark(callId);
    await decide(callId, 'dismiss');
    expect([vault.evidence.held.has(callId), await standing()]).toEqual([false, { mayReachPerson: true, isWarned: false }]);
  });

  it('are appealed against by keypad, and lifted by another supervisor than who upheld them', async () => {
    const calls = [await upheld(), await upheld(), await upheld()];
    await expect(vault.app.get(AppealMarks).byKeypad(from, AbortSignal.abort())).rejects.toThrow();
    expect((await list()).filter(({ call, state }) => calls.includes(call.callId) && state === 'appealed')).toEqual([]);
    expect(await vault.app.get(AppealMarks).byKeypad(from)).toBe('noted');
    expect(await vault.app.get(AppealMarks).byKeypad(from)).toBe('noted');
    expect((await list()).filter(({ call }) => calls.includes(call.callId))).toMatchObject(Array(3).fill({ state: 'appealed', mayDecide: [], needsAnother: true }));
    expect(await decide(calls[0]!, 'lift')).toEqual({ ok: false, refusal: 'own-decision' });
    expect((await standing()).mayReachPerson).toBe(false);
    expect(await decide(calls[0]!, 'lift', OTHER)).toEqual({ ok: true, value: null });
    expect(await standing()).toEqual({ mayReachPerson: true, isWarned: true });
    expect(vault.evidence.held.has(calls[0]!)).toBe(false);
    await decide(calls[1]!, 'confirm', OTHER);
    await decide(calls[2]!, 'confirm', OTHER);
    expect(await vault.app.get(AppealMarks).byKeypad(from)).toBe('decided');
  });

  it('are appealed against through the agent, in the caller\'s words, who learns nothing by it', async () => {
    const callId = await upheld();
    const next = await aTalk();
    const [unmarked, said] = [await aTalk('+919000044999'), { words: 'it was my son who played with the phone' }];
    expect(await vault.ask(AGENT, 'conduct:appeal', { callId: next, ...said })).toEqual(await vault.ask(AGENT, 'conduct:appeal', { callId: unmarked, ...said }));
    const view = (await list()).find((one) => one.call.callId === callId)!;
    expect(view).toMatchObject({ state: 'appealed', numberMasked: `${from.slice(3, 8)} ${from.slice(8, 9)}·····` });
    expect(view.history.at(-1)).toMatchObject({ what: 'appeal', by: 'agent', ...said });
    expect(await vault.ask(OTHER, 'conduct:appeal', { callId: next, ...said })).toMatchObject({ ok: false, code: 'not-your-call' });
    expect(await vault.app.get(AppealMarks).byKeypad('+919000088888')).toBe('nothing');
  });

  it('leave an audit row for each step and each reading, without a word of it', async () => {
    const callId = await upheld();
    await vault.app.get(AppealMarks).byKeypad(from);
    const { id } = (await markOf(callId))!;
    const rows = await database.query<{ action: string; actor_kind: string }>('select action, actor_kind from platform.audit where subject_id = $1 order by at, id', [id]);
    expect(rows.map(({ action, actor_kind }) => `${action} ${actor_kind}`).sort()).toEqual(['citizens.appeal-mark citizen', 'citizens.propose-mark staff', 'citizens.uphold-mark staff']);
    await list('counting');
    expect(await database.query(`select 1 from platform.audit where action = 'citizens.read-marks' and actor_id = $1 and subject_id = 'counting'`, [SUPERVISOR])).not.toHaveLength(0);
  });

  it('are counted without reading anything of anybody', async () => {
    const before = await vault.app.get(ListMarks).alerts();
    await mark(await aTalk(), 'threatening');
    expect(await vault.app.get(ListMarks).alerts()).toMatchObject({ threats: before.threats + 1, waiting: before.waiting + 1, changedAt: vault.clock.now().toISOString() });
  });

  it('end by themselves, and so does their evidence', async () => {
    const callId = await upheld();
    vault.clock.advance(31 * 86_400);
    expect(await standing()).toEqual({ mayReachPerson: true, isWarned: false });
    expect((await list('over')).find((one) => one.call.callId === callId)).toMatchObject({ state: 'upheld', countsUntil: null, numberMasked: null });
    vault.clock.advance(30 * 86_400);
    const letGo = new LetEvidenceGo(database, vault.evidence, vault.clock);
    expect(await letGo.execute()).toBeGreaterThan(0);
    expect([vault.evidence.held.has(callId), await letGo.execute()]).toEqual([false, 0]);
  });

  it('cannot be changed nor deleted afterwards, and no department reads them', async () => {
    for (const statement of ['update vault.conduct_decision set what = \'lift\'', 'delete from vault.conduct_decision', 'delete from vault.conduct_mark', 'update vault.conduct_mark set citizen_id = id']) {
      await expect(database.query(statement)).rejects.toThrow(/permission denied/);
    }
    const department = await test.as('department');
    for (const table of ['vault.conduct_mark', 'vault.conduct_decision']) await expect(department.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  });
});
