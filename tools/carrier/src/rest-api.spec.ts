import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { switchOn } from './callers/index.js';
import { twiml } from './testing/application.js';
import { ACCOUNT_SID, LocalLine, localClient, NUMBER } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/voice', twiml('<Say>Hello</Say><Gather timeout="60"/>'));
});
afterEach(() => line.stop());

const anHourAgo = (): Date => new Date(Date.now() - 3_600_000);

describe('the REST API', () => {
  it('takes the account token and the API key, and nothing else', async () => {
    expect(await line.rest.calls.list()).toEqual([]);
    expect(await line.apiKeyClient.calls.list()).toEqual([]);
    await expect(localClient(line.carrier.url, ACCOUNT_SID, 'a wrong token').calls.list()).rejects.toMatchObject({ status: 401, code: 20003 });
  });

  it('answers what it does not know as Twilio does', async () => {
    const answer = await fetch(`${line.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Addresses.json`, { headers: { authorization: `Basic ${btoa(`${ACCOUNT_SID}:an auth token of the tests`)}` } });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 20404, status: 404, more_info: 'https://www.twilio.com/docs/errors/20404' });
    await expect(line.rest.calls('CA0').fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  it('lists the numbers with what they ask', async () =>
    expect(await line.rest.incomingPhoneNumbers.list()).toMatchObject([{ phoneNumber: NUMBER, friendlyName: '155343', voiceUrl: line.url('/voice?flow=main') }]));
});

describe('calls', () => {
  it('are listed newest first, by their filters and page by page', async () => {
    for (const from of ['+919000001001', '+919000001002', '+919000001003']) await (await line.call(from)).hears(/Hello/);
    const all = await line.rest.calls.list({ to: NUMBER, startTimeAfter: anHourAgo(), pageSize: 2 });
    expect(all.map((call) => call.from)).toEqual(['+919000001003', '+919000001002', '+919000001001']);
    expect(all[0]).toMatchObject({ status: 'in-progress', direction: 'inbound', accountSid: ACCOUNT_SID });
    expect(await line.rest.calls.list({ from: '+919000001002' })).toHaveLength(1);
    expect(await line.rest.calls.list({ status: 'completed' })).toEqual([]);
    expect(await line.rest.calls.list({ startTimeBefore: anHourAgo() })).toEqual([]);
  });

  it('have Twilio dates and durations', async () => {
    const caller = await line.call();
    await caller.hears(/Hello/);
    caller.hangUp();
    await caller.ended();
    const call = await line.rest.calls(caller.callSid ?? '').fetch();
    expect(call).toMatchObject({ status: 'completed', duration: '1', parentCallSid: null });
    expect(call.endTime.getTime() - call.startTime.getTime()).toBeLessThan(5_000);
  });

  it('are led elsewhere while they go on, and refused with 21220 when over', async () => {
    const caller = await line.call();
    await caller.hears(/Hello/);
    const resource = line.rest.calls(caller.callSid ?? '');
    line.application.on('/elsewhere', twiml('<Say>Elsewhere</Say><Gather timeout="60"/>'));
    await resource.update({ url: line.url('/elsewhere') });
    await caller.hears(/Elsewhere/);
    expect(await resource.update({ status: 'completed' })).toMatchObject({ status: 'completed' });
    expect(await caller.ended()).toBe('ended by the application');
    await expect(resource.update({ url: line.url('/elsewhere') })).rejects.toMatchObject({ status: 400, code: 21220 });
    await expect(resource.update({ status: 'completed' })).rejects.toMatchObject({ code: 21220 });
  });

  it('cannot be led elsewhere while they ring', async () => {
    line.application.on('/voice', () => undefined);
    const caller = await line.call();
    await line.application.gets('/voice');
    await expect(line.rest.calls(caller.callSid ?? '').update({ url: line.url('/elsewhere') })).rejects.toMatchObject({ code: 21220 });
  });

  it('are placed to a phone, which rings and follows the document once answered', async () => {
    const phone = await switchOn(line.carrier.url, '+919000001005');
    line.application.on('/call-back', twiml('<Say>You asked us to ring back</Say>'));
    const call = await line.rest.calls.create({ to: '+919000001005', from: NUMBER, url: line.url('/call-back'), statusCallback: line.url('/progress'), statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] });
    expect(call).toMatchObject({ status: 'queued', direction: 'outbound-api' });
    await phone.answer();
    await phone.hears(/ring back/, { within: 20_000 });
    await line.application.gets('/call-back', { CallStatus: 'in-progress', Direction: 'outbound-api' });
    phone.hangUp();
    await line.application.gets('/progress', { CallStatus: 'completed' });
    expect(line.application.at('/progress').map(({ params }) => [params['CallStatus'], params['SequenceNumber']])).toEqual([['initiated', '0'], ['ringing', '1'], ['in-progress', '2'], ['completed', '3']]);
    phone.close();
  });

  it('to a SIP address come from any name and are reached nowhere', async () => {
    const { sid } = await line.rest.calls.create({ to: 'sip:asha@example.org', from: 'Pukar', twiml: '<Response/>', statusCallback: line.url('/progress') });
    await line.application.gets('/progress', { CallSid: sid, CallStatus: 'failed', SipResponseCode: '404', From: 'Pukar', To: 'sip:asha@example.org' });
  });

  it.each([
    ['no destination', { to: '', from: NUMBER, twiml: '<Response/>' }, 21201],
    ['a destination that is none', { to: 'hello', from: NUMBER, twiml: '<Response/>' }, 21211],
    ['a caller id of somebody else', { to: '+919000001005', from: '+919000001006', twiml: '<Response/>' }, 21210],
    ['nothing to follow', { to: '+919000001005', from: NUMBER }, 21205],
  ])('with %s are refused', async (_what, options, code) => expect(line.rest.calls.create(options as never)).rejects.toMatchObject({ status: 400, code }));
});

