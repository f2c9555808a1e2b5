import { expect } from 'expect';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

/** The event completed is any end: with its status and SIP code. */
export function ends({ says }: Statements): void {
  says('completed: 200', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    expect((await app.gets('/status', { CallStatus: 'completed' })).params['SipResponseCode']).toBe('200');
  });

  says('failed: unreachable is 404', async ({ app, rest, number, aPerson }) => {
    await rest.calls.create({ to: aPerson(), from: number, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress') });
    const { params } = await app.gets('/progress', { CallStatus: 'failed' });
    expect(params).toMatchObject({ SipResponseCode: '404', CallDuration: '0' });
  });

  says('no-answer: the time-out is 487', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    await phone(to);
    await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello'), timeout: 1, statusCallback: app.url('/progress') });
    const { params } = await app.gets('/progress', { CallStatus: 'no-answer' });
    expect(params['SipResponseCode']).toBe('487');
  });

  says('busy: the refusal is 486', async ({ app, rest, agent, number, aName }) => {
    const line = await agent(aName('agent'), false);
    await rest.calls.create({ to: `client:${aName('agent')}`, from: number, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress') });
    await line.reject();
    const { params } = await app.gets('/progress', { CallStatus: 'busy' });
    expect(params['SipResponseCode']).toBe('486');
  });

  says('canceled: before it was answered', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    const { sid } = await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress') });
    await person.rings();
    await rest.calls(sid).update({ status: 'canceled' });
    const { params } = await app.gets('/progress', { CallStatus: 'canceled' });
    expect(params['SipResponseCode']).toBe('487');
    await person.ended();
  });

  says('with Record the last callback has RecordingUrl, RecordingSid and RecordingDuration', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    await rest.calls.create({ to, from: number, record: true, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress') });
    await person.answer();
    await person.hears(/Hello/);
    person.hangUp();
    const { params } = await app.gets('/progress', { CallStatus: 'completed' });
    expect(params['RecordingSid']).toMatch(/^RE[0-9a-fA-F]{32}$/);
    expect(params['RecordingUrl']).toContain(params['RecordingSid'] ?? '-');
    expect(params['RecordingDuration']).toMatch(/^\d+$/);
  });

  says('without Record it has none of them', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.hangup()));
    await call();
    const { params } = await app.gets('/status', { CallStatus: 'completed' });
    expect(Object.keys(params).filter((name) => name.startsWith('Recording'))).toEqual([]);
  });

  says('a call that is refused by Reject ends busy, or no-answer when rejected', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.reject({ reason: 'busy' })));
    await call();
    await app.gets('/status', { CallStatus: 'busy' });
    app.on('/voice', voice((response) => response.reject()));
    await call();
    await app.gets('/status', { CallStatus: 'no-answer' });
  });
}
