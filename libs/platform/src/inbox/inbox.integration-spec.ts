import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '../crypto/key-ring.js';
import type { Database } from '../database/database.js';
import { createLogger } from '../logging/logger.js';
import { FixedClock } from '../testing/fixed-clock.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { CountForgedRequests, CreateCarrier1700000000050, deliveryOf, Inbox, replaying, type Delivery } from './index.js';

let test: TestDatabase;
let database: Database;
const clock = new FixedClock(new Date('2026-11-30T23:59:00Z'));
const logger = createLogger('spec', 'silent');
let inbox: Inbox;
let messages = 0;
beforeAll(async () => {
  test = await testDatabase([CreateCarrier1700000000050]);
  database = await test.as('app');
  inbox = new Inbox(database, new KeyRing(KeyRing.generate()), clock, logger);
});
afterAll(() => test.close());

/** News of a message that nothing is known of yet. */
const aDelivery = (given: Partial<Delivery> = {}): Delivery => {
  messages += 1;
  const sid = `SM${String(messages).padStart(32, '0')}`;
  return { kind: 'message', sid, parts: [sid, 'sent'], path: '/messages/status?m=1', form: { MessageSid: sid, To: '+919000001001' }, token: null, ...given };
};
interface Row { readonly month: string; readonly key: string; readonly sealed: Buffer; readonly done: boolean; readonly verdict: string }
const rowsOf = ({ sid }: Delivery) => database.query<Row>('select month::text, key, sealed, done_at is not null as done, verdict from carrier.news where sid = $1', [sid]);
const effectsOf = async ({ sid }: Delivery) =>
  (await database.query<{ effect: string; via: string }>('select e.effect, e.via from carrier.effect e join carrier.news n using (month, key) where n.sid = $1 order by e.id', [sid])).map(({ effect, via }) => (via === 'replay' ? `replay: ${effect}` : effect));
const acts = (delivery: Delivery) => inbox.receive(delivery, (news) => database.transaction(async (tx) => { if (await news.isNew(tx)) await news.changed(tx, 'message-sent'); }));
const breaks = (delivery: Delivery) => inbox.receive(delivery, (news) => database.transaction(async (tx) => {
  await news.changed(tx, 'message-sent');
  throw new TypeError('something of ours');
}));

