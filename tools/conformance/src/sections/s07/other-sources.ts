import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import type { Received } from '../../bench/received.js';
import { meanwhile } from '../../bench/meanwhile.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { conversation } from '../s08/room.js';

type DialAttributes = Parameters<Parameters<Parameters<typeof voice>[0]>[0]['dial']>[0] & object;

/** Two who talk through a Dial that records. */
async function dialled(bench: Bench, record: DialAttributes['record']): Promise<{ caller: Caller; person: Caller }> {
  const to = bench.aPerson();
  const person = await bench.phone(to);
  bench.app.on('/voice', voice((response) => response.dial({ record, recordingStatusCallback: bench.app.url('/recording'), action: 'dialled' }, to)));
  bench.app.on('/dialled', sayAndStay('The dial is over'));
  const caller = await bench.call();
  await person.answer();
  await Promise.all([caller.isTalking(), person.isTalking()]);
  return { caller, person };
}

const completed = ({ app }: Bench): Promise<Received> => app.gets('/recording', { RecordingStatus: 'completed' });

/** Recordings of conversations, by each source. */
export function otherSources({ says }: Statements): void {
  for (const [record, channels] of [['record-from-answer', '1'], ['record-from-ringing', '1'], ['record-from-answer-dual', '2'], ['record-from-ringing-dual', '2']] as const) {
    says(`DialVerb: ${record} has ${channels} channel(s), and the CallSid of the parent leg`, async (bench) => {
      const { caller, person } = await dialled(bench, record);
      person.hangUp();
      const { params } = await completed(bench);
      expect(params).toMatchObject({ RecordingSource: 'DialVerb', RecordingChannels: channels, CallSid: caller.callSid });
      expect((await bench.app.gets('/dialled')).params['RecordingUrl']).toBe(params['RecordingUrl']);
    });
  }

  says('Conference: with ConferenceSid, when it is over', async (bench) => {
    const { sid, caller } = await conversation(bench, { record: 'record-from-start', recordingStatusCallback: bench.app.url('/recording') });
    await bench.rest.conferences(sid).update({ status: 'completed' });
    const { params } = await completed(bench);
    expect(params).toMatchObject({ RecordingSource: 'Conference', ConferenceSid: sid, RecordingChannels: '1' });
    expect(caller.state).not.toBe('talking');
  });

  says('OutboundAPI: Record of a call of the REST API', async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    const { sid } = await bench.rest.calls.create({ to, from: bench.number, twiml: sayAndStay('Hello'), record: true, recordingStatusCallback: bench.app.url('/recording') });
    await person.answer();
    await person.hears(/Hello/);
    person.hangUp();
    const { params } = await completed(bench);
    expect(params).toMatchObject({ RecordingSource: 'OutboundAPI', CallSid: sid, RecordingChannels: '1' });
  });

  says('OutboundAPI: RecordingChannels=dual has two', async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    await bench.rest.calls.create({ to, from: bench.number, twiml: sayAndStay('Hello'), record: true, recordingChannels: 'dual', recordingStatusCallback: bench.app.url('/recording') });
    await person.answer();
    await person.hears(/Hello/);
    person.hangUp();
    expect((await completed(bench)).params['RecordingChannels']).toBe('2');
  });

  says('StartCallRecordingAPI', async (bench) => {
    bench.app.on('/voice', sayAndStay('Hello'));
    const caller = await bench.call();
    await caller.hears(/Hello/);
    await bench.rest.calls(caller.callSid ?? '').recordings.create({ recordingStatusCallback: bench.app.url('/recording'), recordingStatusCallbackEvent: ['in-progress', 'completed'] });
    await bench.app.gets('/recording', { RecordingStatus: 'in-progress' });
    caller.hangUp();
    expect((await completed(bench)).params).toMatchObject({ RecordingSource: 'StartCallRecordingAPI', CallSid: caller.callSid });
  });

  says('a conference is listed with its recordings', async (bench) => {
    const { sid } = await conversation(bench, { record: 'record-from-start', recordingStatusCallback: bench.app.url('/recording') });
    await bench.rest.conferences(sid).update({ status: 'completed' });
    const { params } = await completed(bench);
    expect(await bench.rest.conferences(sid).recordings.list()).toMatchObject([{ sid: params['RecordingSid'], conferenceSid: sid, source: 'Conference' }]);
  });

  says('a participant may be recorded on its own leg', async (bench) => {
    const { agent } = await conversation(bench, {}, { record: true, recordingStatusCallback: bench.app.url('/recording') });
    agent.hangUp();
    expect((await completed(bench)).params).toMatchObject({ RecordingSource: 'OutboundAPI', CallSid: agent.callSid });
  });

  says('a paused recording is not longer than what was not paused', async (bench) => {
    bench.app.on('/voice', sayAndStay('Hello'));
    const caller = await bench.call();
    await caller.hears(/Hello/);
    const { recordings } = bench.rest.calls(caller.callSid ?? '');
    const { sid } = await recordings.create({ recordingStatusCallback: bench.app.url('/recording') });
    await bench.rest.calls(caller.callSid ?? '').recordings(sid).update({ status: 'paused', pauseBehavior: 'skip' });
    await meanwhile(5_000);
    caller.hangUp();
    expect(Number((await completed(bench)).params['RecordingDuration'])).toBeLessThan(4);
  });
}