describe('text messages', () => {
  const BODY = 'आपकी शिकायत दर्ज हो गई है';
  const send = (to = '+919000001001') => line.rest.messages.create({ to, from: '155343', body: BODY, statusCallback: line.url('/message') });

  it('arrive in the phone, and their way is told in order', async () => {
    const caller = await line.call();
    const sent = await send();
    expect(sent).toMatchObject({ status: 'queued', body: BODY, numSegments: '1', direction: 'outbound-api' });
    await caller.receivesSms(/दर्ज/);
    const { params, isSigned } = await line.application.gets('/message', { MessageStatus: 'delivered', MessageSid: sent.sid });
    expect(isSigned).toBe(true);
    expect(params).toMatchObject({ SmsSid: sent.sid, SmsStatus: 'delivered', To: '+919000001001', From: '155343', AccountSid: ACCOUNT_SID, ApiVersion: '2010-04-01' });
    expect(params['RawDlrDoneDate']).toMatch(/^\d{10}$/);
    expect(line.application.at('/message').map((request) => request.params['MessageStatus'])).toEqual(['queued', 'sending', 'sent', 'delivered']);
    expect(await line.rest.messages(sent.sid).fetch()).toMatchObject({ status: 'delivered' });
  });

  it('are still there after the carrier was started again, and one under way arrives once', async () => {
    await send();
    await line.application.gets('/message', { MessageStatus: 'delivered' });
    const underway = await send('+919000001002');
    await line.carrier.stop();
    await line.startCarrier();
    await line.application.gets('/message', { MessageStatus: 'delivered', MessageSid: underway.sid });
    const phone = await switchOn(line.carrier.url, '+919000001001');
    await phone.sees(() => true, { within: 1 }).catch(() => undefined);
    expect(phone.messages).toMatchObject([{ body: BODY, isOld: true }]);
    expect((await line.rest.messages.list({ to: '+919000001002' })).map(({ status }) => status)).toEqual(['delivered']);
    expect(await line.rest.messages.list({ dateSentBefore: anHourAgo() })).toEqual([]);
    phone.close();
  });

  it('to the practice landline are not delivered', async () => {
    await send('+917550000101');
    await line.application.gets('/message', { MessageStatus: 'undelivered', ErrorCode: '30006' });
  });

  it('may be addressed as people write numbers', async () => {
    expect(await line.rest.messages.create({ to: '+91 90000-01001', from: '155343', body: 'x' })).toMatchObject({ to: '+919000001001' });
  });

  it.each([
    ['no receiver', { from: '155343', body: 'x' }, 21604],
    ['a receiver that is none', { to: '155343', from: '155343', body: 'x' }, 21211],
    ['no text', { to: '+919000001001', from: '155343' }, 21602],
    ['no sender', { to: '+919000001001', body: 'x' }, 21603],
    ["somebody else's number as sender", { to: '+919000001001', from: '+919000001009', body: 'x' }, 21606],
    ['too much text', { to: '+919000001001', from: '155343', body: 'x'.repeat(1601) }, 21617],
  ])('with %s are refused', async (_what, options, code) => {
    const answer = await fetch(`${line.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${ACCOUNT_SID}:an auth token of the tests`)}` },
      body: new URLSearchParams(Object.entries(options).map(([name, value]): [string, string] => [name.charAt(0).toUpperCase() + name.slice(1), value])),
    });
    expect(await answer.json()).toMatchObject({ status: 400, code });
  });
});