describe('a callback in the inbox', () => {
  it('is there with what it changed, and the second time with that it changed nothing', async () => {
    const delivery = aDelivery();
    await acts(delivery);
    await acts(delivery);
    expect(await rowsOf(delivery)).toMatchObject([{ key: `message|${delivery.sid}|sent`, month: '2026-11-01', done: true, verdict: 'genuine' }]);
    expect(await effectsOf(delivery)).toEqual(['message-sent', 'nothing: seen before']);
  });

  it('is the same under another token, and another one under the same token', async () => {
    const delivery = aDelivery({ token: 'first' });
    await acts(delivery);
    await acts({ ...delivery, token: 'second' });
    expect(await effectsOf(delivery)).toEqual(['message-sent', 'nothing: seen before']);
    await acts({ ...delivery, parts: [delivery.sid, 'delivered'], token: 'first' });
    expect(await rowsOf(delivery)).toHaveLength(2);
  });

  it('is told apart by its whole form where the carrier leaves a part of the key out, and the key tells nothing of the form', async () => {
    const delivery = aDelivery();
    const without = (status: string): Delivery => ({ ...delivery, parts: [delivery.sid, undefined], form: { ...delivery.form, MessageStatus: status } });
    for (const status of ['sent', 'delivered', 'sent']) await acts(without(status));
    const rows = await rowsOf(delivery);
    expect(rows).toHaveLength(2);
    expect(rows[0]!.key).toMatch(/\|#[0-9a-f]{32}$/);
  });

  it('is known again in the month that follows', async () => {
    const delivery = aDelivery();
    await acts(delivery);
    clock.advance(120);
    await acts(delivery);
    clock.advance(-120);
    expect(await rowsOf(delivery)).toHaveLength(1);
  });

  it('is done once although it comes many times at the same moment', async () => {
    const delivery = aDelivery();
    await Promise.all(Array.from({ length: 4 }, () => acts(delivery)));
    expect((await effectsOf(delivery)).filter((effect) => effect === 'message-sent')).toHaveLength(1);
  });

  it('that says nothing new leaves a row all the same', async () => {
    const delivery = aDelivery();
    await inbox.receive(delivery, async () => undefined);
    expect(await effectsOf(delivery)).toEqual(['nothing: says nothing new']);
  });

  it('that was taken, and changes nothing, says so in the transaction that took it', async () => {
    const delivery = aDelivery();
    const news = inbox.open(delivery);
    await database.transaction((tx) => news.isNew(tx));
    expect(await effectsOf(delivery)).toEqual(['nothing: says nothing new']);
  });

  it('whose handling failed is there, undone, and has its effect when it is delivered again', async () => {
    const delivery = aDelivery();
    await expect(breaks(delivery)).rejects.toThrow('something of ours');
    expect(await rowsOf(delivery)).toMatchObject([{ done: false }]);
    const [row] = await rowsOf(delivery) as [Row];
    clock.advance(86_400);
    await replaying(row, () => acts(delivery));
    clock.advance(-86_400);
    expect(await rowsOf(delivery)).toMatchObject([{ done: true }]);
    expect(await effectsOf(delivery)).toEqual(['failed: TypeError', 'replay: message-sent']);
  });
});

describe('what is kept of it', () => {
  it('is sealed, and opens for its own row only', async () => {
    const [one, other] = [aDelivery(), aDelivery()];
    await acts(one);
    await acts(other);
    const [[row], [stranger]] = [await rowsOf(one), await rowsOf(other)] as [[Row], [Row]];
    expect(row.sealed.toString('latin1')).not.toContain('9000001001');
    expect(inbox.raw(row)).toEqual({ path: one.path, form: one.form });
    expect(() => inbox.raw({ ...row, sealed: stranger.sealed })).toThrow();
  });

  it.each(['turn', 'fault'] as const)('holds nothing that was keyed in a %s, although two that differ by it are two', async (kind) => {
    const keyed = aDelivery({ kind, parts: ['CA1', undefined] });
    const with4815 = { ...keyed, form: { ...keyed.form, Digits: '4815' } };
    await acts(with4815);
    await acts({ ...keyed, form: { ...keyed.form, Digits: '7304' } });
    const rows = await rowsOf(keyed);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(inbox.raw(row)).toEqual({ path: keyed.path, form: keyed.form });
  });

  it('may not be deleted or altered by the serving role, but goes after fourteen days', async () => {
    const delivery = aDelivery();
    await acts(delivery);
    for (const sql of ['delete from carrier.news', 'delete from carrier.effect', `update carrier.effect set effect = 'x'`, `update carrier.news set sealed = ''`]) await expect(database.query(sql)).rejects.toThrow('permission denied');
    const owner = await test.as('app');
    await owner.query(`insert into carrier.news (month, key, kind, sid, came_at, sealed, done_at) values ('2020-01-01', 'old', 'call', 'CA-old', now() - interval '15 days', '', now()), ('2020-01-01', 'young', 'call', 'CA-young', now() - interval '13 days', '', now())`);
    await owner.query(`insert into carrier.effect (month, key, at, via, effect) values ('2020-01-01', 'old', now(), 'carrier', 'x'), ('2020-01-01', 'young', now(), 'carrier', 'x')`);
    expect(await inbox.forgetOld()).toBe(1);
    expect(await database.query(`select key from carrier.news where month = '2020-01-01'`)).toEqual([{ key: 'young' }]);
    expect(await database.query(`select key from carrier.effect where month = '2020-01-01'`)).toEqual([{ key: 'young' }]);
  });

  it('is nothing that the department can see', async () => {
    const department = await test.as('department');
    for (const table of ['news', 'effect', 'forged']) await expect(department.query(`select 1 from carrier.${table}`)).rejects.toThrow('permission denied');
  });
});

describe('forged requests', () => {
  it('are counted by route and hour, and leave no row of their own', async () => {
    const forged = new CountForgedRequests(database, clock, logger);
    for (let n = 0; n < 500; n += 1) forged.count('/voice/status');
    await forged.flush();
    forged.count('/voice/status');
    forged.count('/voice/leg');
    await forged.flush();
    expect(await database.query('select route, requests from carrier.forged order by route')).toEqual([{ route: '/voice/leg', requests: 1 }, { route: '/voice/status', requests: 501 }]);
  });
});

describe('a delivery', () => {
  it('takes the address, the form and the token from the request, and no token that is none', () => {
    const request = { originalUrl: '/voice/leg?call=1', body: { CallSid: 'CA1' }, headers: { 'i-twilio-idempotency-token': ['a', 'b'] } };
    expect(deliveryOf(request, 'leg', 'CA1', ['CA1'])).toEqual({ kind: 'leg', sid: 'CA1', parts: ['CA1'], path: '/voice/leg?call=1', form: { CallSid: 'CA1' }, token: null });
  });
});
