import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { switchOn, type Caller } from './callers/index.js';
import { pcmOfWav } from './core/sound/pcm-of-wav.js';
import { readWav, type Wav } from './core/sound/wav.js';
import { twiml } from './testing/application.js';
import { ACCOUNT_SID, LocalLine, NUMBER } from './testing/local-line.js';
import { RtcDevice } from './testing/rtc-device.js';
import { loudnessOf } from './testing/sound-studio.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
  line.application.on('/after', twiml('<Say>After it</Say><Gather timeout="60"/>'));
});
afterEach(() => line.stop());

const soundAt = async (url: string): Promise<Wav> => {
  const answer = await fetch(url);
  const wav = readWav(Buffer.from(await answer.arrayBuffer()));
  if (!wav.ok) throw new Error(`no WAV at ${url}: ${String(answer.status)}`);
  return wav.value;
};
const recordingAt = async (path = '/recorded'): Promise<Readonly<Record<string, string>>> => (await line.application.gets(path)).params;

describe('a Record', () => {
  const LEAVE = '<Say>Leave a message</Say><Record action="/recorded" recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed absent"/><Say>Nothing was said</Say><Gather timeout="60"/>';
  const askedToSpeak = async (): Promise<Caller> => {
    line.application.on('/voice', twiml(LEAVE));
    line.application.on('/recorded', twiml('<Say>Thank you</Say><Gather timeout="60"/>'));
    const caller = await line.call();
    await caller.hears(/Leave a message/);
    await line.application.gets('/recording', { RecordingStatus: 'in-progress' });
    return caller;
  };

  it('gives its action the recording that a key has ended', async () => {
    const caller = await askedToSpeak();
    await caller.press('#');
    await caller.hears(/Thank you/);
    const params = await recordingAt();
    expect(params).toMatchObject({ Digits: '#', CallStatus: 'in-progress', CallSid: caller.callSid ?? '' });
    expect(params['RecordingUrl']).toBe(`${line.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Recordings/${params['RecordingSid'] ?? ''}`);
    expect(params['RecordingDuration']).toMatch(/^\d+$/);
  });

  it('tells what becomes of it, with the parameters of recordings', async () => {
    const caller = await askedToSpeak();
    await caller.press('1');
    const { params, isSigned } = await line.application.gets('/recording', { RecordingStatus: 'completed' });
    expect(isSigned).toBe(true);
    expect(params).toMatchObject({ AccountSid: ACCOUNT_SID, CallSid: caller.callSid ?? '', RecordingChannels: '1', RecordingSource: 'RecordVerb', RecordingTrack: 'both' });
    expect(params['RecordingStartTime']).toMatch(/ \+0000$/);
    expect(params['RecordingSid']).toMatch(/^RE[0-9a-f]{32}$/);
  });

  it('whose caller hangs up tells the action so, with the recording', async () => {
    const caller = await askedToSpeak();
    caller.hangUp();
    await line.application.gets('/recorded', { Digits: 'hangup', CallStatus: 'completed' });
    await line.application.gets('/recording', { RecordingStatus: 'completed' });
  });

  it('whose caller says nothing goes on behind it, and there is no recording', async () => {
    const caller = await askedToSpeak();
    caller.stayQuiet();
    await caller.hears(/Nothing was said/);
    await line.application.gets('/recording', { RecordingStatus: 'absent', ErrorCode: '16102' });
    expect(line.application.at('/recorded')).toEqual([]);
  });

  it('ends when it is long enough', async () => {
    line.application.on('/voice', twiml('<Record action="/recorded" maxLength="1" playBeep="false" trim="do-not-trim"/>'));
    line.application.on('/recorded', twiml('<Hangup/>'));
    await line.call();
    const params = await recordingAt();
    expect(params).toMatchObject({ Digits: '', RecordingDuration: '1' });
    expect((await soundAt(params['RecordingUrl'] ?? '')).durationMs).toBeLessThanOrEqual(1_000);
  });

  it('is not longer than it may be where the exchange is busy when it should end', async () => {
    line.application.on('/voice', twiml('<Record action="/recorded" maxLength="1" playBeep="false" trim="do-not-trim" recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress"/>'));
    line.application.on('/recorded', twiml('<Hangup/>'));
    await line.call();
    await line.application.gets('/recording', { RecordingStatus: 'in-progress' });
    const busyUntil = Date.now() + 1_300;
    while (Date.now() < busyUntil);
    const params = await recordingAt();
    expect(params).toMatchObject({ RecordingDuration: '1' });
    expect((await soundAt(params['RecordingUrl'] ?? '')).durationMs).toBe(1_000);
  });

  it('keeps what the caller says, and ends when they fall silent', async () => {
    line.application.on('/voice', twiml('<Record action="/recorded" timeout="1"/>'));
    line.application.on('/recorded', twiml('<Hangup/>'));
    const device = await RtcDevice.open(line.carrier.url, `/phone?number=${encodeURIComponent('+919000001001')}`);
    await device.connectSound();
    device.send({ type: 'dial', to: '155343' });
    await device.gets('answered');
    await device.gets('sound');
    device.say(440);
    await line.application.gets('/voice');
    await device.hears((pcm) => loudnessOf(1_000, pcm) < 0.02);
    device.fallSilent();
    const { RecordingUrl: url } = await recordingAt();
    const pcm = pcmOfWav(await soundAt(`${url ?? ''}.wav`));
    expect(loudnessOf(440, pcm ?? new Int16Array(0))).toBeGreaterThan(0.1);
    await device.close();
  });

  it('without an action asks the same document again', async () => {
    line.application.on('/voice', ({ params }) => (params['RecordingUrl'] === undefined ? twiml('<Record recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress"/>') : twiml('<Say>Got it</Say>')));
    const caller = await line.call();
    await line.application.gets('/recording');
    await caller.press('5');
    await caller.hears(/Got it/);
  });
});

