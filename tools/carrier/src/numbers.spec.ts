import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { switchOn } from './callers/index.js';
import { twiml } from './testing/application.js';
import { ACCOUNT_SID, LocalLine, NUMBER } from './testing/local-line.js';

const NEW_NUMBER = '+911553430001';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/other', twiml('<Say>The other application</Say><Gather timeout="60"/>'));
});
afterEach(() => line.stop());

const ask = (method: string, path: string, form?: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${line.carrier.url}/2010-04-01/${path}`, {
    method,
    headers: { authorization: `Basic ${btoa(`${ACCOUNT_SID}:an auth token of the tests`)}` },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  });

describe('a number', () => {
  it('that the API makes is live at once, and gone when it is deleted', async () => {
    const number = await line.rest.incomingPhoneNumbers.create({ phoneNumber: NEW_NUMBER, voiceUrl: line.url('/other') });
    expect(number).toMatchObject({ phoneNumber: NEW_NUMBER, voiceMethod: 'POST', status: 'in-use' });
    const caller = await line.call('+919000001001', NEW_NUMBER);
    await caller.hears(/The other application/);
    await line.rest.incomingPhoneNumbers(number.sid).remove();
    const late = await line.call('+919000001002', NEW_NUMBER);
    await late.hears(/does not exist/);
  });

  it('asks elsewhere as soon as it is told to', async () => {
    const [number] = await line.rest.incomingPhoneNumbers.list({ phoneNumber: NUMBER });
    await line.rest.incomingPhoneNumbers(number?.sid ?? '').update({ voiceUrl: line.url('/other'), friendlyName: 'The helpline' });
    await (await line.call()).hears(/The other application/);
    expect(await line.rest.incomingPhoneNumbers.list({ friendlyName: 'The helpline' })).toHaveLength(1);
  });

  it('asks what its application asks', async () => {
    const application = await line.rest.applications.create({ friendlyName: 'Other', voiceUrl: line.url('/other') });
    await line.rest.incomingPhoneNumbers.create({ phoneNumber: NEW_NUMBER, voiceApplicationSid: application.sid });
    await (await line.call('+919000001001', NEW_NUMBER)).hears(/The other application/);
  });

  it('that asks nobody is not in service', async () => {
    await line.rest.incomingPhoneNumbers.create({ phoneNumber: NEW_NUMBER });
    expect(await (await line.call('+919000001001', NEW_NUMBER)).ended()).toBe('not in service');
  });

  it.each([
    ['no number', {}, 21421],
    ['one that is none', { PhoneNumber: 'hello' }, 21421],
    ['one that is there already', { PhoneNumber: NUMBER }, 21422],
    ['a URL that is none', { PhoneNumber: NEW_NUMBER, VoiceUrl: 'nowhere' }, 21402],
    ['a method that is none', { PhoneNumber: NEW_NUMBER, VoiceMethod: 'PUT' }, 21403],
    ["somebody else's application", { PhoneNumber: NEW_NUMBER, VoiceApplicationSid: `AP${'0'.repeat(32)}` }, 21420],
  ])('with %s is refused', async (_what, form, code) => {
    const answer = await ask('POST', `Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers.json`, form);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code, status: 400 }]);
  });
});

describe('an application', () => {
  it('is followed by a call that names it, and tells its progress', async () => {
    const { sid } = await line.rest.applications.create({ friendlyName: 'Other', voiceUrl: line.url('/other'), statusCallback: line.url('/progress') });
    const phone = await switchOn(line.carrier.url, '+919000001005');
    await line.rest.calls.create({ to: '+919000001005', from: NUMBER, applicationSid: sid });
    await phone.answer();
    await phone.hears(/The other application/, { within: 20_000 });
    phone.hangUp();
    await line.application.gets('/progress', { CallStatus: 'completed' });
    phone.close();
  });

  it('is made, changed, found by its name and deleted', async () => {
    const { sid } = await line.rest.applications.create({ friendlyName: 'First' });
    expect(await line.rest.applications(sid).update({ friendlyName: 'Second', smsUrl: line.url('/sms') })).toMatchObject({ friendlyName: 'Second', smsUrl: line.url('/sms') });
    expect(await line.rest.applications.list({ friendlyName: 'Second' })).toHaveLength(1);
    await line.rest.applications(sid).remove();
    await expect(line.rest.applications(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    await expect(line.rest.calls.create({ to: '+919000001005', from: NUMBER, applicationSid: sid })).rejects.toMatchObject({ code: 21218 });
  });
});

describe('the account', () => {
  it('is listed, shown and renamed; its token is not told', async () => {
    expect(await line.rest.api.v2010.accounts.list()).toMatchObject([{ sid: ACCOUNT_SID, status: 'active', type: 'Full', authToken: null }]);
    expect(await line.rest.api.v2010.accounts(ACCOUNT_SID).update({ friendlyName: 'Pukar' })).toMatchObject({ friendlyName: 'Pukar' });
    expect(await line.rest.api.v2010.accounts(ACCOUNT_SID).fetch()).toMatchObject({ friendlyName: 'Pukar' });
  });

  it('is told as XML where a path does not end in .json', async () => {
    const answer = await ask('GET', `Accounts/${ACCOUNT_SID}/Calls`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/xml']);
    expect(await answer.text()).toContain('<TwilioResponse><Calls page="0"');
    const refused = await ask('GET', `Accounts/${ACCOUNT_SID}/Addresses`);
    expect([refused.status, await refused.text()]).toEqual([404, expect.stringContaining('<RestException><Code>20404</Code>')]);
  });

  it.each([
    ['another account', 'GET', `Accounts/AC${'f'.repeat(32)}/Calls.json`, 404, 20404],
    ['a path that is not there', 'GET', `Accounts/${ACCOUNT_SID}/Addresses.json`, 404, 20404],
    ['a method that a path does not have', 'PUT', `Accounts/${ACCOUNT_SID}/Calls.json`, 405, 20004],
    ['a page that is too large', 'GET', `Accounts/${ACCOUNT_SID}/Calls.json?PageSize=1001`, 400, 20007],
    ['a status that is none', 'GET', `Accounts/${ACCOUNT_SID}/Calls.json?Status=asleep`, 400, 20001],
    ['a path of another API', 'GET', '../v1/Services', 404, 20404],
  ])('answers %s with Twilio’s error', async (_what, method, path, status, code) => {
    const answer = await ask(method, path);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code, status, message: expect.any(String), more_info: `https://www.twilio.com/docs/errors/${String(code)}` }]);
  });
});
