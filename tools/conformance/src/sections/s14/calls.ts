import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { eventually } from '../../bench/meanwhile.js';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

type Person = Awaited<ReturnType<Bench['phone']>>;

async function calling({ rest, number, phone, aPerson }: Bench, more: object = {}): Promise<{ person: Person; sid: string; to: string }> {
  const to = aPerson();
  const person = await phone(to);
  const { sid } = await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello'), ...more } as never);
  return { person, sid, to };
}

async function talking(bench: Bench): Promise<{ person: Person; sid: string; to: string }> {
  const all = await calling(bench);
  await all.person.answer();
  await all.person.hears(/Hello/);
  return all;
}

/** Calls.json and one call. */
export function calls({ says }: Statements): void {
  says('POST Calls is 201 with the call: queued, outbound-api', async ({ ask, number, phone, aPerson, account }) => {
    const to = aPerson();
    await phone(to);
    const { status, body } = await ask('POST', '/Calls.json', { To: to, From: number, Twiml: sayAndStay('Hello') });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'queued', direction: 'outbound-api', to, from: number, account_sid: account.accountSid, api_version: '2010-04-01', parent_call_sid: null, price_unit: 'USD', duration: null, end_time: null });
  });

  says('Url is asked when the call is answered, by Method', async (bench) => {
    bench.app.on('/out', sayAndStay('From the URL'));
    const { person } = await calling(bench, { twiml: undefined, url: bench.app.url('/out'), method: 'GET' });
    await person.answer();
    await person.hears(/From the URL/);
    const { method, params } = await bench.app.gets('/out');
    expect([method, params['CallStatus']]).toEqual(['GET', 'in-progress']);
  });

  says('ApplicationSid takes the VoiceUrl of the application', async (bench) => {
    const { sid } = await bench.rest.applications.create({ friendlyName: bench.aName('app'), voiceUrl: bench.app.url('/of-app') });
    bench.app.on('/of-app', sayAndStay('From the application'));
    const { person } = await calling(bench, { twiml: undefined, applicationSid: sid });
    await person.answer();
    await person.hears(/From the application/);
  });

  says('Timeout ends the ringing', async (bench) => {
    const { sid } = await calling(bench, { timeout: 1 });
    expect((await eventually(() => bench.rest.calls(sid).fetch(), ({ status }) => status === 'no-answer')).status).toBe('no-answer');
  });

  says('TimeLimit ends the conversation', async (bench) => {
    const { person, sid } = await calling(bench, { timeLimit: 1 });
    await person.answer();
    await person.ended();
    expect((await bench.rest.calls(sid).fetch()).status).toBe('completed');
  });

  says('SendDigits, MachineDetection, CallerId, CallReason, CallToken are accepted', async (bench) => {
    const { person } = await calling(bench, { sendDigits: 'ww1', machineDetection: 'Enable', callerId: bench.number, callReason: 'a question', callToken: '{}' });
    await person.answer();
    await person.hears(/Hello/);
  });

  for (const [what, form, code] of [
    ['no To', { To: '' }, 21201], ['a To that is none', { To: 'hello' }, 21211], ['a From that is not ours', { From: '+919999999999' }, 21210], ['no From', { From: '' }, 21213], ['nothing to follow', { Twiml: '' }, 21205],
  ] as const) {
    says(`POST Calls with ${what} is 400 with ${String(code)}`, async ({ ask, number, aPerson }) =>
      expect(await ask('POST', '/Calls.json', { To: aPerson(), From: number, Twiml: raw(''), ...form })).toMatchObject({ status: 400, body: { code, status: 400 } }));
  }

  says('Twiml of more than 4 000 characters is refused', async ({ ask, number, aPerson }) => {
    expect((await ask('POST', '/Calls.json', { To: aPerson(), From: number, Twiml: raw(`<Say>${'x'.repeat(4_000)}</Say>`) })).status).toBe(400);
  });

  says('GET of a call shows its life: dates, duration, status', async (bench) => {
    const { person, sid, to } = await talking(bench);
    expect(await bench.rest.calls(sid).fetch()).toMatchObject({ status: 'in-progress', to, startTime: expect.any(Date), duration: null });
    person.hangUp();
    const over = await eventually(() => bench.rest.calls(sid).fetch(), ({ status }) => status === 'completed');
    expect(over).toMatchObject({ status: 'completed', endTime: expect.any(Date), duration: expect.stringMatching(/^[1-9]\d*$/) });
    expect(over.endTime.getTime()).toBeGreaterThanOrEqual(over.startTime.getTime());
  });

  says('POST with Url leads a call elsewhere', async (bench) => {
    const { person, sid } = await talking(bench);
    bench.app.on('/elsewhere', sayAndStay('Elsewhere'));
    await bench.rest.calls(sid).update({ url: bench.app.url('/elsewhere'), method: 'GET' });
    await person.hears(/Elsewhere/);
    expect((await bench.app.gets('/elsewhere')).method).toBe('GET');
  });

  says('POST with Twiml leads a call elsewhere', async (bench) => {
    const { person, sid } = await talking(bench);
    await bench.rest.calls(sid).update({ twiml: sayAndStay('Elsewhere') });
    await person.hears(/Elsewhere/);
  });

  says('POST with Status=completed ends it', async (bench) => {
    const { person, sid } = await talking(bench);
    expect((await bench.rest.calls(sid).update({ status: 'completed' })).status).toBe('completed');
    await person.ended();
  });

  says('POST with Status=canceled ends one that rings', async (bench) => {
    const { person, sid } = await calling(bench);
    await person.rings();
    expect((await bench.rest.calls(sid).update({ status: 'canceled' })).status).toBe('canceled');
    await person.ended();
  });

  says('POST with StatusCallback adds one', async (bench) => {
    const { person, sid } = await talking(bench);
    await bench.rest.calls(sid).update({ statusCallback: bench.app.url('/added') });
    person.hangUp();
    await bench.app.gets('/added', { CallStatus: 'completed' });
  });

  says('POST to a call that is over is 400 with 21220', async (bench) => {
    const { person, sid } = await talking(bench);
    person.hangUp();
    await eventually(() => bench.rest.calls(sid).fetch(), ({ status }) => status === 'completed');
    await expect(bench.rest.calls(sid).update({ twiml: raw('<Hangup/>') })).rejects.toMatchObject({ status: 400, code: 21220 });
    await expect(bench.rest.calls(sid).update({ status: 'completed' })).rejects.toMatchObject({ status: 400, code: 21220 });
  });

  says('leading elsewhere a call that rings is 400 with 21220', async (bench) => {
    const { person, sid } = await calling(bench);
    await person.rings();
    await expect(bench.rest.calls(sid).update({ twiml: raw('<Hangup/>') })).rejects.toMatchObject({ status: 400, code: 21220 });
  });

  says('Url and Twiml exclude each other', async (bench) => {
    const { sid } = await talking(bench);
    expect((await bench.ask('POST', `/Calls/${sid}.json`, { Url: bench.app.url('/x'), Twiml: raw('<Hangup/>') })).status).toBe(400);
  });

  says('a Status that is none is refused', async (bench) => {
    const { sid } = await talking(bench);
    expect((await bench.ask('POST', `/Calls/${sid}.json`, { Status: 'paused' })).status).toBe(400);
  });

  says('DELETE of a call that is over is 204, and then it is not there', async (bench) => {
    const { person, sid } = await talking(bench);
    person.hangUp();
    await eventually(() => bench.rest.calls(sid).fetch(), ({ status }) => status === 'completed');
    expect((await bench.ask('DELETE', `/Calls/${sid}.json`)).status).toBe(204);
    await expect(bench.rest.calls(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  });

  says('DELETE of a call that goes on is refused', async (bench) => {
    const { sid } = await talking(bench);
    expect((await bench.ask('DELETE', `/Calls/${sid}.json`)).status).toBe(400);
  });

  says('an incoming call is inbound in the list, with the id of the number', async ({ app, call, rest, number }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await (await call()).ended();
    const [found] = await rest.calls.list({ to: number });
    expect(found).toMatchObject({ direction: 'inbound', phoneNumberSid: expect.stringMatching(/^PN[0-9a-fA-F]{32}$/) });
  });
}
