import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { switchOn, type Caller } from './callers/index.js';
import { twiml } from './testing/application.js';
import { ACCOUNT_SID, LocalLine, NUMBER } from './testing/local-line.js';

const CITIZEN = '+919000001001';

let line: LocalLine;
let phone: Caller;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  const [number] = await line.rest.incomingPhoneNumbers.list({ phoneNumber: NUMBER });
  await line.rest.incomingPhoneNumbers(number?.sid ?? '').update({ smsUrl: line.url('/sms'), smsFallbackUrl: line.url('/sms-fallback') });
  phone = await switchOn(line.carrier.url, CITIZEN);
});
afterEach(async () => {
  phone.close();
  await line.stop();
});

describe('a text message to a number', () => {
  it('is told to its application with the parameters of messages, and kept', async () => {
    line.application.on('/sms', twiml(''));
    const sid = await phone.texts('मेरी शिकायत 4821 का क्या हुआ', '155343');
    const request = await line.application.gets('/sms');
    expect(request).toMatchObject({ method: 'POST', isSigned: true });
    expect(request.params).toMatchObject({
      MessageSid: sid, SmsSid: sid, SmsMessageSid: sid, AccountSid: ACCOUNT_SID, From: CITIZEN, To: NUMBER, Body: 'मेरी शिकायत 4821 का क्या हुआ',
      NumMedia: '0', NumSegments: '1', SmsStatus: 'received', ApiVersion: '2010-04-01', FromCountry: 'IN', ToCountry: 'IN',
    });
    expect(await line.rest.messages(sid).fetch()).toMatchObject({ direction: 'inbound', status: 'received', from: CITIZEN, to: NUMBER });
  });

  it.each([
    ['a Message', twiml('<Message>Complaint 4821 is with the engineer</Message>')],
    ['a Message with a Body', twiml('<Message><Body>Complaint 4821 is with the engineer</Body></Message>')],
    ['the older Sms', twiml('<Sms>Complaint 4821 is with the engineer</Sms>')],
  ])('is answered by %s', async (_what, document) => {
    line.application.on('/sms', document);
    await phone.texts('4821', NUMBER);
    await phone.receivesSms(/4821 is with the engineer/);
    expect((await line.rest.messages.list({ to: CITIZEN }))[0]).toMatchObject({ direction: 'outbound-reply', from: NUMBER });
  });

  it('is answered by plain text, and by nothing at all', async () => {
    line.application.on('/sms', (_request, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('Received'));
    await phone.texts('first', NUMBER);
    await phone.receivesSms(/Received/);
    line.application.on('/sms', (_request, response) => void response.writeHead(204).end());
    await phone.texts('second', NUMBER);
    await line.application.gets('/sms', { Body: 'second' });
    expect(line.carrier.alerts).toEqual([]);
  });

  it('is answered with media, by several messages, and where the document leads on', async () => {
    line.application.on('/sms', twiml('<Message statusCallback="/told"><Body>See this</Body><Media>/map.png</Media></Message><Redirect>/more</Redirect>'));
    line.application.on('/more', twiml('<Message>And that</Message>'));
    await phone.texts('where', NUMBER);
    await phone.receivesSms(/See this/);
    await phone.receivesSms(/And that/);
    await line.application.gets('/told', { MessageStatus: 'delivered' });
    const answered = (await line.rest.messages.list({ to: CITIZEN })).find(({ numMedia }) => numMedia === '1');
    expect(await line.rest.messages(answered?.sid ?? '').media.list()).toMatchObject([{ parentSid: answered?.sid }]);
  });

  it('is told to the fallback when its application fails', async () => {
    line.application.on('/sms', (_request, response) => void response.writeHead(500).end());
    line.application.on('/sms-fallback', twiml('<Message>We will come back to you</Message>'));
    await phone.texts('help', NUMBER);
    await phone.receivesSms(/come back to you/);
    expect((await line.application.gets('/sms-fallback')).params).toMatchObject({ ErrorCode: '11200', ErrorUrl: line.url('/sms'), Body: 'help' });
  });

  it('warns of verbs that belong into calls', async () => {
    line.application.on('/sms', twiml('<Say>Hello</Say><Message>Hello</Message>'));
    await phone.texts('hi', NUMBER);
    await phone.receivesSms(/Hello/);
    expect(line.carrier.alerts.map(({ code }) => code)).toEqual([12200]);
  });

  it('that says STOP ends messages to that phone until START', async () => {
    const write = () => line.rest.messages.create({ to: CITIZEN, from: NUMBER, body: 'An update' });
    await phone.texts('STOP', NUMBER);
    await expect(write()).rejects.toMatchObject({ status: 400, code: 21610 });
    await phone.texts('start', NUMBER);
    await write();
    await phone.receivesSms(/An update/);
  });

  it('to a number that nobody has is refused', async () => {
    await expect(phone.texts('hello', '+911111100000', { within: 300 })).rejects.toThrow('did not take');
  });
});

describe('a WhatsApp message', () => {
  it('keeps the prefix of its addresses both ways, and is read at last', async () => {
    line.application.on('/sms', twiml('<Message statusCallback="/told">On its way</Message>'));
    await phone.texts('4821', `whatsapp:${NUMBER}`);
    expect((await line.application.gets('/sms')).params).toMatchObject({ From: `whatsapp:${CITIZEN}`, To: `whatsapp:${NUMBER}`, WaId: '919000001001' });
    await phone.receivesSms(/On its way/);
    expect((await line.application.gets('/told', { MessageStatus: 'read' })).params).toMatchObject({ ChannelPrefix: 'whatsapp', ChannelToAddress: CITIZEN, EventType: 'READ', To: `whatsapp:${CITIZEN}` });
  });
});

describe('a message of the API', () => {
  const SERVICE = `MG${'c'.repeat(32)}`;
  const scheduled = (sendAt: Date) => line.rest.messages.create({ to: CITIZEN, messagingServiceSid: SERVICE, body: 'Later', scheduleType: 'fixed', sendAt });
  const inAnHour = (): Date => new Date(Date.now() + 3_600_000);

  it('can be scheduled, and taken back until it is sent', async () => {
    const message = await scheduled(inAnHour());
    expect(message).toMatchObject({ status: 'scheduled', from: null });
    expect(await line.rest.messages(message.sid).update({ status: 'canceled' })).toMatchObject({ status: 'canceled' });
    await expect(line.rest.messages(message.sid).update({ status: 'canceled' })).rejects.toMatchObject({ code: 30409 });
  });

  it.each([
    ['too soon', () => scheduled(new Date(Date.now() + 60_000)), 35114],
    ['without a service', () => line.rest.messages.create({ to: CITIZEN, from: NUMBER, body: 'x', scheduleType: 'fixed', sendAt: inAnHour() }), 35118],
    ['with a validity that is none', () => line.rest.messages.create({ to: CITIZEN, from: NUMBER, body: 'x', validityPeriod: 0 }), 21624],
    ['with media that is none', () => line.rest.messages.create({ to: CITIZEN, from: NUMBER, mediaUrl: ['nowhere'] }), 21620],
    ['with variables that are none', () => line.rest.messages.create({ to: CITIZEN, from: NUMBER, contentSid: `HX${'d'.repeat(32)}`, contentVariables: 'x' }), 21656],
  ])('%s is refused', async (_what, send, code) => expect(send()).rejects.toMatchObject({ status: 400, code }));

  it('is emptied, and deleted once it has arrived', async () => {
    const { sid } = await line.rest.messages.create({ to: CITIZEN, from: NUMBER, body: 'Your number is 4821', statusCallback: line.url('/told') });
    await line.application.gets('/told', { MessageStatus: 'delivered' });
    expect(await line.rest.messages(sid).update({ body: '' })).toMatchObject({ body: '', status: 'delivered' });
    expect(await line.rest.messages(sid).remove()).toBe(true);
    await line.carrier.stop();
    await line.startCarrier();
    await expect(line.rest.messages(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });
});
