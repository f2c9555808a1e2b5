import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { meanwhile } from '../../bench/meanwhile.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const RFC_2822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/;
const ALL = ['initiated', 'ringing', 'answered', 'completed'];

/** A call of the REST API to a phone that is switched on; its progress goes to /progress. */
async function outgoing({ rest, app, number, phone, aPerson }: Bench, more: object = {}): Promise<Caller> {
  const to = aPerson();
  const person = await phone(to);
  await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress'), ...more });
  return person;
}

async function answeredAndEnded(bench: Bench, more: object): Promise<void> {
  const person = await outgoing(bench, more);
  await person.answer();
  await person.hears(/Hello/);
  person.hangUp();
  await bench.app.gets('/progress', { CallStatus: 'completed' });
}

/** Events and what they carry. */
export function progress({ says }: Statements): void {
  says('only completed is told unless more is asked for', async (bench) => {
    await answeredAndEnded(bench, {});
    expect(bench.app.valuesAt('/progress', 'CallStatus')).toEqual(['completed']);
  });

  says('the package sends repeated StatusCallbackEvent; all four come, answered as in-progress', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackEvent: ALL });
    await bench.app.getsSoMany('/progress', 4);
    expect(new Set(bench.app.valuesAt('/progress', 'CallStatus'))).toEqual(new Set(['initiated', 'ringing', 'in-progress', 'completed']));
  });

  says('only the events that were asked for come', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackEvent: ['answered', 'completed'] });
    expect(bench.app.valuesAt('/progress', 'CallStatus').sort()).toEqual(['completed', 'in-progress']);
  });

  says('one value with spaces is not four events', async (bench) => {
    const person = await outgoing(bench, { statusCallbackEvent: [ALL.join(' ')] });
    await person.answer();
    await person.hears(/Hello/);
    person.hangUp();
    await person.ended();
    await meanwhile(500);
    expect(bench.app.valuesAt('/progress', 'CallStatus')).not.toContain('in-progress');
    expect(bench.app.valuesAt('/progress', 'CallStatus')).not.toContain('ringing');
  });

  says('in TwiML it is one attribute with spaces', async ({ app, call, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    const document = voice((response) => void response.dial().number({ statusCallback: app.url('/leg'), statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] }, to));
    expect(document).toContain('statusCallbackEvent="initiated ringing answered completed"');
    app.on('/voice', document);
    await call();
    await person.answer();
    await person.isTalking();
    person.hangUp();
    await app.getsSoMany('/leg', 4);
    expect(app.valuesAt('/leg', 'CallStatus').sort()).toEqual(['completed', 'in-progress', 'initiated', 'ringing']);
  });

  says('Client and its legs are told likewise', async ({ app, call, agent, aName }) => {
    const line = await agent(aName('agent'));
    app.on('/voice', voice((response) => void response.dial().client({ statusCallback: app.url('/leg'), statusCallbackEvent: ['answered', 'completed'] }, aName('agent'))));
    const caller = await call();
    await caller.isTalking();
    line.hangUp();
    const { params } = await app.gets('/leg', { CallStatus: 'completed' });
    expect(params).toMatchObject({ To: `client:${aName('agent')}`, ParentCallSid: caller.callSid });
  });

  says('CallbackSource is call-progress-events', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackEvent: ALL });
    expect(new Set(bench.app.valuesAt('/progress', 'CallbackSource'))).toEqual(new Set(['call-progress-events']));
  });

  says('SequenceNumber counts from 0 in the order of events', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackEvent: ALL });
    const all = await bench.app.getsSoMany('/progress', 4);
    const order = all.map(({ params }) => [Number(params['SequenceNumber']), params['CallStatus']] as const).sort(([a], [b]) => a - b);
    expect(order).toEqual([[0, 'initiated'], [1, 'ringing'], [2, 'in-progress'], [3, 'completed']]);
  });

  says('Timestamp is RFC 2822 in UTC', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackEvent: ALL });
    for (const time of bench.app.valuesAt('/progress', 'Timestamp')) {
      expect(time).toMatch(RFC_2822);
      expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
    }
  });

  says('CallDuration in seconds and Duration in minutes are in the last one alone', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackEvent: ALL });
    const all = await bench.app.getsSoMany('/progress', 4);
    const last = all.find(({ params }) => params['CallStatus'] === 'completed');
    expect(last?.params['CallDuration']).toMatch(/^[1-9]\d?$/);
    expect(last?.params['Duration']).toBe('1');
    for (const { params } of all.filter((each) => each !== last)) expect(Object.keys(params)).not.toContain('CallDuration');
  });

  says('geographic parameters are in callbacks, too', async (bench) => {
    await answeredAndEnded(bench, {});
    const { params } = await bench.app.gets('/progress');
    for (const name of ['FromCountry', 'ToCountry', 'CallerCity', 'CalledZip']) expect(params).toHaveProperty(name);
  });

  says('StatusCallbackMethod may be GET', async (bench) => {
    await answeredAndEnded(bench, { statusCallbackMethod: 'GET' });
    const { method, query } = await bench.app.gets('/progress');
    expect([method, query.get('CallStatus')]).toEqual(['GET', 'completed']);
  });

  says('an incoming call tells the status callback of its number that it is over', async ({ app, call }) => {
    app.on('/voice', sayAndStay('Hello'));
    const caller = await call();
    await caller.hears(/Hello/);
    caller.hangUp();
    const { params } = await app.gets('/status');
    expect(params).toMatchObject({ CallStatus: 'completed', CallSid: caller.callSid, Direction: 'inbound' });
    expect(app.at('/status')).toHaveLength(1);
  });
}
