import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { meanwhile } from '../../bench/meanwhile.js';
import type { Statements } from '../../suite/section.js';

const STATUSES = ['accepted', 'scheduled', 'queued', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'read', 'receiving', 'received', 'partially_delivered', 'canceled'];
const SERVICE = `MG${'e2'.repeat(16)}`;

const send = ({ rest, app, number, aPerson }: Bench, more: object = {}) => rest.messages.create({ to: aPerson(), from: number, body: 'Your complaint is registered', statusCallback: app.url('/message'), ...more });

/** A message on its way. */
export function messageStatus({ says }: Statements): void {
  says('MessageSid, MessageStatus, SmsStatus, To, From, AccountSid, ApiVersion', async (bench) => {
    const sent = await send(bench);
    const { params } = await bench.app.gets('/message', { MessageStatus: 'delivered' });
    expect(params).toMatchObject({ MessageSid: sent.sid, SmsSid: sent.sid, MessageStatus: 'delivered', SmsStatus: 'delivered', To: sent.to, From: bench.number, AccountSid: bench.account.accountSid, ApiVersion: '2010-04-01' });
    expect(sent.sid).toMatch(/^SM[0-9a-fA-F]{32}$/);
  });

  says('every status is one of the thirteen, and the way ends with delivered', async (bench) => {
    await send(bench);
    await bench.app.gets('/message', { MessageStatus: 'delivered' });
    const statuses = bench.app.valuesAt('/message', 'MessageStatus');
    for (const status of statuses) expect(STATUSES).toContain(status);
    expect(statuses).toEqual(expect.arrayContaining(['sent', 'delivered']));
  });

  says('the callback has no timestamp', async (bench) => {
    await send(bench);
    const { params } = await bench.app.gets('/message', { MessageStatus: 'delivered' });
    expect(Object.keys(params).filter((name) => /timestamp|sequence/i.test(name))).toEqual([]);
  });

  says('RawDlrDoneDate is YYMMDDhhmm, with delivered and undelivered alone', async (bench) => {
    await send(bench);
    const delivered = await bench.app.gets('/message', { MessageStatus: 'delivered' });
    expect(delivered.params['RawDlrDoneDate']).toMatch(/^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d$/);
    for (const { params } of bench.app.at('/message').filter(({ params: given }) => given['MessageStatus'] !== 'delivered')) expect(params).not.toHaveProperty('RawDlrDoneDate');
  });

  says('undelivered has ErrorCode', async (bench) => {
    await send(bench, { to: '+917550000101' });
    const { params } = await bench.app.gets('/message', { MessageStatus: 'undelivered' });
    expect(params['ErrorCode']).toMatch(/^30\d{3}$/);
    expect(params['RawDlrDoneDate']).toMatch(/^\d{10}$/);
  });

  says('a delivered message has no ErrorCode', async (bench) => {
    await send(bench);
    const { params } = await bench.app.gets('/message', { MessageStatus: 'delivered' });
    expect(params['ErrorCode'] ?? '').toBe('');
  });

  says('of a messaging service: MessagingServiceSid, and accepted first', async (bench) => {
    const sent = await bench.rest.messages.create({ to: bench.aPerson(), messagingServiceSid: SERVICE, body: 'Hello', statusCallback: bench.app.url('/message') });
    expect(sent).toMatchObject({ status: 'accepted', messagingServiceSid: SERVICE });
    await bench.app.gets('/message', { MessageStatus: 'delivered', MessagingServiceSid: SERVICE });
  });

  says('scheduled: with ScheduleType and SendAt; canceled by the REST API', async (bench) => {
    const sendAt = new Date(Date.now() + 3_600_000);
    const sent = await bench.rest.messages.create({ to: bench.aPerson(), messagingServiceSid: SERVICE, body: 'Later', scheduleType: 'fixed', sendAt, statusCallback: bench.app.url('/message') });
    expect(sent.status).toBe('scheduled');
    expect((await bench.rest.messages(sent.sid).update({ status: 'canceled' })).status).toBe('canceled');
    await meanwhile(300);
    expect(bench.app.valuesAt('/message', 'MessageStatus')).not.toContain('sent');
  });

  says('WhatsApp: addresses with their prefix, ChannelPrefix and ChannelToAddress, and read at last', async (bench) => {
    const person = bench.aPerson();
    await send(bench, { from: `whatsapp:${bench.number}`, to: `whatsapp:${person}` });
    const { params } = await bench.app.gets('/message', { MessageStatus: 'delivered' });
    expect(params).toMatchObject({ From: `whatsapp:${bench.number}`, To: `whatsapp:${person}`, ChannelPrefix: 'whatsapp', ChannelToAddress: person });
    await bench.app.gets('/message', { MessageStatus: 'read' });
  });

  says('the message arrives in the phone', async (bench) => {
    const to = bench.aPerson();
    const phone = await bench.phone(to);
    await send(bench, { to, body: 'आपकी शिकायत दर्ज हो गई है' });
    await phone.receivesSms(/दर्ज/);
  });
}
