import { expect } from 'expect';
import { meanwhile } from '../../bench/meanwhile.js';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const ATTRIBUTES = 'answerOnBridge="false" callReason="a question" events="initiated" hangupOnStar="false" passports="true" record="do-not-record" recordingConfigurationId="a" recordingStatusCallback="rec" recordingStatusCallbackEvent="completed" recordingStatusCallbackMethod="POST" recordingTrack="both" referMethod="POST" referUrl="refer" ringTone="in" sequential="false" timeLimit="600" timeout="20" trim="do-not-trim" action="dialled" method="POST"';

/** What the attributes of Dial and its nouns do. */
export function attributes({ says }: Statements): void {
  says('all attributes are known', async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    bench.app.on('/voice', raw(`<Dial callerId="${bench.number}" ${ATTRIBUTES}>${to}</Dial>`));
    const caller = await bench.call();
    await person.answer();
    await caller.isTalking();
    expect(await bench.alertsOf(caller.callSid)).toEqual([]);
  });

  says('method decides how the action is asked', async ({ app, call, aPerson }) => {
    app.on('/voice', voice((response) => response.dial({ action: 'dialled', method: 'GET' }, aPerson())));
    await call();
    const { method, query } = await app.gets('/dialled');
    expect([method, query.get('DialCallStatus')]).toEqual(['GET', 'failed']);
  });

  says('the From of the dialled leg is the caller, or callerId', async ({ app, call, phone, aPerson, number }) => {
    const [to, from] = [aPerson(), aPerson()];
    await phone(to);
    const dial = (attributes: object): string => voice((response) => void response.dial({ timeout: 1, ...attributes }).number({ statusCallback: app.url('/leg'), statusCallbackEvent: ['ringing'] }, to));
    app.on('/voice', dial({}));
    await call({ from });
    await app.gets('/leg', { From: from });
    await app.gets('/status', { CallStatus: 'completed' });
    app.on('/voice', dial({ callerId: number }));
    await call({ from: aPerson() });
    await app.gets('/leg', { From: number });
  });

  says('answerOnBridge: the caller goes on ringing until somebody answers', async ({ app, call, phone, aPerson, rest }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => response.dial({ answerOnBridge: true }, to)));
    const caller = await call();
    await person.rings();
    expect((await rest.calls(caller.callSid ?? '').fetch()).status).toBe('ringing');
    await person.answer();
    await caller.isTalking();
    expect((await rest.calls(caller.callSid ?? '').fetch()).status).toBe('in-progress');
  });

  says('without answerOnBridge the caller is in progress while it rings', async ({ app, call, phone, aPerson, rest }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => response.dial(to)));
    const caller = await call();
    await person.rings();
    expect((await rest.calls(caller.callSid ?? '').fetch()).status).toBe('in-progress');
  });

  says('hangupOnStar: the caller ends the other leg by a star and goes on', async ({ app, call, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => response.dial({ hangupOnStar: true, action: 'dialled' }, to)));
    app.on('/dialled', sayAndStay('The dial is over'));
    const caller = await call();
    await person.answer();
    await caller.isTalking();
    await caller.press('*');
    await caller.hears(/The dial is over/);
    await person.ended();
  });

  says('timeLimit ends the conversation', async ({ app, call, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => response.dial({ timeLimit: 1, action: 'dialled' }, to)));
    app.on('/dialled', sayAndStay('The dial is over'));
    const caller = await call();
    await person.answer();
    await caller.isTalking();
    await caller.hears(/The dial is over/);
    await app.gets('/dialled', { DialCallStatus: 'completed' });
    await person.ended();
  });

  says('several nouns ring at once: the first to answer talks, the others are canceled', async ({ app, call, phone, aPerson }) => {
    const numbers = [aPerson(), aPerson()];
    const [first, second] = await Promise.all(numbers.map((number) => phone(number)));
    app.on('/voice', voice((response) => {
      const dial = response.dial();
      for (const number of numbers) dial.number({ statusCallback: app.url('/leg'), statusCallbackEvent: ['completed'] }, number);
    }));
    const caller = await call();
    await Promise.all([first?.rings(), second?.rings()]);
    await second?.answer();
    await caller.isTalking();
    await first?.ended();
    await app.gets('/leg', { CallStatus: 'canceled', To: numbers[0] ?? '' });
  });

  says('sequential: the second rings when the first did not answer', async ({ app, call, phone, aPerson }) => {
    const numbers = [aPerson(), aPerson()];
    const [first, second] = await Promise.all(numbers.map((number) => phone(number)));
    app.on('/voice', voice((response) => {
      const dial = response.dial({ sequential: true, timeout: 1 });
      for (const number of numbers) dial.number(number);
    }));
    const caller = await call();
    await first?.rings();
    await meanwhile(200);
    expect(second?.state).toBe('idle');
    await second?.answer();
    await caller.isTalking();
  });

  says('url of Number is followed on the dialled leg before the bridge', async ({ app, call, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => void response.dial().number({ url: 'whisper' }, to)));
    app.on('/whisper', raw('<Say>A call from the helpline</Say>'));
    const caller = await call();
    await person.answer();
    await person.hears(/A call from the helpline/);
    await Promise.all([caller.isTalking(), person.isTalking()]);
    const { params } = await app.gets('/whisper');
    expect(params).toMatchObject({ CallSid: person.callSid, ParentCallSid: caller.callSid });
    expect(caller.heard).not.toContain('A call from the helpline');
  });

  says('a party that declines in its url is not connected: no-answer, DialBridged false', async ({ app, call, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => void response.dial({ action: 'dialled' }).number({ url: 'screen' }, to)));
    app.on('/screen', raw('<Gather numDigits="1" action="accepted"><Say>Press any key to accept</Say></Gather><Hangup/>'));
    app.on('/dialled', sayAndStay('The dial is over'));
    const caller = await call();
    await person.answer();
    await person.hears(/Press any key/);
    person.stayQuiet();
    await caller.hears(/The dial is over/);
    expect((await app.gets('/dialled')).params).toMatchObject({ DialCallStatus: 'no-answer', DialBridged: 'false', DialCallSid: person.callSid });
    expect(caller.state).not.toBe('talking');
  });

  says('Client may have an identity and parameters of its own', async ({ app, call, agent, aName }) => {
    const line = await agent(aName('agent'));
    app.on('/voice', voice((response) => {
      const client = response.dial().client();
      client.identity(aName('agent'));
      client.parameter({ name: 'ticket', value: '48 & 21' });
    }));
    const caller = await call();
    await Promise.all([caller.isTalking(), line.isTalking()]);
    expect(line.offers[0]?.params).toEqual({ ticket: '48 & 21' });
  });
}
