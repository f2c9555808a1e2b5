import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SaveEntry as Saving } from '@pukar/directory-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase, until } from '@pukar/platform/testing';
import { AnswerCaller, type CallerQuestion, Directory, directoryEntries, directoryServer, GetOpening, KeepDirectoryFresh, ListEntries, RetireEntry, SaveEntry, seedDirectory, SwitchOpening } from './index.js';

const ANITA = '0192aaaa-0000-7000-8000-000000000001';
const NOW = new Date('2026-11-26T10:00:00+05:30');
const SOON_MS = 2_000;
const logger = createLogger('spec', 'silent');
const names = { namesOf: async (ids: readonly string[]) => new Map(ids.map((id) => [id, 'Anita V.'])) };
const settings = { firstHours: { from: 540, to: 1080 } };
const clock = new FixedClock(NOW);
const asked = (changes: Partial<CallerQuestion> = {}): CallerQuestion => ({ known: {}, with: null, page: 0, of: null, language: 'hi-IN', at: NOW, isHidden: false, ...changes });
const WORDS = { text: 'शीत लहर' };
const cold = (changes: Partial<Saving> = {}): Saving => ({ version: 0, body: {}, owner: 'GAD', reviewOn: '2027-02-28', texts: { 'en-IN': { text: 'It is cold.' }, 'hi-IN': WORDS }, ...changes });

