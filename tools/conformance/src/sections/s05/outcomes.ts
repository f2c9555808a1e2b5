import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import type { Received } from '../../bench/received.js';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

/** A caller who is led to `<Dial action="dialled">` of a person whose phone is on. */
async function dialling(bench: Bench, dial: object = {}): Promise<{ caller: Caller; person: Caller; to: string }> {
  const to = bench.aPerson();
  const person = await bench.phone(to);
  bench.app.on('/voice', voice((response) => {
    response.dial({ action: 'dialled', ...dial }, to);
    response.say('Behind the Dial');
  }));
  bench.app.on('/dialled', sayAndStay('The dial is over'));
  return { caller: await bench.call(), person, to };
}

const told = ({ app }: Bench): Promise<Received> => app.gets('/dialled');

/** What the action of Dial is told. */
export function outcomes({ says }: Statements): void {
  says('completed: with DialCallSid, DialCallDuration and DialBridged; the caller goes on in the action', async (bench) => {
    const { caller, person } = await dialling(bench);
    await person.answer();
    await Promise.all([caller.isTalking(), person.isTalking()]);
    person.hangUp();
    await caller.hears(/The dial is over/);
    const { params } = await told(bench);
    expect(params).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true', DialCallSid: person.callSid, CallSid: caller.callSid, CallStatus: 'in-progress' });
    expect(Number(params['DialCallDuration'])).toBeGreaterThan(0);
  });

  says('with action the verbs behind Dial are not reached', async (bench) => {
    const { caller, person } = await dialling(bench);
    await person.answer();
    await person.isTalking();
    person.hangUp();
    await caller.hears(/The dial is over/);
    expect(caller.heard).not.toContain('Behind the Dial');
  });

  says('without action the next verb follows', async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    bench.app.on('/voice', voice((response) => {
      response.dial(to);
      response.say('Behind the Dial');
    }));
    const caller = await bench.call();
    await person.answer();
    await caller.isTalking();
    person.hangUp();
    await caller.hears(/Behind the Dial/);
  });

  says('busy: nobody was bridged', async (bench) => {
    const agent = await bench.agent(bench.aName('agent'), false);
    bench.app.on('/voice', voice((response) => response.dial({ action: 'dialled' }).client(bench.aName('agent'))));
    await bench.call();
    await agent.reject();
    const { params } = await told(bench);
    expect(params).toMatchObject({ DialCallStatus: 'busy', DialBridged: 'false' });
    expect(params['DialCallSid']).toMatch(/^CA/);
  });

  says('busy: a phone in another call', async (bench) => {
    const { caller, person, to } = await dialling(bench);
    await person.answer();
    await caller.isTalking();
    bench.app.on('/voice', voice((response) => response.dial({ action: 'second' }, to)));
    await bench.call();
    await bench.app.gets('/second', { DialCallStatus: 'busy' });
  });

  says('no-answer: after the timeout', async (bench) => {
    const { caller } = await dialling(bench, { timeout: 1 });
    await caller.hears(/The dial is over/);
    expect((await told(bench)).params).toMatchObject({ DialCallStatus: 'no-answer', DialBridged: 'false' });
  });

  says('failed: a number that cannot be reached', async (bench) => {
    bench.app.on('/voice', voice((response) => response.dial({ action: 'dialled' }, bench.aPerson())));
    await bench.call();
    expect((await told(bench)).params).toMatchObject({ DialCallStatus: 'failed', DialBridged: 'false' });
  });

  says('failed: a browser that is not there', async (bench) => {
    bench.app.on('/voice', voice((response) => response.dial({ action: 'dialled' }).client('nobody-there')));
    await bench.call();
    const { params } = await told(bench);
    expect(['failed', 'no-answer']).toContain(params['DialCallStatus']);
  });

  says('canceled: the caller hangs up while it rings', async (bench) => {
    const { caller, person } = await dialling(bench);
    await person.rings();
    caller.hangUp();
    expect((await told(bench)).params).toMatchObject({ DialCallStatus: 'canceled' });
    await person.ended();
  });

  says('answered: a conference, without DialCallSid and DialCallDuration', async (bench) => {
    bench.app.on('/voice', voice((response) => response.dial({ action: 'dialled' }).conference(bench.aName('room'))));
    bench.app.on('/dialled', sayAndStay('The dial is over'));
    const caller = await bench.call();
    await caller.sees(({ about }) => about === 'voice');
    const found = await conferenceOf(bench);
    await bench.rest.conferences(found).update({ status: 'completed' });
    await caller.hears(/The dial is over/);
    const { params } = await told(bench);
    expect(params).toMatchObject({ DialCallStatus: 'answered' });
    expect(params).not.toHaveProperty('DialCallSid');
    expect(params).not.toHaveProperty('DialCallDuration');
  });

  says('DialCallDuration is not there when the child was led elsewhere', async (bench) => {
    const { caller, person } = await dialling(bench);
    await person.answer();
    await caller.isTalking();
    await bench.rest.calls(person.callSid ?? '').update({ twiml: raw('<Say>You were led elsewhere</Say><Pause length="60"/>') });
    await person.hears(/led elsewhere/);
    await caller.hears(/The dial is over/);
    const { params } = await told(bench);
    expect(params).not.toHaveProperty('DialCallDuration');
  });

  says('RecordingUrl is not there without record', async (bench) => {
    const { caller, person } = await dialling(bench);
    await person.answer();
    await caller.isTalking();
    person.hangUp();
    expect((await told(bench)).params).not.toHaveProperty('RecordingUrl');
  });

  says('RecordingUrl is there with record', async (bench) => {
    const { caller, person } = await dialling(bench, { record: 'record-from-answer' });
    await person.answer();
    await caller.isTalking();
    person.hangUp();
    expect((await told(bench)).params['RecordingUrl']).toMatch(/^https?:\/\/.+\/Recordings\/RE[0-9a-fA-F]{32}$/);
  });
}

async function conferenceOf({ rest, aName }: Bench): Promise<string> {
  for (;;) {
    const [found] = await rest.conferences.list({ friendlyName: aName('room') });
    if (found) return found.sid;
  }
}
