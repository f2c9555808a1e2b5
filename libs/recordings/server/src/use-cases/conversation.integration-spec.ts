import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallEnded } from '@pukar/calls-core/contracts';
import { randomIds } from '@pukar/platform/ids';
import { until } from '@pukar/platform/testing';
import { aWave } from '@pukar/recordings-core/testing';
import { HoldAsEvidence, PauseRecording, RecordingsCommands, RecordingsHandlers, RecordTalk, SweepRecordings, WantedRecordings } from '../index.js';
import { aRecordingRoom, type RecordingRoom } from '../testing/a-recording-room.js';
import { DeleteRecording } from './delete-recording.use-case.js';

const sound = Buffer.from(aWave(2, 0.5, 0.2));

describe('a conversation', () => {
  let room: RecordingRoom;
  let callId: string;
  let callSid: string;
  const agentId = randomIds.uuid();
  beforeAll(async () => { room = await aRecordingRoom(); });
  afterAll(() => room.close());
  beforeEach(() => {
    callId = randomIds.uuid();
    callSid = `CA${randomIds.uuid().replaceAll('-', '')}`;
    room.holders.set(callId, agentId);
  });
  afterEach(async () => {
    Object.assign(room.carrier, { isDown: false, losesAnswers: false, refusesSame: false });
    room.store.isDown = false;
    room.carrier.recordings.clear();
    room.carrier.asked.length = 0;
    await room.database.query('update recordings.recording set due_at = null');
    await room.database.query('update recordings.left_at_carrier set due_at = null');
  });

  const talks = () => room.database.transaction((tx) => room.app.get(RecordTalk).execute(tx, { callId, callSid, at: room.clock.now() }));
  const row = async () => (await room.database.query<Record<string, unknown>>('select * from recordings.recording where call_id = $1', [callId]))[0];
  const isIn = (state: string) => until(`the recording to be ${state}`, async () => (await row())?.['state'] === state);
  const atCarrier = () => [...room.carrier.recordings.values()].filter((one) => one.callSid === callSid);
  const starts = (): number => room.carrier.asked.filter((one) => one === `POST /Calls/${callSid}/Recordings.json dual`).length;
  const begins = async () => {
    await talks();
    await isIn('recording');
    return atCarrier()[0]!;
  };
  const ends = async (): Promise<void> => { Object.assign(atCarrier()[0]!, { status: 'completed', seconds: 2, sound }); };
  const hears = (sid: string, status: string) => room.hears(callId, { RecordingSid: sid, CallSid: callSid, RecordingStatus: status, RecordingDuration: '2', RecordingStartTime: 'Wed, 18 Nov 2026 04:30:00 +0000' });
  const asks = (event: string, payload: object, personId = agentId) => {
    const command = room.app.get(RecordingsCommands).commands().find((one) => one.event === event)!;
    return command.handle(command.schema.parse(payload) as never, { session: { personId }, socketId: 'x' } as never) as Promise<Record<string, unknown>>;
  };

  it('is recorded once, in two channels, however often it is heard that they talk', async () => {
    await Promise.all([talks(), talks(), talks()]);
    await isIn('recording');
    await talks();
    await room.works(2, 1);
    expect(starts()).toBe(1);
    expect(room.notices).toContainEqual({ room: `agent:${agentId}`, kind: 'recording', id: callId });
  });

  it('is not begun again when the carrier began it and its answer was lost', async () => {
    room.carrier.losesAnswers = true;
    await talks();
    await until('the carrier to begin', () => atCarrier().length === 1);
    await until('the answer to be missed', async () => (await row())?.['trouble'] === 'carrier-0');
    room.carrier.losesAnswers = false;
    room.clock.advance(11);
    await room.works();
    await isIn('recording');
    expect([starts(), atCarrier().length]).toEqual([1, 1]);
  });

  it('is begun by a worker when its process died right after the commit', async () => {
    await room.database.query(`insert into recordings.recording (id, call_id, kind, state, call_sid, wanted_at, due_at) values ($1, $2, 'conversation', 'wanted', $3, $4, $4)`, [randomIds.uuid(), callId, callSid, room.clock.now()]);
    await room.works();
    expect(await row()).toMatchObject({ state: 'recording' });
  });

  it('whose line is over before it could be recorded is absent', async () => {
    room.carrier.over.add(callSid);
    await talks();
    await isIn('absent');
    expect(await row()).toMatchObject({ due_at: null, carrier_sid: null });
  });

  it('is kept when its news comes, twice, late and in any order', async () => {
    const { sid } = await begins();
    await ends();
    for (const status of ['completed', 'in-progress', 'completed', 'in-progress']) expect(await hears(sid, status)).toBe(204);
    await room.works(2);
    expect(await row()).toMatchObject({ state: 'kept', seconds: 2 });
    expect(await hears(sid, 'completed')).toBe(204);
    await room.works();
    expect(await row()).toMatchObject({ state: 'kept' });
    expect(atCarrier()).toEqual([]);
  });

  it('is kept when the news of its end comes before the answer of its beginning', async () => {
    room.carrier.losesAnswers = true;
    await talks();
    await until('the carrier to begin', () => atCarrier().length === 1);
    await ends();
    await hears(atCarrier()[0]!.sid, 'completed');
    await room.works(2);
    expect(await row()).toMatchObject({ state: 'kept' });
  });

  it('is kept when no news of its end ever comes: who hears that the call is over looks', async () => {
    await begins();
    await ends();
    const [handler] = room.app.get(RecordingsHandlers).handlers();
    expect(handler!.event).toBe(CallEnded);
    await room.database.transaction((tx) => handler!.handle({ callId, outcome: 'talked', corrects: null, purpose: null, about: null }, tx, { id: randomIds.uuid(), about: callId }));
    room.clock.advance(6);
    await room.works(3, 1);
    expect(await row()).toMatchObject({ state: 'kept' });
  });

  it('that is absent at the carrier is absent here', async () => {
    const { sid } = await begins();
    await hears(sid, 'absent');
    expect(await row()).toMatchObject({ state: 'absent' });
  });

  it('that has a second recording at the carrier all the same keeps the first, and the other is stopped and deleted there', async () => {
    await begins();
    const stray = room.carrier.has(`RE${'9'.repeat(32)}`, undefined, { callSid, status: 'in-progress', seconds: null });
    await hears(stray.sid, 'in-progress');
    await room.works(3, 2);
    expect(atCarrier().map(({ sid }) => sid)).toEqual([(await row())!['carrier_sid']]);
  });

  it('is paused and goes on as the agent asks, and the desk is told what the carrier does', async () => {
    const held = await begins();
    expect(await asks('recording:read', { callId })).toMatchObject({ state: 'recording', resumesAt: null });
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ state: 'paused', resumesAt: new Date(room.clock.now().getTime() + 120_000).toISOString() });
    expect(held.status).toBe('paused');
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ state: 'paused' });
    room.clock.advance(20);
    expect(await asks('recording:pause', { callId, on: false })).toMatchObject({ state: 'recording', resumedByItself: false });
    expect(held.status).toBe('in-progress');
    const pauses = await room.database.query<{ seconds: number; ended_as: string }>('select extract(epoch from until_at - from_at)::int as seconds, ended_as from recordings.pause where recording_id = $1', [(await row())!['id']]);
    expect(pauses).toEqual([{ seconds: 20, ended_as: 'asked' }]);
  });

  it('goes on by itself after two minutes, and when the call changes, and says so', async () => {
    const held = await begins();
    await asks('recording:pause', { callId, on: true });
    room.clock.advance(121);
    await room.works();
    expect(held.status).toBe('in-progress');
    expect(await asks('recording:read', { callId })).toMatchObject({ state: 'recording', resumedByItself: true });
    await asks('recording:pause', { callId, on: true });
    await room.database.transaction((tx) => room.app.get(PauseRecording).callerHeld(tx, callId));
    await isIn('recording');
    expect(held.status).toBe('in-progress');
    expect(await asks('recording:read', { callId })).toMatchObject({ resumedByItself: true });
  });

  it('goes on after its pause although a worker still waits for the sound of another', async () => {
    const held = await begins();
    await asks('recording:pause', { callId, on: true });
    room.clock.advance(121);
    const another = `RE${'7'.repeat(32)}`;
    room.carrier.has(another, sound);
    await room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: another, callId: randomIds.uuid(), kind: 'voicemail', at: room.clock.now() }));
    let send!: () => void;
    room.carrier.sendsSoundAfter = new Promise((resolve) => { send = resolve; });
    const over = room.app.get(SweepRecordings).over();
    await until('the sound to be asked for', () => room.carrier.asked.some((one) => one.endsWith('.wav')));
    await room.app.get(SweepRecordings).goingOn();
    expect(held.status).toBe('in-progress');
    send();
    await over;
    room.carrier.sendsSoundAfter = undefined;
  });

  it('is never called paused while the carrier records: where it cannot be asked, the desk is told, and a worker tries again', async () => {
    const held = await begins();
    room.carrier.isDown = true;
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ ok: false, code: 'carrier-unreachable' });
    expect(await asks('recording:read', { callId })).toMatchObject({ state: 'recording' });
    room.carrier.isDown = false;
    room.clock.advance(2);
    await room.works();
    expect([held.status, (await row())!['state']]).toEqual(['paused', 'paused']);
  });

  it('is paused when the agent asks for it, although the answer to their last wish was lost', async () => {
    const held = await begins();
    await asks('recording:pause', { callId, on: true });
    room.carrier.losesAnswers = true;
    expect(await asks('recording:pause', { callId, on: false })).toMatchObject({ ok: false, code: 'carrier-unreachable' });
    expect(held.status).toBe('in-progress');
    room.carrier.losesAnswers = false;
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ state: 'paused' });
    expect(held.status).toBe('paused');
  });

  it('goes on after a pause of which the answer was lost', async () => {
    const held = await begins();
    room.carrier.losesAnswers = true;
    await asks('recording:pause', { callId, on: true });
    room.carrier.losesAnswers = false;
    expect([held.status, (await row())!['state']]).toEqual(['paused', 'recording']);
    await asks('recording:pause', { callId, on: false });
    expect(held.status).toBe('in-progress');
  });

  it('is soon what the agent wished last, whatever the carrier does instead, and what was silent meanwhile is known', async () => {
    const held = await begins();
    await asks('recording:pause', { callId, on: true });
    await asks('recording:pause', { callId, on: false });
    // Two wishes crossed on their way.
    held.status = 'paused';
    room.clock.advance(2);
    await room.works();
    expect(await row()).toMatchObject({ state: 'paused', wish: 'record' });
    room.clock.advance(5);
    await room.works();
    expect([held.status, (await row())!['state']]).toEqual(['in-progress', 'recording']);
    expect(await room.database.query('select 1 from recordings.pause where recording_id = $1 and until_at is not null', [(await row())!['id']])).toHaveLength(2);
  });

  it('that a carrier refuses to pause because it is paused is paused', async () => {
    const held = await begins();
    await asks('recording:pause', { callId, on: true });
    room.carrier.refusesSame = true;
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ state: 'paused' });
    expect(held.status).toBe('paused');
  });

  it('that has not begun yet is paused as soon as it begins when the agent asks for it, and is not when they take it back', async () => {
    room.carrier.isDown = true;
    await talks();
    await until('the carrier to be asked', async () => (await row())?.['trouble'] === 'carrier-503');
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ state: 'starting', pausesAtStart: true });
    expect(await asks('recording:pause', { callId, on: false })).toMatchObject({ state: 'starting', pausesAtStart: false });
    expect(await asks('recording:pause', { callId, on: true })).toMatchObject({ state: 'starting', pausesAtStart: true });
    room.carrier.isDown = false;
    room.clock.advance(11);
    await room.works();
    expect(await asks('recording:read', { callId })).toMatchObject({ state: 'paused', pausesAtStart: false });
    expect(atCarrier().map(({ status }) => status)).toEqual(['paused']);
  });

  it('is nobody else\'s to pause or to delete', async () => {
    await begins();
    for (const [event, payload] of [['recording:pause', { callId, on: true }], ['recording:object', { callId, reason: 'other' }], ['recording:read', { callId }]] as const) {
      expect(await asks(event, payload, randomIds.uuid())).toMatchObject({ ok: false, code: 'not-your-call' });
    }
  });

  it('whose caller objects is recorded no more, and what was is deleted at the carrier, with an audit row', async () => {
    await begins();
    expect(await asks('recording:object', { callId, reason: 'fears-being-found' })).toMatchObject({ state: 'refused' });
    await room.works(3, 2);
    expect(atCarrier()).toEqual([]);
    await talks();
    expect([starts(), (await row())!['state']]).toEqual([1, 'deleted']);
    const audit = await room.database.query<{ action: string }>('select action from platform.audit where subject_id = $1 order by id', [(await row())!['id']]);
    expect(audit.map(({ action }) => action)).toEqual(['recordings.object', 'recordings.delete']);
  });

  it('whose caller objects while it begins is found and deleted at the carrier, although answer and news are lost, and is looked for until the call is over', async () => {
    room.carrier.losesAnswers = true;
    await talks();
    await until('the answer to be missed', async () => (await row())?.['trouble'] === 'carrier-0');
    room.carrier.isDown = true;
    expect(await asks('recording:object', { callId, reason: 'does-not-want' })).toMatchObject({ state: 'refused' });
    await room.works(2, 1);
    expect(atCarrier()).toHaveLength(1);
    Object.assign(room.carrier, { isDown: false, losesAnswers: false });
    await room.works(6, 10);
    expect(atCarrier()).toEqual([]);
    // The carrier takes up a request late.
    room.carrier.has(`RE${'8'.repeat(32)}`, undefined, { callSid, status: 'in-progress', source: 'StartCallRecordingAPI', seconds: null });
    await room.works(20, 600);
    expect(atCarrier()).toEqual([]);
    await room.works(20, 600);
    expect([(await row())!['due_at'], starts()]).toEqual([null, 1]);
  });

  it('whose caller objects while its sound is on the way, or is kept, loses it all the same', async () => {
    const kept = await begins();
    await ends();
    await hears(kept.sid, 'completed');
    await room.works(2);
    expect(room.store.objects.size).toBeGreaterThan(0);
    await asks('recording:object', { callId, reason: 'does-not-want' });
    await room.works(2);
    expect(await row()).toMatchObject({ state: 'deleted', waveform: null });
    const id = String((await row())!['id']);
    expect([...room.store.objects.keys()].some((key) => key.endsWith(id))).toBe(false);
  });

  it('is deleted when its time is over, also when the deleting dies in the middle; evidence stays until it is released', async () => {
    const { sid } = await begins();
    await ends();
    await hears(sid, 'completed');
    await room.works(2);
    const id = (await row())!['id'] as string;
    const has = () => [...room.store.objects.keys()].some((key) => key.endsWith(id));
    await room.database.transaction((tx) => room.app.get(HoldAsEvidence).hold(tx, callId, 'spec'));
    room.clock.advance(91 * 24 * 3_600);
    await room.works(2);
    expect([await row(), has()]).toMatchObject([{ state: 'kept', due_at: null }, true]);
    expect(await asks('recording:object', { callId, reason: 'other' })).toMatchObject({ ok: false, code: 'held-as-evidence' });
    await room.database.transaction((tx) => room.app.get(HoldAsEvidence).release(tx, callId));
    room.store.isDown = true;
    await expect(room.app.get(DeleteRecording).execute(id)).rejects.toThrow('the store is away');
    expect(await row()).toMatchObject({ state: 'kept', deleted_because: 'over' });
    room.store.isDown = false;
    await room.works();
    expect([await row(), has()]).toMatchObject([{ state: 'deleted', due_at: null }, false]);
  });
});
