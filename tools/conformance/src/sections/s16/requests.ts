import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { meanwhile } from '../../bench/meanwhile.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import { toneWav } from '../../bench/wav.js';
import type { Statements } from '../../suite/section.js';

const path = ({ app }: Bench, of: string): string => new URL(app.url(of)).pathname;

/** What may happen to requests and to the API. */
export function requestFaults({ says, saysAlone }: Statements): void {
  says('a time-out leads to a retry with the same token, and then to the fallback', async (bench) => {
    await bench.fault({ at: 'request', when: { path: path(bench, '/next') }, effect: { type: 'time-out' } });
    bench.app.on('/voice', voice((response) => response.redirect('next#rt=300&rp=rt&rc=1')));
    bench.app.on('/next', sayAndStay('Too late'));
    bench.app.on('/fallback', sayAndStay('The fallback speaks'));
    const caller = await bench.call();
    await caller.hears(/The fallback speaks/);
    const tokens = bench.app.at('/next').map(({ headers }) => headers['i-twilio-idempotency-token']);
    expect(tokens).toHaveLength(2);
    expect(tokens[0]).toBe(tokens[1]);
    expect((await bench.app.gets('/fallback')).params['ErrorCode']).toBe('11200');
  });

  for (const [what, effect, code] of [['refused', { type: 'refused' }, '11205'], ['answered 503', { type: 'status', status: 503 }, '11200'], ['answered with garbage', { type: 'garbage' }, '12100']] as const) {
    says(`a request may be ${what}: ${code}`, async (bench) => {
      await bench.fault({ at: 'request', when: { path: path(bench, '/voice') }, effect });
      bench.app.on('/voice', sayAndStay('Hello'));
      bench.app.on('/fallback', sayAndStay('The fallback speaks'));
      await (await bench.call()).hears(/The fallback speaks/);
      expect((await bench.app.gets('/fallback')).params['ErrorCode']).toBe(code);
    });
  }

  for (const [code, words] of [[21215, /not authorized to call/], [21614, /not a valid mobile number/], [21901, /DLT template/]] as const) {
    says(`a number may be refused with ${String(code)}, and others are not`, async ({ rest, number, aPerson, fault }) => {
      const [refused, other] = [aPerson(), aPerson()];
      await fault({ at: 'rest', when: { method: 'POST', to: refused }, effect: { type: 'refuse', status: 400, code } });
      const reach = (to: string): Promise<unknown> => (code === 21215 ? rest.calls.create({ to, from: number, twiml: '<Response><Hangup/></Response>' }) : rest.messages.create({ to, from: number, body: 'Namaste' }));
      await expect(reach(refused)).rejects.toMatchObject({ status: 400, code, message: expect.stringMatching(words) });
      await expect(reach(other)).resolves.toMatchObject({ to: other });
    });
  }

  says('media may be missing for a while: the prompt is skipped and the call goes on', async (bench) => {
    await bench.fault({ at: 'request', when: { path: path(bench, '/tone.wav') }, times: 1, effect: { type: 'status', status: 404 } });
    bench.app.on('/tone.wav', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/wav' }).end(toneWav(60)));
    bench.app.on('/voice', voice((response) => {
      response.play('tone.wav');
      response.say('In between');
      response.play('tone.wav');
      response.say('At the end');
    }));
    const caller = await bench.call();
    await caller.hears(/In between.*♪.*At the end/);
  });

  says('the API may answer 429', async (bench) => {
    await bench.fault({ at: 'rest', when: { method: 'GET', path: `/Queues/${bench.aName('queue')}` }, times: 1, effect: { type: 'refuse' } });
    expect(await bench.ask('GET', `/Queues/${bench.aName('queue')}.json`)).toMatchObject({ status: 429, body: { code: 20429, status: 429 } });
  });

  says('the API may be slow', async (bench) => {
    await bench.fault({ at: 'rest', when: { path: `/Queues/${bench.aName('queue')}` }, effect: { type: 'slow', ms: 600 } });
    const began = Date.now();
    await bench.ask('GET', `/Queues/${bench.aName('queue')}.json`);
    expect(Date.now() - began).toBeGreaterThan(550);
  });

  says('reads may show how things were', async (bench) => {
    const person = await bench.phone(bench.aPerson());
    bench.app.on('/voice', sayAndStay('Hello'));
    const caller = await bench.call();
    await caller.hears(/Hello/);
    const sid = caller.callSid ?? '';
    await bench.fault({ at: 'rest', when: { method: 'GET', path: `/Calls/${sid}` }, effect: { type: 'lag', ms: 4_000 } });
    await meanwhile(4_100);
    caller.hangUp();
    await bench.app.gets('/status', { CallStatus: 'completed' });
    expect((await bench.rest.calls(sid).fetch()).status).toBe('in-progress');
    await meanwhile(4_200);
    expect((await bench.rest.calls(sid).fetch()).status).toBe('completed');
    person.close();
  });

  saysAlone('the clock may be stepped: Dial rings for 30 s unless told', { isStepped: true }, async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    bench.app.on('/voice', voice((response) => response.dial({ action: 'dialled' }, to)));
    bench.app.on('/dialled', sayAndStay('The dial is over'));
    await bench.call();
    await person.rings();
    await bench.step(29_000);
    expect(bench.app.at('/dialled')).toEqual([]);
    await bench.step(7_000);
    await bench.app.gets('/dialled', { DialCallStatus: 'no-answer' });
  });

  saysAlone('the clock may be stepped: a conversation lasts four hours at most unless told', { isStepped: true }, async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    bench.app.on('/voice', voice((response) => response.dial({ action: 'dialled' }, to)));
    bench.app.on('/dialled', sayAndStay('The dial is over'));
    const caller = await bench.call();
    await person.answer();
    await caller.isTalking();
    await bench.step(14_390_000);
    expect(bench.app.at('/dialled')).toEqual([]);
    await bench.step(20_000);
    const { params } = await bench.app.gets('/dialled', { DialCallStatus: 'completed' });
    expect(Number(params['DialCallDuration'])).toBeGreaterThanOrEqual(14_399);
  });

  saysAlone('the clock may be stepped: a call of the REST API rings for 60 s unless told', { isStepped: true }, async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    await bench.rest.calls.create({ to, from: bench.number, twiml: sayAndStay('Hello'), statusCallback: bench.app.url('/progress') });
    await person.rings();
    await bench.step(58_000);
    expect(bench.app.at('/progress')).toEqual([]);
    await bench.step(10_000);
    await bench.app.gets('/progress', { CallStatus: 'no-answer' });
  });
}