describe('what is edited and switched', () => {
  let test: TestDatabase;
  let database: Database;
  let [directory, other] = [undefined, undefined] as unknown as [Directory, Directory];
  let [save, retire, list, opening, look] = [] as unknown as [SaveEntry, RetireEntry, ListEntries, SwitchOpening, GetOpening];
  let answer: AnswerCaller;
  let fresh: KeepDirectoryFresh;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...directoryServer.migrations]);
    database = await test.as('app');
    await database.transaction((tx) => seedDirectory(tx, directoryEntries('2026-11-26')));
    directory = new Directory(database, logger);
    other = new Directory(database, logger);
    await directory.refresh();
    fresh = new KeepDirectoryFresh(other, logger);
    await fresh.onApplicationBootstrap();
    [save, retire, list] = [new SaveEntry(database, directory, clock, randomIds), new RetireEntry(database, directory, clock, randomIds), new ListEntries(database, names, clock)];
    [opening, look] = [new SwitchOpening(database, directory, clock, randomIds), new GetOpening(database, directory, settings, names, clock)];
    // Callers are answered by another process than the one that edits.
    answer = new AnswerCaller(other, settings);
  });
  afterAll(async () => {
    await fresh.onModuleDestroy();
    await test.close();
  });
  beforeEach(() => database.query('update directory.opening set hours = null, closed_until = null, notice = null, notice_until = null, version = 0'));

  const entry = async (code: string) => (await list.execute('notice', code))[0]!;

  it('is heard in every process within seconds, and shows who changed it', async () => {
    expect(await save.execute({ ...cold(), kind: 'notice', code: 'cold', by: ANITA })).toEqual({ ok: true, value: null });
    const saved = Date.now();
    await until('the next caller hears it', () => other.content().text('notice.cold', 'hi-IN', '2026-11-26') === WORDS.text);
    expect(Date.now() - saved).toBeLessThan(SOON_MS);
    expect(await entry('cold')).toMatchObject({ version: 1, changedBy: 'Anita V.', changedAt: NOW.toISOString(), standing: 'live' });
  });

  it('says in which languages it is not said, because words are missing there', async () => {
    expect((await entry('cold')).silentIn).toEqual(expect.not.arrayContaining(['hi-IN', 'en-IN']));
    expect((await entry('flood')).silentIn).toEqual([]);
  });

  it('is refused to the second of two who make the same at the same time', async () => {
    let second: ReturnType<SaveEntry['execute']> | undefined;
    await database.transaction(async (tx) => {
      await tx.query(`insert into directory.entry (kind, code, body, position, owner, review_on) values ('notice', 'smog', '{}', 99, 'GAD', '2027-02-28')`);
      second = save.execute({ ...cold(), kind: 'notice', code: 'smog', by: ANITA });
      await until('the second to wait for the first', async () => (await database.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"))[0]);
    });
    expect(await second).toEqual({ ok: false, refusal: 'changed' });
    expect(await entry('smog')).toMatchObject({ version: 1, changedBy: null });
  });

  it('is refused to the second of two who edited the same', async () => {
    expect(await save.execute({ ...cold({ version: 1 }), kind: 'notice', code: 'cold', by: ANITA })).toMatchObject({ ok: true });
    expect(await save.execute({ ...cold({ version: 1 }), kind: 'notice', code: 'cold', by: ANITA })).toEqual({ ok: false, refusal: 'changed' });
    expect(await save.execute({ ...cold({ version: 0 }), kind: 'notice', code: 'cold', by: ANITA })).toEqual({ ok: false, refusal: 'changed' });
    expect(await retire.execute({ kind: 'notice', code: 'cold', version: 1, by: ANITA })).toEqual({ ok: false, refusal: 'changed' });
  });

  it('is not said once it was taken away, and again once it is saved', async () => {
    const { version } = await entry('cold');
    expect(await retire.execute({ kind: 'notice', code: 'cold', version, by: ANITA })).toMatchObject({ ok: true });
    await until('the next caller hears it', () => other.content().text('notice.cold', 'hi-IN', '2026-11-26') === undefined);
    expect((await entry('cold')).standing).toBe('retired');
    await save.execute({ ...cold({ version: version + 1 }), kind: 'notice', code: 'cold', by: ANITA });
    await until('the next caller hears it', () => other.content().text('notice.cold', 'hi-IN', '2026-11-26') === WORDS.text);
  });

  it('keeps the words of the first data, and their audio, where only a telephone was changed', async () => {
    const [before] = await list.execute('post', 'minister');
    const { version, owner, reviewOn, texts, body } = before!;
    await save.execute({ kind: 'post', code: 'minister', by: ANITA, version, owner, reviewOn, texts, body: { ...(body as object), phone: '0755 0999999' } });
    const [row] = await database.query<{ texts: unknown; body: { phone: string } }>(`select texts, body from directory.entry where kind = 'post' and code = 'minister'`);
    expect([row!.texts, row!.body.phone]).toEqual([null, '0755 0999999']);
  });

  it('leaves an audit row for each change', async () => {
    const rows = await database.query<{ action: string; actor: string }>(`select action, actor_id as actor from platform.audit where subject_kind = 'directory-entry' and subject_id = 'notice/cold' order by at, id`);
    expect(rows.map(({ action }) => action)).toEqual(['directory.save-entry', 'directory.save-entry', 'directory.retire-entry', 'directory.save-entry']);
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([ANITA]));
  });

  it('closes a queue for the next caller in every process, within two seconds, and opens it again', async () => {
    const help = () => answer.execute('helplineOpen', asked({ of: 'help' }));
    expect(help()).toEqual({ code: 'open' });
    const until15 = new Date('2026-11-26T15:00:00+05:30');
    expect(await opening.execute({ subject: 'help', command: { do: 'close', until: until15 }, version: 0, by: ANITA })).toMatchObject({ ok: true });
    const closed = Date.now();
    await until('the next caller hears it', () => help().code === 'closed');
    expect(Date.now() - closed).toBeLessThan(SOON_MS);
    expect(help().data).toEqual({ opens: '15:00', closes: '18:00' });
    expect(answer.execute('helplineOpen', asked({ of: 'complaints' })).code).toBe('open');
    expect((await look.execute()).queues[0]).toMatchObject({ queue: 'help', isOpen: false, closedUntil: until15.toISOString(), changedBy: 'Anita V.', areFirstHours: true });
    expect(await opening.execute({ subject: 'help', command: { do: 'open' }, version: 0, by: ANITA })).toEqual({ ok: false, refusal: 'changed' });
    await opening.execute({ subject: 'help', command: { do: 'open' }, version: 1, by: ANITA });
    await until('the next caller hears it', () => help().code === 'open');
  });

  it('announces to everybody, and withdraws it', async () => {
    await opening.execute({ subject: 'everyone', command: { do: 'announce', notice: 'flood', until: new Date('2026-11-26T12:00:00+05:30') }, version: 0, by: ANITA });
    await until('the next caller hears it', () => answer.execute('notice', asked()).code === 'notice');
    const { notice, notices } = await look.execute();
    expect([notice.code, notices.find(({ code }) => code === 'flood')?.en]).toEqual(['flood', expect.stringContaining('flood')]);
    await opening.execute({ subject: 'everyone', command: { do: 'withdraw' }, version: 1, by: ANITA });
    await until('the next caller hears it', () => answer.execute('notice', asked()).code === 'none');
  });

  it('says of a notice that was taken away meanwhile that callers do not hear it', async () => {
    const { version } = (await list.execute('notice', 'heat'))[0]!;
    await opening.execute({ subject: 'everyone', command: { do: 'announce', notice: 'heat', until: new Date('2026-11-26T12:00:00+05:30') }, version: 0, by: ANITA });
    expect((await look.execute()).notice).toMatchObject({ code: 'heat', isSilent: false });
    await retire.execute({ kind: 'notice', code: 'heat', version, by: ANITA });
    await until('it is known here', async () => { await directory.refresh(); return directory.content().text('notice.heat', 'hi-IN', '2026-11-26') === undefined; });
    expect((await look.execute()).notice).toMatchObject({ code: 'heat', isSilent: true });
  });

  it('announces nothing for a queue, and closes nothing for everybody', async () => {
    const until12 = new Date('2026-11-26T12:00:00+05:30');
    expect(await opening.execute({ subject: 'help', command: { do: 'announce', notice: 'flood', until: until12 }, version: 0, by: ANITA })).toEqual({ ok: false, refusal: 'not-that' });
    expect(await opening.execute({ subject: 'everyone', command: { do: 'close', until: until12 }, version: 0, by: ANITA })).toEqual({ ok: false, refusal: 'not-that' });
  });

  it('takes the hours of a queue, which the deployment’s give way to', async () => {
    await opening.execute({ subject: 'help', command: { do: 'hours', hours: { days: { 4: [{ from: 720, to: 780 }] }, closedOnHolidays: true } }, version: 0, by: ANITA });
    await until('the next caller hears it', () => answer.execute('helplineOpen', asked({ of: 'help' })).code === 'closed');
    expect((await look.execute()).queues[0]).toMatchObject({ areFirstHours: false, next: { day: '2026-11-26', opens: '12:00', closes: '13:00' } });
  });
});
