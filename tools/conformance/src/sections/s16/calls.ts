import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { eventually } from '../../bench/meanwhile.js';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { agentIn, callerIn } from '../s08/room.js';

/** A call that is placed and rings at a phone. */
async function ringing({ rest, number, phone, aPerson }: Bench) {
  const to = aPerson();
  const person = await phone(to);
  const { sid } = await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello') });
  await person.rings();
  return { person, sid, to };
}

/** What may happen to calls and their legs. */
export function callFaults({ says }: Statements): void {
  for (const k of [1, 2, 3]) {
    says(`a caller may hang up before instruction ${String(k)}`, async (bench) => {
      await bench.fault({ at: 'instruction', k, when: { to: bench.number }, effect: { type: 'end' } });
      bench.app.on('/voice', raw('<Say>One</Say><Say>Two</Say><Say>Three</Say>'));
      const caller = await bench.call();
      await caller.ended();
      expect(caller.heard).toEqual(['One', 'Two', 'Three'].slice(0, k - 1));
      await bench.app.gets('/status');
    });
  }

  says('a caller may hang up before a verb of a name', async (bench) => {
    await bench.fault({ at: 'instruction', verb: 'Enqueue', when: { to: bench.number }, effect: { type: 'end' } });
    bench.app.on('/voice', voice((response) => {
      response.say('One moment');
      response.enqueue({ action: 'after' }, bench.aName('queue'));
    }));
    await (await bench.call()).ended();
    expect(bench.app.at('/after')).toEqual([]);
    await bench.app.gets('/status', { CallStatus: 'completed' });
  });

  says('a caller may hang up between the decision to dequeue and the bridge', async (bench) => {
    bench.app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', action: 'after' }, bench.aName('queue'))));
    bench.app.on('/wait', raw('<Say>Wait</Say><Pause length="60"/>'));
    const caller = await bench.call();
    await caller.hears(/Wait/);
    await bench.fault({ at: 'moment', moment: 'update', when: { callSid: caller.callSid ?? '' }, effect: { type: 'end' } });
    await expect(bench.rest.calls(caller.callSid ?? '').update({ url: bench.app.url('/talk') })).rejects.toMatchObject({ status: 400, code: 21220 });
    await bench.app.gets('/after', { QueueResult: 'hangup' });
    expect(bench.app.at('/talk')).toEqual([]);
  });

  for (const result of ['system-error', 'error', 'bridging-in-process'] as const) {
    says(`the queue may fail a caller as they come in: ${result}, and the action is followed`, async (bench) => {
      const from = bench.aPerson();
      bench.app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', action: 'after' }, bench.aName('queue'))));
      bench.app.on('/after', sayAndStay('Sorry'));
      await bench.fault({ at: 'queue', moment: 'enqueue', when: { from }, effect: { type: 'result', result } });
      await (await bench.call({ from })).hears(/Sorry/);
      await bench.app.gets('/after', { QueueResult: result });
      expect(bench.app.at('/wait')).toEqual([]);
    });
  }

  says('the queue may fail a caller between the decision to dequeue and the bridge: system-error, and whoever dialled it takes the next', async (bench) => {
    const [from, queue] = [bench.aPerson(), bench.aName('queue')];
    bench.app.on('/voice', ({ params }) => voice((response) => (params['From'] === '+918800000002' ? void response.dial().queue(queue) : response.enqueue({ waitUrl: '', action: 'after' }, queue))));
    bench.app.on('/after', sayAndStay('Sorry'));
    await bench.fault({ at: 'queue', moment: 'dequeue', when: { from }, effect: { type: 'result' } });
    const unlucky = await bench.call({ from });
    await bench.app.gets('/voice', { From: from });
    const next = await bench.call();
    const taker = await bench.call({ from: '+918800000002' });
    await unlucky.hears(/Sorry/);
    await bench.app.gets('/after', { QueueResult: 'system-error' });
    await Promise.all([next.isTalking(), taker.isTalking()]);
  });

  says("a caller may hang up while the agent's leg rings: it is canceled", async (bench) => {
    const line = await bench.agent(bench.aName('agent'), false);
    bench.app.on('/voice', voice((response) => void response.dial({ action: 'dialled' }).client({ statusCallback: bench.app.url('/leg'), statusCallbackEvent: ['ringing', 'completed'] }, bench.aName('agent'))));
    await bench.fault({ at: 'moment', moment: 'ringing', when: { to: `client:${bench.aName('agent')}` }, effect: { type: 'end', who: { from: '+918800000001' }, afterMs: 50 } });
    const caller = await bench.call({ from: '+918800000001' });
    await caller.ended();
    await line.ended();
    await bench.app.gets('/leg', { CallStatus: 'canceled' });
    await bench.app.gets('/dialled', { DialCallStatus: 'canceled' });
  });

  says('two agents may answer in the same instant: one talks', async (bench) => {
    const names = ['a', 'b'].map((which) => `${bench.aName('pair')}-${which}`);
    const lines = await Promise.all(names.map((name) => bench.agent(name)));
    await bench.fault({ at: 'pick-up', when: { to: `client:${bench.aName('pair')}` }, effect: { type: 'together', count: 2 } });
    bench.app.on('/voice', voice((response) => {
      const dial = response.dial();
      for (const name of names) dial.client({ statusCallback: bench.app.url('/leg'), statusCallbackEvent: ['answered', 'completed'] }, name);
    }));
    const caller = await bench.call();
    await caller.isTalking();
    await bench.app.gets('/leg', { CallStatus: 'in-progress' });
    expect(lines.filter((line) => line.events.some((event) => event.type === 'talking' && event.with > 0))).toHaveLength(1);
  });

  says("an agent's leg may fail after it was claimed", async (bench) => {
    await bench.fault({ at: 'moment', moment: 'answered', when: { to: `client:${bench.aName('agent')}` }, effect: { type: 'end', status: 'failed' } });
    await callerIn(bench);
    await agentIn(bench);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ParticipantCallStatus: 'failed' });
  });

  says("an agent's leg may fail as it joins", async (bench) => {
    await bench.fault({ at: 'moment', moment: 'joined', when: { to: `client:${bench.aName('agent')}` }, effect: { type: 'end', status: 'failed' } });
    await callerIn(bench);
    await agentIn(bench);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent' });
  });

  says('an agent and a caller in different regions are each alone in the conference', async (bench) => {
    await bench.fault({ at: 'region', when: { to: bench.number }, effect: { type: 'elsewhere', region: 'au1' } });
    const caller = await callerIn(bench);
    const line = await agentIn(bench);
    await line.sees(({ type }) => type === 'accepted');
    const list = await eventually(() => bench.rest.conferences.list({ friendlyName: bench.aName('room') }), ({ length }) => length === 2);
    expect(list.map(({ region }) => region).sort()).toEqual(['au1', 'us1']);
    expect(list.map(({ status }) => status)).toEqual(['init', 'init']);
    expect(caller.state).not.toBe('talking');
  });

  says('a browser may crash without a word: its call goes on and can be taken up again', async (bench) => {
    const line = await bench.agent(bench.aName('agent'));
    bench.app.on('/voice', voice((response) => void response.dial().client(bench.aName('agent'))));
    const caller = await bench.call();
    await Promise.all([caller.isTalking(), line.isTalking()]);
    line.crash();
    const again = await bench.agent(bench.aName('agent'));
    expect(await again.sees(({ type }) => type === 'resumed')).toMatchObject({ callSid: line.callSid });
    await again.isTalking();
  });

  says('a REST update may race the end of the call: 21220', async (bench) => {
    bench.app.on('/voice', sayAndStay('Hello'));
    const caller = await bench.call();
    await caller.hears(/Hello/);
    await bench.fault({ at: 'moment', moment: 'update', when: { callSid: caller.callSid ?? '' }, effect: { type: 'end' } });
    expect((await bench.rest.calls(caller.callSid ?? '').fetch()).status).toBe('in-progress');
    await expect(bench.rest.calls(caller.callSid ?? '').update({ twiml: raw('<Say>Too late</Say>') })).rejects.toMatchObject({ status: 400, code: 21220 });
  });

  says('a call may be answered between the look at it and its cancelling: 21220', async (bench) => {
    const { person, sid } = await ringing(bench);
    expect((await bench.rest.calls(sid).fetch()).status).toBe('ringing');
    await person.answer();
    await person.hears(/Hello/);
    await expect(bench.rest.calls(sid).update({ status: 'canceled' })).rejects.toMatchObject({ status: 400, code: 21220 });
  });
}
