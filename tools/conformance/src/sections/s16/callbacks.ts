import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { meanwhile } from '../../bench/meanwhile.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { conversation } from '../s08/room.js';

const path = ({ app }: Bench, of: string): string => new URL(app.url(of)).pathname;

/** A call that is placed, answered, ended; its progress goes to /progress. */
async function wholeCall(bench: Bench): Promise<void> {
  const to = bench.aPerson();
  const person = await bench.phone(to);
  await bench.rest.calls.create({ to, from: bench.number, twiml: sayAndStay('Hello'), statusCallback: bench.app.url('/progress'), statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] });
  await person.answer();
  await person.hears(/Hello/);
  person.hangUp();
}

const sendMessage = ({ rest, app, number, aPerson }: Bench) => rest.messages.create({ to: aPerson(), from: number, body: 'Hello', statusCallback: app.url('/message') });

/** What may happen to callbacks. */
export function callbackFaults({ says }: Statements): void {
  says('a callback may be dropped', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/progress'), params: { CallStatus: 'in-progress' } }, effect: { type: 'drop' } });
    await wholeCall(bench);
    await bench.app.gets('/progress', { CallStatus: 'completed' });
    await meanwhile(200);
    expect(bench.app.valuesAt('/progress', 'CallStatus')).toEqual(['initiated', 'ringing', 'completed']);
  });

  says('a callback may come twice, with the same idempotency token', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/status') }, effect: { type: 'duplicate' } });
    bench.app.on('/voice', voice((response) => response.hangup()));
    await bench.call();
    const [first, second] = await bench.app.getsSoMany('/status', 2);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['i-twilio-idempotency-token']).toBe(first?.headers['i-twilio-idempotency-token']);
  });

  says('a callback may be late', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/status') }, effect: { type: 'delay', ms: 2_000 } });
    bench.app.on('/voice', voice((response) => response.hangup()));
    await (await bench.call()).ended();
    const ended = Date.now();
    expect((await bench.app.gets('/status')).at - ended).toBeGreaterThan(1_000);
  });

  says('callbacks may come in another order', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/progress'), params: { CallStatus: 'initiated' } }, effect: { type: 'hold-back', others: 3 } });
    await wholeCall(bench);
    await bench.app.getsSoMany('/progress', 4);
    expect(bench.app.valuesAt('/progress', 'SequenceNumber').at(-1)).toBe('0');
  });

  says('completed may come before answered', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/progress'), params: { CallStatus: 'in-progress' } }, effect: { type: 'hold-back', until: { params: { CallStatus: 'completed' } } } });
    await wholeCall(bench);
    await bench.app.getsSoMany('/progress', 4);
    expect(bench.app.valuesAt('/progress', 'CallStatus').slice(-2)).toEqual(['completed', 'in-progress']);
  });

  says('participant-leave may come before participant-join', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/room'), params: { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'agent' } }, effect: { type: 'hold-back', until: { params: { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent' } } } });
    const { agent } = await conversation(bench);
    agent.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'agent' });
    const ofAgent = bench.app.at('/room').filter(({ params }) => params['ParticipantLabel'] === 'agent').map(({ params }) => params['StatusCallbackEvent']);
    expect(ofAgent).toEqual(['participant-leave', 'participant-join']);
  });

  says('conference-end may be missing', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/room'), params: { StatusCallbackEvent: 'conference-end' } }, effect: { type: 'drop' } });
    const { sid, agent } = await conversation(bench);
    await bench.rest.conferences(sid).update({ status: 'completed' });
    await agent.ended();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent' });
    await meanwhile(300);
    expect(bench.app.valuesAt('/room', 'StatusCallbackEvent')).not.toContain('conference-end');
    expect((await bench.rest.conferences(sid).fetch()).status).toBe('completed');
  });

  says('message statuses may come in random order', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/message') }, effect: { type: 'delay', ms: 0, spreadMs: 600, seed: 5 } });
    await sendMessage(bench);
    await bench.app.getsSoMany('/message', 4);
    const statuses = bench.app.valuesAt('/message', 'MessageStatus');
    expect([...statuses].sort()).toEqual(['delivered', 'queued', 'sending', 'sent']);
    expect(statuses).not.toEqual(['queued', 'sending', 'sent', 'delivered']);
  });

  for (const [status, errorCode] of [['undelivered', 30003], ['undelivered', 30005], ['undelivered', 30007], ['undelivered', 30008], ['failed', 63016]] as const) {
    says(`a message may be ${status} with ${String(errorCode)}, in its callback and in the API`, async ({ app, rest, number, aPerson, fault }) => {
      const to = aPerson();
      await fault({ at: 'message', when: { to }, effect: { type: 'fail', status, errorCode } });
      const { sid } = await rest.messages.create({ to, from: number, body: 'Hello', statusCallback: app.url('/message') });
      const told = await app.gets('/message', { MessageStatus: status, ErrorCode: String(errorCode) });
      expect(await rest.messages(sid).fetch()).toMatchObject({ status, errorCode, errorMessage: told.params['ErrorMessage'] });
      expect(app.valuesAt('/message', 'MessageStatus').includes('sent')).toBe(status === 'undelivered');
    });
  }

  says('delivered may come after read', async (bench) => {
    await bench.fault({ at: 'callback', when: { path: path(bench, '/message'), params: { MessageStatus: 'delivered' } }, effect: { type: 'insert', place: 'before', params: { MessageStatus: 'read', SmsStatus: 'read' } } });
    await sendMessage(bench);
    await bench.app.gets('/message', { MessageStatus: 'delivered' });
    expect(bench.app.valuesAt('/message', 'MessageStatus').slice(-2)).toEqual(['read', 'delivered']);
  });

  for (const place of ['before', 'after'] as const) {
    says(`the callback of a recording may come ${place} completed`, async (bench) => {
      const [late, early] = place === 'before' ? ['/progress', '/recording'] : ['/recording', '/progress'];
      await bench.fault({ at: 'callback', when: { path: path(bench, late) }, effect: { type: 'delay', ms: 1_200 } });
      const to = bench.aPerson();
      const person = await bench.phone(to);
      await bench.rest.calls.create({ to, from: bench.number, twiml: sayAndStay('Hello'), record: true, recordingStatusCallback: bench.app.url('/recording'), statusCallback: bench.app.url('/progress') });
      await person.answer();
      await person.hears(/Hello/);
      person.hangUp();
      const [first, second] = [await bench.app.gets(early), await bench.app.gets(late)];
      expect(first.at).toBeLessThan(second.at);
    });
  }
}
