import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { muLawOf, readWave } from '@pukar/recordings-core/domain';
import { aWave } from '@pukar/recordings-core/testing';
import { RecordingsSchema } from '@pukar/recordings-core/contracts';
import { SoundStore, WantedRecordings } from '../index.js';
import { aRecordingRoom, type RecordingRoom } from '../testing/a-recording-room.js';

/** As it is kept. */
const halved = (wave: Uint8Array): Buffer => Buffer.from(muLawOf(wave, readWave(wave)!));

describe('a kept recording', () => {
  let room: RecordingRoom;
  let id: string;
  const callId = randomIds.uuid();
  const fetched = aWave(2, 0.5, 0.2);
  const sound = halved(fetched);
  const reason = 'The citizen asks what was promised.';
  beforeAll(async () => {
    room = await aRecordingRoom();
    const sid = `RE${'1'.repeat(32)}`;
    room.carrier.has(sid, Buffer.from(fetched));
    id = await room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: sid, callId, kind: 'voicemail', at: room.clock.now() }));
    await room.works();
    room.permissions.add('recordings.listen');
  });
  afterAll(() => room.close());

  const asks = (path: string, headers: Record<string, string> = {}) => room.app.inject({ method: 'GET', url: path, headers });
  const audio = (why: string, headers?: Record<string, string>, of = id) => asks(`/api/recordings/${of}/audio?${new URLSearchParams({ reason: why })}`, headers);
  const heard = () => room.database.query<{ actor_id: string; detail: unknown }>('select actor_id, detail from platform.audit where action = \'recordings.listen\' order by at');

  it('is found by its call, by its ticket and by its day, and by nothing else', async () => {
    room.tickets.set('48217735016', callId);
    for (const query of [`call=${callId}`, 'ticket=4821%207735%20016', 'from=2026-11-18T00:00:00%2B05:30']) {
      const answer = await asks(`/api/recordings?${query}`);
      expect(RecordingsSchema.parse(answer.json())).toMatchObject([{ id, callId, kind: 'voicemail', state: 'kept', seconds: 2, channels: 2, keepUntil: '2026-12-18T04:30:00.000Z', isHeldAsEvidence: false }]);
      expect(Buffer.from(answer.json()[0].waveform, 'base64')).toHaveLength(1_200);
    }
    expect((await asks('/api/recordings?ticket=11111111111')).json()).toEqual([]);
    for (const query of ['', 'phone=9000001001', 'ticket=4821', 'call=x']) expect((await asks(`/api/recordings?${query}`)).statusCode).toBe(422);
  });

  it('of a day with more than a page are all listed, page by page, also those of the same moment', async () => {
    const calls = Array.from({ length: 120 }, () => randomIds.uuid());
    await room.database.query(
      `insert into recordings.recording (id, call_id, kind, state, wanted_at) select gen_random_uuid(), call_id, 'voicemail', 'absent', '2026-11-02T05:00:00Z'::timestamptz + interval '1 minute' * (at / 40) from unnest($1::uuid[]) with ordinality as made(call_id, at)`, [calls],
    );
    const day = 'from=2026-11-02T00:00:00%2B05:30&to=2026-11-03T00:00:00%2B05:30';
    const pages: string[][] = [];
    for (let before = ''; pages.length === 0 || pages.at(-1)!.length === 50;) {
      const page = RecordingsSchema.parse((await asks(`/api/recordings?${day}${before}`)).json());
      pages.push(page.map((one) => one.callId));
      before = `&before=${page.at(-1)!.id}`;
    }
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flat())).toEqual(new Set(calls));
  });

  it('is heard by nobody who does not say why', async () => {
    for (const why of ['', 'because', '   x   ']) expect((await audio(why)).statusCode).toBe(422);
    expect(await heard()).toEqual([]);
  });

  it('is heard by who may, whole and as it was, and that is written down first, once for each listening', async () => {
    const answer = await audio(reason);
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control'], answer.headers['accept-ranges']]).toEqual([200, 'audio/wav', 'no-store', 'bytes']);
    expect(answer.rawPayload.equals(sound)).toBe(true);
    expect(await heard()).toEqual([{ actor_id: room.personId, detail: { callId, kind: 'voicemail' } }]);
    await audio(reason, { range: 'bytes=0-' });
    expect(await heard()).toHaveLength(1);
    await audio('Another question, an hour later.');
    room.clock.advance(3_600);
    await audio(reason);
    expect(await heard()).toHaveLength(3);
    expect(await room.database.query('select reason from recordings.listening where recording_id = $1', [id])).toHaveLength(3);
  });

  it('is given in parts, so that a player can go to any place', async () => {
    const part = await audio(reason, { range: 'bytes=1000-1999' });
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 1000-1999/${sound.length}`]);
    expect(part.rawPayload.equals(sound.subarray(1000, 2000))).toBe(true);
    const beyond = await audio(reason, { range: `bytes=${sound.length}-` });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${sound.length}`]);
  });

  it('that is long is opened only where it is listened to, and comes whole', async () => {
    const long = randomBytes(3_000_000);
    const sid = `RE${'3'.repeat(32)}`;
    room.carrier.has(sid, Buffer.from(aWave(1, 0.5)), { seconds: 1 });
    const of = await room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: sid, callId: randomIds.uuid(), kind: 'voicemail', at: room.clock.now() }));
    await room.works();
    const key = [...room.store.objects.keys()].find((one) => one.endsWith(of))!;
    await room.app.get(SoundStore).put(key, long);
    await room.database.query('update recordings.recording set bytes = $2 where id = $1', [of, long.length]);
    for (const [from, to] of [[2_000_000, 2_000_999], [0, 0], [1_048_570, 1_048_580]] as const) {
      room.store.bytesRead = 0;
      const part = await audio(reason, { range: `bytes=${from}-${to}` }, of);
      expect([part.statusCode, part.headers['content-range'], part.headers['content-length']]).toEqual([206, `bytes ${from}-${to}/${long.length}`, `${to - from + 1}`]);
      expect(part.rawPayload.equals(long.subarray(from, to + 1))).toBe(true);
      expect(room.store.bytesRead).toBeLessThan(150_000);
    }
    const [whole, rest] = [await audio(reason, {}, of), await audio(reason, { range: 'bytes=500000-' }, of)];
    expect([whole.statusCode, whole.rawPayload.equals(long), rest.rawPayload.equals(long.subarray(500_000))]).toEqual([200, true, true]);
    room.store.objects.get(key)![2_500_000]! ^= 1;
    expect((await audio(reason, { range: 'bytes=2400000-2600000' }, of)).statusCode).toBe(500);
    await expect(audio(reason, {}, of)).rejects.toThrow();
    room.store.objects.delete(key);
  });

  it('is not heard without the permission, nor when it is not there', async () => {
    room.permissions.clear();
    expect((await audio(reason)).statusCode).toBe(403);
    expect((await asks(`/api/recordings?call=${callId}`)).statusCode).toBe(403);
    room.permissions.add('recordings.listen');
    expect((await audio(reason, {}, randomIds.uuid())).statusCode).toBe(404);
    expect((await audio(reason, {}, '..%2f..%2fetc')).statusCode).toBe(404);
  });

  it('needs no second try', async () => {
    const answer = await room.app.inject({ method: 'POST', url: `/api/recordings/${id}/fetch` });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'not-failed']);
  });

  it('that cannot be read is a fault, and not silence; that somebody wanted to hear it stays written', async () => {
    const before = (await heard()).length;
    room.store.isDown = true;
    expect((await audio('While the store is away.')).statusCode).toBe(500);
    room.store.isDown = false;
    expect(await heard()).toHaveLength(before + 1);
    const [key] = [...room.store.objects.keys()];
    const sealed = room.store.objects.get(key!)!;
    sealed.writeUInt8(sealed.at(-1)! ^ 1, sealed.length - 1);
    const altered = await audio('It was altered on the disk.');
    expect(altered.statusCode).toBe(500);
    expect(altered.rawPayload.includes(sound.subarray(100, 120))).toBe(false);
  });
});

