import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import { toneWav } from '../../bench/wav.js';
import type { Statements } from '../../suite/section.js';

type Attributes = Parameters<Parameters<Parameters<typeof voice>[0]>[0]['record']>[0];

/** A caller who has spoken for 0.6 s into a Record. */
async function recording({ app, call }: Bench, attributes: Attributes = {}): Promise<Caller> {
  app.on('/voice', voice((response) => {
    response.say('Speak now');
    response.record({ action: 'recorded', playBeep: false, recordingStatusCallback: app.url('/recording'), ...attributes });
    response.say('Nothing was said');
  }));
  app.on('/recorded', sayAndStay('Thank you'));
  const caller = await call();
  await caller.hears(/Speak now/);
  await caller.speaks(toneWav(600));
  return caller;
}

/** A message that a caller leaves. */
export function recordVerb({ says }: Statements): void {
  says('Record: the action has RecordingUrl, RecordingDuration and the key in Digits', async (bench) => {
    const caller = await recording(bench);
    await caller.press('#');
    await caller.hears(/Thank you/);
    const { params } = await bench.app.gets('/recorded');
    expect(params['RecordingUrl']).toMatch(/^https?:\/\/.+\/Recordings\/RE[0-9a-fA-F]{32}$/);
    expect(params).toMatchObject({ RecordingDuration: expect.stringMatching(/^[1-9]\d*$/), Digits: '#', CallSid: caller.callSid, CallStatus: 'in-progress' });
  });

  says('Record: Digits is hangup when the caller hung up', async (bench) => {
    const caller = await recording(bench);
    caller.hangUp();
    expect((await bench.app.gets('/recorded')).params).toMatchObject({ Digits: 'hangup' });
  });

  says('Record: finishOnKey may be another key', async (bench) => {
    const caller = await recording(bench, { finishOnKey: '5' });
    await caller.press('5');
    expect((await bench.app.gets('/recorded')).params['Digits']).toBe('5');
  });

  says('Record: maxLength ends it', async (bench) => {
    const caller = await recording(bench, { maxLength: 1 });
    await caller.hears(/Thank you/);
    expect(Number((await bench.app.gets('/recorded')).params['RecordingDuration'])).toBeLessThanOrEqual(1);
  });

  says('Record: silence for timeout ends it', async (bench) => {
    const caller = await recording(bench, { timeout: 1 });
    await caller.hears(/Thank you/);
  });

  says('Record: action defaults to the URL of the document itself', async ({ app, call }) => {
    app.on('/voice', ({ params }) => (params['RecordingUrl'] === undefined ? voice((response) => response.record({ playBeep: false })) : sayAndStay('Thank you')));
    const caller = await call();
    await caller.sees(({ about }) => about === 'voice');
    await caller.speaks(toneWav(400));
    await caller.press('#');
    await caller.hears(/Thank you/);
  });

  says('the callback completed has all parameters', async (bench) => {
    const caller = await recording(bench);
    await caller.press('#');
    const { params } = await bench.app.gets('/recording');
    expect(params).toMatchObject({
      AccountSid: bench.account.accountSid, CallSid: caller.callSid, RecordingStatus: 'completed', RecordingSource: 'RecordVerb', RecordingChannels: '1',
      RecordingSid: expect.stringMatching(/^RE[0-9a-fA-F]{32}$/), RecordingDuration: expect.stringMatching(/^\d+$/), RecordingTrack: expect.stringMatching(/^(inbound|outbound|both)$/),
      RecordingStartTime: expect.stringMatching(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/),
    });
    expect(params['RecordingUrl']).toContain(params['RecordingSid'] ?? '-');
  });

  says('only completed is told unless more is asked for', async (bench) => {
    const caller = await recording(bench);
    await caller.press('#');
    await bench.app.gets('/recording', { RecordingStatus: 'completed' });
    expect(bench.app.valuesAt('/recording', 'RecordingStatus')).toEqual(['completed']);
  });

  says('in-progress is told when it is asked for', async (bench) => {
    const caller = await recording(bench, { recordingStatusCallbackEvent: ['in-progress', 'completed'] });
    await caller.press('#');
    await bench.app.gets('/recording', { RecordingStatus: 'in-progress' });
    await bench.app.gets('/recording', { RecordingStatus: 'completed' });
  });

  says('absent is told when nothing was said, and the call goes on with the next verb', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.record({ action: 'recorded', playBeep: false, timeout: 1, recordingStatusCallback: app.url('/recording'), recordingStatusCallbackEvent: ['completed', 'absent'] });
      response.say('Nothing was said');
    }));
    const caller = await call();
    await caller.hears(/Nothing was said/);
    await app.gets('/recording', { RecordingStatus: 'absent' });
    expect(app.at('/recorded')).toEqual([]);
  });

  says('recordingStatusCallbackMethod may be GET', async (bench) => {
    const caller = await recording(bench, { recordingStatusCallbackMethod: 'GET' });
    await caller.press('#');
    expect((await bench.app.gets('/recording')).method).toBe('GET');
  });

  says('the media can be had when the callback comes', async (bench) => {
    const caller = await recording(bench);
    await caller.press('#');
    const { params } = await bench.app.gets('/recording');
    const { pathname } = new URL(params['RecordingUrl'] ?? '');
    const answer = await fetch(`${bench.carrier.url}${pathname}.wav`, { headers: { authorization: bench.basic() } });
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(4_000);
  });
}
