import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { LOGGER } from '@pukar/platform/logging';
import { until } from '@pukar/platform/testing';
import { muLawOf, readWave } from '@pukar/recordings-core/domain';
import { aWave } from '@pukar/recordings-core/testing';
import { HoldAsEvidence, KeepRecording, SoundStore, SweepRecordings, WantedRecordings } from '../index.js';
import { aRecordingRoom, type RecordingRoom } from '../testing/a-recording-room.js';
import { RecordingSteps } from './recording-steps.js';
import { RemoveAtCarrier } from './remove-at-carrier.use-case.js';

describe('a recording that has ended', () => {
  let room: RecordingRoom;
  let sid: string;
  let callId: string;
  const sound = Buffer.from(aWave(2, 0.5, 0.2));
  const halved = Buffer.from(muLawOf(sound, readWave(sound)!));
  beforeAll(async () => { room = await aRecordingRoom(); });
  afterAll(() => room.close());
  beforeEach(() => {
    sid = `RE${randomIds.uuid().replaceAll('-', '')}`;
    callId = randomIds.uuid();
  });
  afterEach(async () => {
    Object.assign(room.carrier, { isDown: false, soundIn: 0, cutsAt: undefined });
    room.carrier.recordings.clear();
    room.carrier.asked.length = 0;
    room.store.isDown = false;
    room.store.objects.clear();
    await room.database.query(`update recordings.recording set due_at = null`);
    await room.database.query(`update recordings.left_at_carrier set due_at = null`);
  });

  const want = () => room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: sid, callId, kind: 'voicemail', at: room.clock.now() }));
  const rowOf = async (id: string) => (await room.database.query<Record<string, unknown>>('select * from recordings.recording where id = $1', [id]))[0];
  const events = () => room.database.query<{ event: string; payload: unknown }>('select event, payload from platform.outbox where payload->>\'callId\' = $1 order by id', [callId]);
  const key = (id: string): string => `${room.clock.now().toISOString().slice(0, 10)}/${id}`;

  it('is fetched, sealed, kept, told of, and only then deleted at the carrier', async () => {
    room.carrier.has(sid, sound);
    const id = await want();
    await room.works();
    expect(await rowOf(id)).toMatchObject({ state: 'kept', channels: 2, seconds: 2, bytes: halved.length, trouble: null });
    expect(await events()).toEqual([{ event: 'recordings.recording-kept', payload: { callId, recordingId: id, kind: 'voicemail' } }]);
    expect((await room.app.get(SoundStore).get(key(id)))?.equals(halved)).toBe(true);
    expect(room.store.objects.get(key(id))?.includes(halved.subarray(60, 76))).toBe(false);
    expect(room.carrier.recordings.has(sid)).toBe(false);
    expect(room.carrier.asked.filter((one) => one.startsWith('DELETE'))).toHaveLength(1);
  });

  it('is wanted once, however often it is', async () => {
    expect(await want()).toBe(await want());
    room.carrier.has(sid, sound);
    await room.works(3);
    expect(await events()).toHaveLength(1);
  });

  it('whose sound is not there for a while is asked for again, ever more slowly, and kept', async () => {
    room.carrier.has(sid, sound);
    room.carrier.soundIn = 4;
    const id = await want();
    await room.works(4, 1);
    expect(await rowOf(id)).toMatchObject({ state: 'fetching', trouble: 'no-sound-there' });
    await room.works(12, 5);
    expect(await rowOf(id)).toMatchObject({ state: 'kept', tries: 0 });
  });

  it('that the carrier has not finished is waited for', async () => {
    const held = room.carrier.has(sid, sound, { status: 'processing', seconds: null });
    const id = await want();
    await room.works(3, 1);
    expect(await rowOf(id)).toMatchObject({ state: 'fetching' });
    Object.assign(held, { status: 'completed', seconds: 2 });
    await room.works(4, 4);
    expect(await rowOf(id)).toMatchObject({ state: 'kept' });
  });

  it('that is absent is an outcome: told of, and removed at the carrier', async () => {
    room.carrier.has(sid, undefined, { status: 'absent', seconds: 0 });
    const id = await want();
    await room.works(2);
    expect(await rowOf(id)).toMatchObject({ state: 'absent', due_at: null });
    expect(await events()).toEqual([{ event: 'recordings.recording-lost', payload: { callId, recordingId: id, kind: 'voicemail', as: 'absent' } }]);
    expect(room.carrier.recordings.has(sid)).toBe(false);
  });

  it('that arrives cut off is not taken for whole, and stays at the carrier until it is', async () => {
    room.carrier.has(sid, sound);
    room.carrier.cutsAt = 10_000;
    const id = await want();
    await room.works(3, 2);
    expect(await rowOf(id)).toMatchObject({ state: 'fetching', trouble: 'ours' });
    room.carrier.cutsAt = undefined;
    room.carrier.has(sid, Buffer.from(aWave(1, 0.5, 0.2)), { seconds: 9 });
    await room.works(3, 8);
    expect(await rowOf(id)).toMatchObject({ state: 'fetching' });
    expect(room.carrier.recordings.has(sid)).toBe(true);
    room.carrier.has(sid, sound);
    await room.works(3, 60);
    expect(await rowOf(id)).toMatchObject({ state: 'kept' });
  });

  it('is not deleted at the carrier while the store is away, however long, and is kept when it is back', async () => {
    room.carrier.has(sid, sound);
    room.store.isDown = true;
    const id = await want();
    await room.works(20, 601);
    expect(await rowOf(id)).toMatchObject({ state: 'fetching', trouble: 'ours' });
    expect(room.carrier.recordings.has(sid)).toBe(true);
    room.store.isDown = false;
    await room.works(2, 601);
    expect(await rowOf(id)).toMatchObject({ state: 'kept' });
    expect(room.carrier.recordings.has(sid)).toBe(false);
  });

  it('is waited for while the carrier is away, and given up only when the carrier has no sound for a day', async () => {
    const id = await want();
    room.carrier.isDown = true;
    await room.works(3, 601);
    expect(await rowOf(id)).toMatchObject({ state: 'fetching' });
    room.carrier.isDown = false;
    await room.database.query('update recordings.recording set tries = 140 where id = $1', [id]);
    await room.works(14, 601);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', trouble: 'gone' });
    expect(await events()).toMatchObject([{ event: 'recordings.recording-lost', payload: { as: 'failed' } }]);
  });

  it('whose keeper dies after storing it, before the commit, is kept by the next, and there is one of it', async () => {
    room.carrier.has(sid, sound);
    const id = await want();
    await room.app.get(SoundStore).put(key(id), sound);
    await room.works();
    expect(await rowOf(id)).toMatchObject({ state: 'kept' });
    expect([...room.store.objects.keys()]).toEqual([key(id)]);
    expect(await events()).toHaveLength(1);
  });

  it('that was kept, and whose keeper died before the carrier was asked to delete it, is deleted there by the next', async () => {
    room.carrier.has(sid, sound);
    const id = await want();
    await room.app.get(KeepRecording).execute(id);
    expect(room.carrier.recordings.has(sid)).toBe(true);
    room.carrier.isDown = true;
    await room.works(2, 2);
    room.carrier.isDown = false;
    await room.works(1, 8);
    await room.works(1);
    expect(room.carrier.recordings.has(sid)).toBe(false);
    await room.app.get(RemoveAtCarrier).execute(sid);
    expect((await room.database.query('select 1 from recordings.left_at_carrier where carrier_sid = $1 and removed_at is not null and due_at is null', [sid]))).toHaveLength(1);
  });

  it('that several workers take up at once is kept once', async () => {
    room.carrier.has(sid, sound);
    const id = await want();
    await Promise.all([room.works(), room.works(), room.app.get(KeepRecording).execute(id), room.app.get(KeepRecording).execute(id)]);
    await room.works();
    expect(await rowOf(id)).toMatchObject({ state: 'kept' });
    expect(await events()).toHaveLength(1);
  });

  it('that a worker took up and died with is another\'s half a minute later; one that a living worker has in hand is not', async () => {
    room.carrier.has(sid, sound);
    let send!: () => void;
    room.carrier.sendsSoundAfter = new Promise((resolve) => { send = resolve; });
    const id = await want();
    const sweep = room.app.get(SweepRecordings);
    const working = sweep.execute();
    const times = (): number => room.carrier.asked.filter((one) => one.endsWith('.wav')).length;
    await until('the sound to be asked for', () => times() === 1);
    const another = new SweepRecordings(room.database, room.app.get(RecordingSteps), room.app.get(RemoveAtCarrier), room.clock, room.app.get(LOGGER));
    for (let second = 0; second < 60; second += 10) {
      room.clock.advance(10);
      await sweep.renew();
      await another.execute();
    }
    expect(times()).toBe(1);
    room.clock.advance(31);
    const takenUp = another.execute();
    await until('another to ask for it', () => times() === 2);
    send();
    await Promise.all([working, takenUp]);
    room.carrier.sendsSoundAfter = undefined;
    expect(await rowOf(id)).toMatchObject({ state: 'kept' });
    const { due_at: dueAt } = (await rowOf(id))!;
    await sweep.renew();
    expect((await rowOf(id))!['due_at']).toEqual(dueAt);
    expect(await events()).toHaveLength(1);
  });

  it('is out of every department\'s reach', async () => {
    const department = await room.test.as('department');
    for (const table of ['recording', 'pause', 'listening', 'evidence_hold', 'left_at_carrier']) {
      await expect(department.query(`select 1 from recordings.${table}`)).rejects.toThrow('permission denied for schema recordings');
    }
  });

  describe('and was given up', () => {
    const givenUp = async (): Promise<string> => {
      room.carrier.has(sid, undefined);
      const id = await want();
      await room.database.query('update recordings.recording set tries = 149 where id = $1', [id]);
      await room.works();
      expect(await rowOf(id)).toMatchObject({ state: 'failed', trouble: 'no-sound-there' });
      return id;
    };

    it('is looked for every hour, told of once, and kept when its sound is there after all', async () => {
      const id = await givenUp();
      room.carrier.asked.length = 0;
      await room.works(30, 601);
      expect(room.carrier.asked.filter((one) => one.endsWith('.wav'))).toHaveLength(4);
      room.carrier.isDown = true;
      await room.works(7, 601);
      room.carrier.isDown = false;
      expect(await rowOf(id)).toMatchObject({ state: 'failed', trouble: 'no-sound-there' });
      expect(await events()).toHaveLength(1);
      room.carrier.has(sid, sound);
      await room.works(7, 601);
      expect(await rowOf(id)).toMatchObject({ state: 'kept', tries: 0, trouble: null });
      expect(room.carrier.recordings.has(sid)).toBe(false);
    });

    it('is deleted, at the carrier too, when its own time is over, and not while it is evidence', async () => {
      const id = await givenUp();
      await room.database.transaction((tx) => room.app.get(HoldAsEvidence).hold(tx, callId, 'spec'));
      room.clock.advance(31 * 24 * 3_600);
      await room.works(2);
      expect(await rowOf(id)).toMatchObject({ state: 'failed' });
      expect(room.carrier.recordings.has(sid)).toBe(true);
      await room.database.transaction((tx) => room.app.get(HoldAsEvidence).release(tx, callId));
      await room.works(2, 3_601);
      expect(await rowOf(id)).toMatchObject({ state: 'deleted', due_at: null });
      expect(room.carrier.recordings.has(sid)).toBe(false);
    });
  });
});