describe('a recording that failed', () => {
  let room: RecordingRoom;
  const callId = randomIds.uuid();
  const sid = `RE${'2'.repeat(32)}`;
  let id: string;
  beforeAll(async () => { room = await aRecordingRoom(); });
  afterAll(() => room.close());

  const again = (of = id) => room.app.inject({ method: 'POST', url: `/api/recordings/${of}/fetch` });
  const listed = async () => RecordingsSchema.parse((await room.app.inject({ method: 'GET', url: `/api/recordings?call=${callId}` })).json())[0];
  const asked = () => room.database.query<{ actor_id: string; subject_id: string; detail: unknown }>(`select actor_id, subject_id, detail from platform.audit where action = 'recordings.try-again'`);

  it('is tried again by nobody without the permission', async () => {
    room.carrier.has(sid, undefined);
    id = await room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: sid, callId, kind: 'voicemail', at: room.clock.now() }));
    await room.database.query('update recordings.recording set tries = 149 where id = $1', [id]);
    await room.works();
    expect((await again()).statusCode).toBe(403);
    room.permissions.add('recordings.listen');
    expect(await listed()).toMatchObject({ state: 'failed', isGone: false, keepUntil: '2026-12-18T04:30:00.000Z' });
    for (const other of [randomIds.uuid(), 'x']) expect((await again(other)).statusCode).toBe(404);
    expect(await asked()).toEqual([]);
  });

  it('is put back by who may, once however often it is asked, with an audit row, and one try decides', async () => {
    expect([(await again()).statusCode, (await again()).statusCode]).toEqual([204, 204]);
    expect(await asked()).toEqual([{ actor_id: room.personId, subject_id: id, detail: { callId, kind: 'voicemail' } }]);
    expect(await listed()).toMatchObject({ state: 'fetching' });
    await room.works();
    expect(await listed()).toMatchObject({ state: 'failed', isGone: false });
  });

  it('is kept when its sound is there by then', async () => {
    room.carrier.has(sid, Buffer.from(aWave(1, 0.5)));
    await again();
    await room.works();
    expect(await listed()).toMatchObject({ state: 'kept', isGone: false });
  });

  it('is refused in words when the carrier no longer has it', async () => {
    await room.database.query(`update recordings.recording set state = 'failed', due_at = null where id = $1`, [id]);
    room.carrier.recordings.clear();
    await again();
    await room.works();
    expect(await listed()).toMatchObject({ state: 'failed', isGone: true });
    const before = (await asked()).length;
    const refused = await again();
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'gone', message: expect.stringContaining('does not have this recording any more') }]);
    expect(await asked()).toHaveLength(before);
  });
});
