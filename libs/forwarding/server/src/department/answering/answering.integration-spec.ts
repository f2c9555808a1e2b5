import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BulkAnswerSchema, BulkAnswersSchema, CitizenGetsSchema, DaysOffSchema, LanguagesOfSeveralSchema, LookingSchema, ReplyTemplatesSchema } from '@pukar/forwarding-core/contracts';
import { REPLY_TEMPLATES } from '@pukar/forwarding-core/reply-templates';
import { LANGUAGES } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { ClosedByDefaultGuard, createHttpApp, type HttpApp, SessionReader } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { forwardingWorker, KeepSentTexts } from '../../index.js';
import { SeedForwarding } from '../../seed/seed-forwarding.js';
import { forwardOne, OtherContexts } from '../../testing/call-centre.js';
import { OFFICER_PASSWORD, saveTwoOffices } from '../../testing/offices.js';
import { answering, ApplyBulkAnswers, CitizenWordsPort, departmentServer, type WordsAsked, DepartmentsPort, EvidenceCleanerPort, LookAtTicket, OfficeDatabase, OfficerSessions, SECURE_OFFICER_COOKIE } from '../index.js';

describe('answering several tickets at once', () => {
  let test: TestDatabase;
  let database: Database;
  let app: HttpApp;
  let url: string;
  let energy: string;
  let water: string;
  const clock = new FixedClock(new Date('2026-11-18T04:30:00Z'));
  const others = new OtherContexts();
  const logger = createLogger('spec', 'silent');
  const send = async (method: string, path: string, cookie: string, body?: unknown) => {
    const answer = await fetch(url + path, { method, headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, body: body === undefined ? null : JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : undefined) as Record<string, unknown>, cookie: answer.headers.get('set-cookie') ?? '' };
  };
  const cookieOf = async (login: string): Promise<string> => (await send('POST', '/api/sign-in', '', { login, password: OFFICER_PASSWORD })).cookie.split(';')[0]!;
  const forward = (content = {}) => forwardOne(database, others, clock, content);
  const apply = () => app.get(ApplyBulkAnswers).execute();
  const give = (cookie: string, references: readonly string[], given: object = {}) =>
    send('POST', '/api/bulk-answers', cookie, { id: randomIds.uuid(), tickets: references.map((reference) => ({ reference, version: 1 })), actionCode: 'repaired', reply: 'The line of the ward was repaired.', ...given });
  const stateOf = async (reference: string) => (await send('GET', `/api/inbox/${reference}`, energy)).body.state;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
    await saveTwoOffices(database);
    await database.transaction((tx) => new SeedForwarding().saveReplyTemplates(tx, REPLY_TEMPLATES));
    const asDepartment = await test.as('department');
    class DepartmentModule {}
    Module({
      controllers: [...departmentServer.controllers, ...answering.controllers],
      providers: [
        ...departmentServer.providers, ...answering.providers,
        { provide: EvidenceCleanerPort, useValue: { mostBytes: 1_000, clean: () => Promise.reject(new Error('no file is brought in these cases')) } satisfies EvidenceCleanerPort },
        { provide: DepartmentsPort, useValue: { all: () => [] } satisfies DepartmentsPort },
        { provide: CitizenWordsPort, useValue: { of: ({ language, kind, day = '', actionCodes, replaced }: WordsAsked) => ({ smsLanguage: language, actions: actionCodes.map((code) => ({ code, sms: replaced.get('resolved') ?? `SMS ${code}`, smsParts: 1, readOut: code })), interim: { sms: `${kind} ${day}`, smsParts: 1 }, question: { sms: kind, smsParts: 1 } }) } },
        { provide: Database, useValue: asDepartment },
        { provide: Outbox, useValue: new Outbox(randomIds, { wake: () => undefined }) },
        { provide: LiveAnnouncer, useValue: new LiveAnnouncer(asDepartment, logger) },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        { provide: IDS, useValue: randomIds },
        { provide: SECURE_OFFICER_COOKIE, useValue: false },
        { provide: SessionReader, useExisting: OfficerSessions },
        { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
      ],
    })(DepartmentModule);
    app = await createHttpApp({ module: DepartmentModule, logger });
    await app.listen(0, '127.0.0.1');
    url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
    [energy, water] = [await cookieOf('energy'), await cookieOf('water')];
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });

  it('is closed without a session', async () => {
    for (const path of ['/api/bulk-answers', '/api/reply-templates', '/api/citizen-gets?language=hi-IN', '/api/days-off']) expect((await send('GET', path, '')).status).toBe(401);
  });

  it('does nothing to any ticket for thirty seconds, then answers each', async () => {
    const references = [await forward(), await forward()];
    const given = BulkAnswerSchema.parse((await give(energy, references)).body);
    expect(given.state).toBe('waiting');
    expect(Date.parse(given.appliesAt) - Date.parse(given.serverTime)).toBe(30_000);
    await apply();
    expect(await stateOf(references[0]!)).toBe('assigned');
    clock.advance(30);
    await apply();
    expect(await stateOf(references[0]!)).toBe('resolved');
    expect(await stateOf(references[1]!)).toBe('resolved');
    const listed = BulkAnswersSchema.parse((await send('GET', '/api/bulk-answers', energy)).body).answers.find(({ id }) => id === given.id);
    expect(listed).toMatchObject({ state: 'applied', items: [{ result: 'resolved' }, { result: 'resolved' }] });
    const [sent] = await database.query<{ count: number }>(`select count(*)::int as count from platform.outbox where event = 'forwarding.forwarded-ticket-resolved'`);
    await apply();
    expect((await database.query<{ count: number }>(`select count(*)::int as count from platform.outbox where event = 'forwarding.forwarded-ticket-resolved'`))[0]).toEqual(sent);
  });

  it('can be taken back until then, and not after', async () => {
    const reference = await forward();
    const first = BulkAnswerSchema.parse((await give(energy, [reference])).body);
    clock.advance(29);
    expect((await send('POST', `/api/bulk-answers/${first.id}/undo`, energy)).body).toMatchObject({ state: 'undone' });
    clock.advance(60);
    await apply();
    expect(await stateOf(reference)).toBe('assigned');
    const second = BulkAnswerSchema.parse((await give(energy, [reference])).body);
    clock.advance(30);
    expect(await send('POST', `/api/bulk-answers/${second.id}/undo`, energy)).toMatchObject({ status: 409, body: { code: 'too-late' } });
  });

  it('says of each ticket why it was not answered, and answers the others', async () => {
    const [mine, answered] = [await forward(), await forward()];
    const foreign = await forward({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] });
    await send('POST', `/api/inbox/${answered}/resolve`, energy, { version: 1, actionCode: 'repaired', reply: 'Answered by a colleague.' });
    const { id } = BulkAnswerSchema.parse((await give(energy, [answered, foreign, mine])).body);
    clock.advance(31);
    await apply();
    const { answers } = BulkAnswersSchema.parse((await send('GET', '/api/bulk-answers', energy)).body);
    expect(answers.find((each) => each.id === id)!.items).toEqual([
      { reference: answered, result: 'already-resolved' }, { reference: foreign, result: 'not-found' }, { reference: mine, result: 'resolved' },
    ]);
  });

  it('answers two hundred with one request in under two seconds, and tells of each', async () => {
    const references: string[] = [];
    for (let nth = 0; nth < 200; nth += 1) references.push(await forward());
    const started = performance.now();
    const given = BulkAnswerSchema.parse((await give(energy, references)).body);
    const taken = performance.now() - started;
    clock.advance(31);
    const began = performance.now();
    await apply();
    const applied = performance.now() - began;
    const { answers } = BulkAnswersSchema.parse((await send('GET', '/api/bulk-answers', energy)).body);
    expect(answers.find(({ id }) => id === given.id)!.items.filter(({ result }) => result === 'resolved')).toHaveLength(200);
    process.stdout.write(`200 taken in ${Math.round(taken)} ms, applied in ${Math.round(applied)} ms\n`);
    expect(taken).toBeLessThan(2_000);
    expect(applied).toBeLessThan(10_000);
  });

  it('leaves out the one on which it does not work, and answers the others', async () => {
    const references = [await forward(), await forward(), await forward()];
    const owner = new pg.Client({ connectionString: test.url('owner') });
    await owner.connect();
    await owner.query(`create function forwarding.fail() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`);
    await owner.query(`create trigger fail before update on forwarding.forwarded_ticket for each row when (old.reference = '${references[1]!}') execute function forwarding.fail()`);
    const { id } = BulkAnswerSchema.parse((await give(energy, references)).body);
    clock.advance(31);
    await apply();
    await owner.query('drop trigger fail on forwarding.forwarded_ticket; drop function forwarding.fail()');
    await owner.end();
    const { answers } = BulkAnswersSchema.parse((await send('GET', '/api/bulk-answers', energy)).body);
    expect(answers.find((each) => each.id === id)).toMatchObject({ state: 'applied', items: [{ result: 'resolved' }, { result: 'fault' }, { result: 'resolved' }] });
  });

  it('is given once, however often it is sent; and is nobody else\'s', async () => {
    const [reference, id] = [await forward(), randomIds.uuid()];
    const first = (await give(energy, [reference, reference], { id })).body;
    expect(first.items).toHaveLength(1);
    clock.advance(5);
    expect((await give(energy, [reference], { id })).body).toMatchObject({ appliesAt: first.appliesAt });
    expect(await give(water, [reference], { id })).toMatchObject({ status: 409, body: { code: 'taken' } });
    expect((await send('POST', `/api/bulk-answers/${id}/undo`, water)).status).toBe(404);
    expect((await send('POST', '/api/bulk-answers/no-id/undo', energy)).status).toBe(404);
    await send('POST', `/api/bulk-answers/${id}/undo`, energy);
  });

  it('refuses an action that nobody knows, no ticket, too many, and an answer of a word', async () => {
    const reference = await forward();
    expect((await give(energy, [reference], { actionCode: 'unheard-of' })).body).toMatchObject({ code: 'unknown-action' });
    for (const wrong of [{ tickets: [] }, { tickets: Array.from({ length: 201 }, () => ({ reference, version: 1 })) }, { reply: 'done' }]) expect((await give(energy, [reference], wrong)).status).toBe(422);
  });

  it('offers the replies of the own department and those of all', async () => {
    const codes = async (cookie: string) => new Set(ReplyTemplatesSchema.parse((await send('GET', '/api/reply-templates', cookie)).body).templates.map(({ departmentCode }) => departmentCode));
    expect(await codes(energy)).toEqual(new Set(['ENE', null]));
    expect(await codes(water)).toEqual(new Set(['PHE', null]));
  });

  it('shows what a citizen of a language gets, for each action', async () => {
    expect(CitizenGetsSchema.parse((await send('GET', '/api/citizen-gets?language=ta-IN', energy)).body).actions).toHaveLength(2);
    expect((await send('GET', '/api/citizen-gets?language=xx', energy)).body).toMatchObject({ code: 'unknown-language' });
    expect((await send('GET', '/api/citizen-gets', energy)).status).toBe(422);
  });

  it('shows it as this deployment words it, for what was handed in, and with the new day of an interim reply', async () => {
    const keep = new KeepSentTexts(database, { replaced: () => Promise.resolve(replaced) });
    const sms = async () => CitizenGetsSchema.parse((await send('GET', '/api/citizen-gets?language=ta-IN&kind=demand&day=2026-12-04', energy)).body);
    let replaced = [{ name: 'resolved', language: 'ta-IN', text: 'own text' }, { name: 'resolved', language: 'hi-IN', text: 'अपना पाठ' }];
    for (let twice = 0; twice < 2; twice += 1) await keep.execute();
    expect(await sms()).toMatchObject({ actions: [{ sms: 'own text' }, { sms: 'own text' }], interim: { sms: 'demand 2026-12-04' }, question: { sms: 'demand' } });
    replaced = [{ name: 'resolved', language: 'ta-IN', text: 'newer text' }];
    await keep.execute();
    expect((await sms()).actions[0]!.sms).toBe('newer text');
    replaced = [];
    await keep.execute();
    expect((await sms()).actions[0]!.sms).toBe('SMS repaired');
    expect((await send('GET', '/api/citizen-gets?language=ta-IN&kind=toString&day=soon', energy)).body).toMatchObject({ interim: { sms: 'grievance ' } });
  });

  it('says in which languages several citizens are written, and not which of them, how many, or anything of tickets of others', async () => {
    const ours = [await forward({ language: 'ta-IN' }), await forward({ language: 'hi-IN' }), await forward({ language: 'hi-IN' })];
    const languages = async (references: readonly string[], cookie = energy) => LanguagesOfSeveralSchema.parse((await send('GET', `/api/citizen-gets/languages?references=${references.join(',')}`, cookie)).body).languages;
    expect(await languages(ours)).toEqual(LANGUAGES.filter((one) => one === 'ta-IN' || one === 'hi-IN'));
    expect(await languages([...ours].reverse())).toEqual(await languages(ours));
    expect([await languages(ours, water), await languages([]), await languages(['no-such'])]).toEqual([[], [], []]);
  });

  it('names the days off of the state and of the own office', async () => {
    await database.query(`insert into forwarding.day_off (kept_by, day) values ('', '2026-12-25'), ('ENE-BPL', '2026-12-03'), ('PHE-IND', '2026-12-04') on conflict do nothing`);
    expect(DaysOffSchema.parse((await send('GET', '/api/days-off', energy)).body).days).toEqual(['2026-12-03', '2026-12-25']);
  });

  it('says by their posts who else has a ticket open, while they do, and nothing to another department', async () => {
    const reference = await forward();
    const look = async (cookie: string) => LookingSchema.parse((await send('POST', `/api/inbox/${reference}/looking`, cookie)).body).others.map(({ en }) => en);
    await database.query(`insert into forwarding.officer (id, office_id, level, role, post_en, post_hi, name, login, password_hash)
      select $1, office_id, 3, 'escalation', 'Superintending Engineer', 'अधीक्षण अभियंता', 'Demo', 'energy-3', password_hash from forwarding.officer where login = 'energy' on conflict do nothing`, [randomIds.uuid()]);
    const above = await cookieOf('energy-3');
    expect(await look(energy)).toEqual([]);
    expect(await look(above)).toEqual(['Assistant Engineer']);
    expect(await look(energy)).toEqual(['Superintending Engineer']);
    expect(await look(water)).toEqual([]);
    clock.advance(26);
    expect(await look(energy)).toEqual([]);
    clock.advance(26);
    const [{ office_id: officeId }] = (await database.query<{ office_id: string }>(`select office_id from forwarding.officer where login = 'energy'`)) as [{ office_id: string }];
    expect(await database.query(`select relpersistence from pg_class where oid = 'forwarding.looking'::regclass`)).toEqual([{ relpersistence: 'u' }]);
    const kept = () => app.get(OfficeDatabase).of(officeId, (tx) => tx.query('select reference from forwarding.looking'));
    expect((await kept()).length).toBeGreaterThan(0);
    await app.get(LookAtTicket).forget();
    expect(await kept()).toEqual([]);
  });
});
