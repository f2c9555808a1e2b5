import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { luhnDigit } from '@pukar/bills-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import type { Database } from '@pukar/platform/database';
import type { Logger } from '@pukar/platform/logging';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { HttpBiller } from './biller/http-biller.js';
import { CreateBills1700000000100 } from './persistence/create-bills.migration.js';
import { QuestionCounts } from './persistence/question-counts.js';
import { TellDues } from './use-cases/tell-dues.use-case.js';

const NUMBER = '1234567897';
const CALLER = '+919000001001';
/** A number with a right check digit that the biller does not know. */
const nobodys = (nth: number): string => { const digits = `90000000${nth}`; return digits + luhnDigit(digits); };

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

describe('dues by the number of a bill', () => {
  let test: TestDatabase;
  let database: Database;
  let server: Server;
  let url: string;
  let clock: FixedClock;
  let answer: Answer | 'never';
  let logged: string;
  let asked: { path: string | undefined; token: string | undefined; body: string }[];
  let dues: TellDues;

  beforeAll(async () => {
    test = await testDatabase([CreateBills1700000000100]);
    database = await test.as('app');
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => { body += part.toString(); });
      request.on('end', () => {
        asked.push({ path: request.url, token: request.headers.authorization, body });
        if (answer !== 'never') response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
      });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await test.close();
  });
  beforeEach(async () => {
    await database.query('delete from bills.question_count');
    [asked, answer, clock] = [[], { status: 200, body: '{"owedPaise":123450,"dueOn":"2026-11-30"}' }, new FixedClock()];
    logged = '';
    dues = tellDues({ url, token: 'token-of-the-specs' });
  });
  const keys = new KeyRing(KeyRing.generate());
  const logger = { warn: ({ err }: { err: Error }, message: string) => { logged += `${message} ${err.message} ${err.stack}`; } } as unknown as Logger;
  const tellDues = (biller: { url: string; token: string } | null, on = database) =>
    new TellDues(new QuestionCounts(on, keys), new HttpBiller({ biller }, clock), clock, logger);

  it('are asked in a body, with the token, and told in paise', async () => {
    expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'owed', paise: 123_450, dueOn: '2026-11-30' });
    expect(asked).toEqual([{ path: '/bills/find', token: 'Bearer token-of-the-specs', body: `{"bill":"water","number":"${NUMBER}"}` }]);
  });

  it.each<[string, Answer, object]>([
    ['overdue', { status: 200, body: '{"owedPaise":1,"dueOn":"2020-01-31"}' }, { code: 'overdue', paise: 1, dueOn: '2020-01-31' }],
    ['nothing', { status: 200, body: '{"owedPaise":0,"dueOn":null}' }, { code: 'nothing' }],
    ['not found', { status: 404, body: '' }, { code: 'not-found' }],
    ['down with a fault of theirs', { status: 500, body: 'oops' }, { code: 'down' }],
    ['down with an answer that was not agreed', { status: 200, body: '{"owedPaise":12.5,"dueOn":"soon"}' }, { code: 'down' }],
    ['down with no JSON', { status: 200, body: '<html>' }, { code: 'down' }],
    ['down with more money than there is', { status: 200, body: '{"owedPaise":1e300,"dueOn":"2026-11-30"}' }, { code: 'down' }],
    ['down when they send us elsewhere', { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } }, { code: 'down' }],
  ])('are %s', async (_case, given, told) => {
    answer = given;
    expect(await dues.execute('property', NUMBER, CALLER)).toEqual(told);
  });

  it.each(['Kamla Bai owes 123450', '{"owner":"Kamla Bai","owedPaise":123450', '{"owedPaise":"Kamla Bai","dueOn":null}'])('are in no log when the biller answers %s', async (body) => {
    answer = { status: 200, body };
    expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'down' });
    expect(logged).toContain('the biller does not answer');
    expect(logged).not.toMatch(/Kamla|123450/);
  });

  it('are down when the biller has more to say than a bill, however fast it is', async () => {
    answer = { status: 200, body: `{"owedPaise":0,"dueOn":null,"more":"${'x'.repeat(100_000)}"}` };
    expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'down' });
  });

  it('are not asked for a number with a slip in it', async () => {
    expect(await dues.execute('property', '1234567890', CALLER)).toEqual({ code: 'wrong-number' });
    expect(asked).toEqual([]);
  });

  it('are down where no biller is set', async () => expect(await tellDues(null).execute('water', NUMBER, CALLER)).toEqual({ code: 'down' }));

  it('are down in time when the biller is silent, and at once after three times, until it answers again', async () => {
    answer = 'never';
    const tookMs = async () => { const began = performance.now(); expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'down' }); return performance.now() - began; };
    for (let nth = 0; nth < 3; nth += 1) expect(await tookMs()).toBeLessThan(390);
    expect(asked).toHaveLength(3);
    await tookMs();
    expect(asked).toHaveLength(3);
    answer = { status: 200, body: '{"owedPaise":0,"dueOn":null}' };
    clock.advance(11);
    expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'nothing' });
  });

  it('are locked for a caller after five numbers that are nobody\'s, for right ones too, until tomorrow, and for no other caller', async () => {
    answer = { status: 404, body: '' };
    for (let nth = 0; nth < 5; nth += 1) expect(await dues.execute('water', nobodys(nth), CALLER)).toEqual({ code: 'not-found' });
    answer = { status: 200, body: '{"owedPaise":0,"dueOn":null}' };
    expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'locked' });
    expect(await dues.execute('water', NUMBER, '+919000001002')).toEqual({ code: 'nothing' });
    clock.advance(24 * 3600);
    expect(await dues.execute('water', NUMBER, CALLER)).toEqual({ code: 'nothing' });
    expect(await database.query('select 1 from bills.question_count')).toHaveLength(1);
  });

  it('asked all at once do not pass the limit together', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => dues.execute('water', NUMBER, CALLER)));
    expect(answers.filter(({ code }) => code === 'owed')).toHaveLength(20);
    expect(answers.filter(({ code }) => code === 'locked')).toHaveLength(10);
  });

  it('are counted by a hash and nothing else: no number of a phone or a bill is kept', async () => {
    await dues.execute('water', NUMBER, CALLER);
    const kept = JSON.stringify(await database.query('select encode(caller, \'hex\') as caller, day, asked, wrong from bills.question_count'));
    expect(kept).not.toMatch(/9000001001|1234567897|123450/);
  });
});