describe('a recording', () => {
  const aRecording = async (): Promise<string> => {
    line.application.on('/voice', twiml('<Record action="/recorded" recordingStatusCallback="/recording" recordingStatusCallbackEvent="in-progress completed"/>'));
    line.application.on('/recorded', twiml('<Hangup/>'));
    const caller = await line.call();
    await line.application.gets('/recording', { RecordingStatus: 'in-progress' });
    await caller.press('#');
    return (await line.application.gets('/recording', { RecordingStatus: 'completed' })).params['RecordingSid'] ?? '';
  };

  it('is listed for the account and for its call, and its sound needs no credentials', async () => {
    const sid = await aRecording();
    const [listed] = await line.rest.recordings.list();
    expect(listed).toMatchObject({ sid, status: 'completed', channels: 1, source: 'RecordVerb' });
    expect(await line.rest.recordings.list({ callSid: listed?.callSid ?? '' })).toHaveLength(1);
    expect(await line.rest.recordings.list({ callSid: `CA${'0'.repeat(32)}` })).toEqual([]);
    expect(await line.rest.calls(listed?.callSid ?? '').recordings.list()).toMatchObject([{ sid }]);
    for (const ending of ['', '.wav', '.mp3']) expect((await soundAt(`${listed?.mediaUrl ?? ''}${ending}`)).sampleRate).toBe(8_000);
    expect((await fetch(`${line.carrier.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Recordings/${sid}.json`)).status).toBe(401);
  });

  it('is there after the carrier was started again', async () => {
    const sid = await aRecording();
    await line.carrier.stop();
    await line.startCarrier();
    const recording = await line.rest.recordings(sid).fetch();
    expect(recording).toMatchObject({ sid, status: 'completed' });
    expect((await soundAt(recording.mediaUrl)).sampleRate).toBe(8_000);
  });

  it('is gone when it is deleted, for whoever does not ask for deleted ones', async () => {
    const sid = await aRecording();
    const { mediaUrl } = await line.rest.recordings(sid).fetch();
    await line.rest.recordings(sid).remove();
    expect((await fetch(mediaUrl)).status).toBe(404);
    await expect(line.rest.recordings(sid).fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
    expect(await line.rest.recordings.list()).toEqual([]);
    expect(await line.rest.recordings.list({ includeSoftDeleted: true })).toMatchObject([{ sid, status: 'deleted' }]);
  });
});

describe('a call', () => {
  it('is recorded by the API: paused, resumed and stopped as the current one', async () => {
    line.application.on('/voice', twiml('<Say>Hello</Say><Gather timeout="60"/>'));
    const caller = await line.call();
    await caller.hears(/Hello/);
    const { recordings } = line.rest.calls(caller.callSid ?? '');
    const begun = await recordings.create({ recordingStatusCallback: line.url('/recording') });
    expect(begun).toMatchObject({ status: 'in-progress', channels: 2, source: 'StartCallRecordingAPI', track: 'both', duration: null });
    const current = line.rest.calls(caller.callSid ?? '').recordings('Twilio.CURRENT');
    expect(await current.update({ status: 'paused', pauseBehavior: 'skip' })).toMatchObject({ sid: begun.sid, status: 'paused' });
    expect(await current.update({ status: 'in-progress' })).toMatchObject({ status: 'in-progress' });
    expect(await current.update({ status: 'stopped' })).toMatchObject({ status: 'stopped' });
    await line.application.gets('/recording', { RecordingStatus: 'completed', RecordingSid: begun.sid, RecordingChannels: '2' });
    await expect(line.rest.calls(caller.callSid ?? '').recordings(begun.sid).update({ status: 'paused' })).rejects.toMatchObject({ status: 400, code: 16114 });
  });

  it('that is over cannot be recorded', async () => {
    line.application.on('/voice', twiml('<Hangup/>'));
    const caller = await line.call();
    await caller.ended();
    await expect(line.rest.calls(caller.callSid ?? '').recordings.create()).rejects.toMatchObject({ status: 400, code: 21220 });
  });

  it('that is placed to be recorded tells its recording with its end', async () => {
    const phone = await switchOn(line.carrier.url, '+919000001005');
    await line.rest.calls.create({ to: '+919000001005', from: NUMBER, twiml: twiml('<Pause length="60"/>'), record: true, recordingStatusCallback: line.url('/recording'), recordingStatusCallbackEvent: ['in-progress', 'completed'], statusCallback: line.url('/progress') });
    await phone.answer();
    await line.application.gets('/recording', { RecordingStatus: 'in-progress' });
    phone.hangUp();
    const { params } = await line.application.gets('/recording', { RecordingStatus: 'completed', RecordingSource: 'OutboundAPI' });
    await line.application.gets('/progress', { CallStatus: 'completed', RecordingSid: params['RecordingSid'] ?? '', RecordingUrl: params['RecordingUrl'] ?? '' });
    phone.close();
  });
});

describe('a conversation', () => {
  it('that a Dial records is told to its action', async () => {
    line.application.on('/voice', twiml('<Dial action="/after" record="record-from-answer-dual" recordingStatusCallback="/recording"><Client>agent-7</Client></Dial>'));
    const agent = await line.agent('agent-7');
    const caller = await line.call();
    await caller.isTalking();
    agent.hangUp();
    await caller.hears(/After it/);
    const { params } = await line.application.gets('/after', { DialCallStatus: 'completed' });
    expect(params['RecordingUrl']).toContain('/Recordings/RE');
    await line.application.gets('/recording', { RecordingStatus: 'completed', RecordingSource: 'DialVerb', RecordingChannels: '2', CallSid: caller.callSid ?? '' });
  });

  it('in a conference is recorded from its start', async () => {
    line.application.on('/voice', twiml('<Dial><Conference record="record-from-start" recordingStatusCallback="/recording" statusCallback="/room" statusCallbackEvent="start">room-1</Conference></Dial>'));
    const first = await line.call();
    const second = await line.call('+919000001002');
    const { params } = await line.application.gets('/room', { StatusCallbackEvent: 'conference-start' });
    first.hangUp();
    second.hangUp();
    const { params: recorded } = await line.application.gets('/recording', { RecordingStatus: 'completed' });
    expect(recorded).toMatchObject({ RecordingSource: 'Conference', ConferenceSid: params['ConferenceSid'] });
    expect(await line.rest.conferences(params['ConferenceSid'] ?? '').recordings.list()).toMatchObject([{ sid: recorded['RecordingSid'] }]);
  });
});
