import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { sayAndStay } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const own = async ({ rest, number }: Bench): Promise<string> => (await rest.incomingPhoneNumbers.list({ phoneNumber: number }))[0]?.sid ?? '';

/** The account's numbers and applications. */
export function numbers({ says }: Statements): void {
  says('IncomingPhoneNumbers are listed by PhoneNumber, with what they ask', async (bench) => {
    const list = await bench.rest.incomingPhoneNumbers.list({ phoneNumber: bench.number });
    expect(list).toMatchObject([{ phoneNumber: bench.number, voiceUrl: bench.app.url('/voice'), voiceMethod: 'POST', voiceFallbackUrl: bench.app.url('/fallback'), statusCallback: bench.app.url('/status') }]);
  });

  says('POST to a number changes what it asks: VoiceUrl, VoiceMethod, VoiceFallbackUrl, StatusCallback, SmsUrl', async (bench) => {
    const { rest, app } = bench;
    app.on('/other-voice', sayAndStay('The other application'));
    const changes = { voiceUrl: app.url('/other-voice'), voiceMethod: 'GET', voiceFallbackUrl: app.url('/other-fallback'), statusCallback: app.url('/other-status'), smsUrl: app.url('/other-sms'), friendlyName: 'Changed' };
    expect(await rest.incomingPhoneNumbers(await own(bench)).update(changes)).toMatchObject(changes);
    const caller = await bench.call();
    await caller.hears(/The other application/);
    expect((await app.gets('/other-voice')).method).toBe('GET');
    caller.hangUp();
    await app.gets('/other-status', { CallStatus: 'completed' });
  });

  says('a number is bought by POST and given back by DELETE', async ({ rest, ask, app, call }) => {
    const phoneNumber = '+911553990001';
    app.on('/bought', sayAndStay('A new number'));
    const bought = await rest.incomingPhoneNumbers.create({ phoneNumber, voiceUrl: app.url('/bought') });
    expect(bought.sid).toMatch(/^PN[0-9a-fA-F]{32}$/);
    await (await call({ to: phoneNumber })).hears(/A new number/);
    expect((await ask('DELETE', `/IncomingPhoneNumbers/${bought.sid}.json`)).status).toBe(204);
    expect((await ask('GET', `/IncomingPhoneNumbers/${bought.sid}.json`)).status).toBe(404);
  });

  says('Applications are made, fetched, changed, listed and deleted', async ({ rest, ask, app, aName }) => {
    const made = await rest.applications.create({ friendlyName: aName('app'), voiceUrl: app.url('/app'), statusCallback: app.url('/app-status') });
    expect(made).toMatchObject({ friendlyName: aName('app'), voiceUrl: app.url('/app'), sid: expect.stringMatching(/^AP[0-9a-fA-F]{32}$/) });
    expect(await rest.applications(made.sid).update({ voiceUrl: app.url('/app2') })).toMatchObject({ voiceUrl: app.url('/app2') });
    expect(await rest.applications(made.sid).fetch()).toMatchObject({ voiceUrl: app.url('/app2') });
    expect(await rest.applications.list({ friendlyName: aName('app') })).toHaveLength(1);
    expect((await ask('DELETE', `/Applications/${made.sid}.json`)).status).toBe(204);
    expect((await ask('GET', `/Applications/${made.sid}.json`)).status).toBe(404);
  });
}
