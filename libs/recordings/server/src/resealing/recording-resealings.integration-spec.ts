import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '@pukar/platform/crypto';
import { randomIds } from '@pukar/platform/ids';
import { readHead, SealedStore } from '@pukar/platform/storage';
import { aWave } from '@pukar/recordings-core/testing';
import { DeleteRecording } from '../use-cases/delete-recording.use-case.js';
import { SoundStore, WantedRecordings } from '../index.js';
import { aRecordingRoom, type RecordingRoom } from '../testing/a-recording-room.js';
import { RecordingResealings } from './recording-resealings.js';

describe('recordings, when the vault\'s key was rotated', () => {
  let room: RecordingRoom;
  const ids: string[] = [];
  const key = (id: string): string => `2026-11-18/${id}`;
  beforeAll(async () => {
    room = await aRecordingRoom();
    for (let nth = 0; nth < 3; nth += 1) {
      const sid = `RE${randomIds.uuid().replaceAll('-', '')}`;
      room.carrier.has(sid, Buffer.from(aWave(2, 0.5, 0.2)));
      ids.push(await room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: sid, callId: randomIds.uuid(), kind: 'voicemail', at: room.clock.now() })));
    }
    await room.works();
    ids.sort();
  });
  afterAll(() => room.close());

  it('are sealed anew, one in a transaction, and sound the same; one that is being deleted is left to that', async () => {
    const before = await Promise.all(ids.map((id) => room.app.get(SoundStore).get(key(id))));
    const k2 = KeyRing.generate().keys['k1']!;
    const rotated = new SealedStore(room.store, new KeyRing({ ...room.keyFile, current: 'k2', keys: { ...room.keyFile.keys, k2 } }), 'recordings');
    await room.database.query('update recordings.recording set deleting_at = now() where id = $1', [ids[2]]);
    const [kind] = new RecordingResealings(rotated).all();
    const steps: number[] = [];
    for (let after: string | null = null, round = 0; round < 5; round += 1) {
      const step = await room.database.transaction((tx) => kind!.batch(tx, after));
      steps.push(step.changed);
      if ((after = step.after) === null) break;
    }
    expect(steps).toEqual([1, 1, 0, 0]);
    expect(ids.map((id) => readHead(room.store.objects.get(key(id))!).keyId)).toEqual(['k2', 'k2', 'k1']);
    const alone = new SealedStore(room.store, new KeyRing({ ...room.keyFile, current: 'k2', keys: { k2 } }), 'recordings');
    expect(await Promise.all(ids.slice(0, 2).map((id) => alone.get(key(id))))).toEqual(before.slice(0, 2));
    expect((await alone.get(key(ids[0]!), { from: 10, to: 20 }))?.equals(before[0]!.subarray(10, 20))).toBe(true);
    await room.app.get(DeleteRecording).execute(ids[2]!);
    expect(room.store.objects.has(key(ids[2]!))).toBe(false);
    expect(await room.database.transaction((tx) => kind!.batch(tx, null))).toEqual({ after: null, changed: 0 });
  });
});
