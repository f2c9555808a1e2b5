import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { aWave } from '@pukar/recordings-core/testing';
import { RemoveUnlessKept, WantedRecordings } from '../index.js';
import { aRecordingRoom, type RecordingRoom } from '../testing/a-recording-room.js';

describe('what a caller said, as the carrier hands it in', () => {
  let room: RecordingRoom;
  let sid: string;
  const callSid = `CA${'1'.repeat(32)}`;
  const sound = Buffer.from(aWave(2, 0.5, 0.2));
  beforeAll(async () => { room = await aRecordingRoom(); });
  afterAll(() => room.close());
  beforeEach(() => {
    sid = `RE${randomIds.uuid().replaceAll('-', '')}`;
    room.carrier.has(sid, sound);
  });
  afterEach(async () => {
    Object.assign(room.carrier, { isDown: false, soundIn: 0 });
    for (const table of ['recording', 'left_at_carrier']) await room.database.query(`update recordings.${table} set due_at = null`);
  });

  const noted = async (mayBeMessage = false, by = room.app.get(RemoveUnlessKept)) => {
    by.note({ recordingSid: sid, callSid, at: room.clock.now(), mayBeMessage });
    await by.flush();
  };
  const keeps = () => room.database.transaction((tx) => room.app.get(WantedRecordings).want(tx, { recordingSid: sid, callId: randomIds.uuid(), kind: 'voicemail', at: room.clock.now() }));
  const isAtCarrier = () => room.carrier.recordings.has(sid);
  const hasRow = async () => (await room.database.query('select 1 from recordings.left_at_carrier where carrier_sid = $1', [sid])).length;
  const stateOf = async (id: string) => (await room.database.query<{ state: string }>('select state from recordings.recording where id = $1', [id]))[0]?.state;

  it('and nobody keeps, is deleted there a minute later, once, also when it is handed in twice', async () => {
    room.carrier.asked.length = 0;
    await noted();
    await noted();
    await room.works(1, 59);
    expect(isAtCarrier()).toBe(true);
    await room.works(2, 1);
    await noted();
    await room.works(2, 120);
    expect([isAtCarrier(), room.carrier.asked.filter((one) => one.startsWith('DELETE'))]).toEqual([false, [`DELETE /Recordings/${sid}.json`]]);
  });

  it('and somebody keeps, is brought here before it is deleted there: whether it was kept first, in the same request or late', async () => {
    for (const when of ['before', 'between', 'late']) {
      room.carrier.has(sid, sound);
      if (when !== 'before') await noted();
      if (when === 'late') room.clock.advance(59);
      // The sound is not there yet when it is looked at.
      room.carrier.soundIn = 2;
      const id = await keeps();
      await noted();
      room.clock.advance(61);
      await room.works();
      expect([when, isAtCarrier(), await stateOf(id)]).toEqual([when, true, 'fetching']);
      await room.works(5, 30);
      expect([when, isAtCarrier(), await stateOf(id)]).toEqual([when, false, 'kept']);
      sid = `RE${randomIds.uuid().replaceAll('-', '')}`;
    }
  });

  it('and somebody keeps whose sound cannot be had for days, is not deleted there', async () => {
    const id = await keeps();
    await noted();
    room.carrier.soundIn = Infinity;
    await room.works(160, 3_600);
    expect([isAtCarrier(), await stateOf(id)]).toEqual([true, 'failed']);
  });

  it('and may be a message, is left for a day to whoever seeks messages', async () => {
    await noted(true);
    await room.works(1, 86_399);
    expect(isAtCarrier()).toBe(true);
    await room.works(2, 1);
    expect(isAtCarrier()).toBe(false);
  });

  it('while the database is away, is noted when it is back', async () => {
    class AwayDatabase extends Database {
      isAway = true;
      override query<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
        return this.isAway ? Promise.reject(new Error('the database is away')) : super.query<Row>(sql, params);
      }
    }
    const away = new AwayDatabase(await room.test.dataSource('app'));
    const notes = new RemoveUnlessKept(away, createLogger('spec', 'silent'));
    await noted(false, notes);
    expect(await hasRow()).toBe(0);
    away.isAway = false;
    await notes.flush();
    expect(await hasRow()).toBe(1);
  });
});
