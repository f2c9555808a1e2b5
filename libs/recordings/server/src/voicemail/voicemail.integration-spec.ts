import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OVERDUE_HOURS, RING_BACK_HOURS, VOICEMAIL_LEASE_SECONDS } from '@pukar/recordings-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { recordingsServer, voicemailServer } from '../index.js';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import { WantedRecordings } from '../use-cases/wanted-recordings.js';
import { FinishVoicemail } from './finish-voicemail.use-case.js';
import { IsWithVoicemail } from './is-with-voicemail.use-case.js';
import { KeepStatement } from './keep-statement.use-case.js';
import { KeepVoicemail } from './keep-voicemail.use-case.js';
import { ListVoicemails } from './list-voicemails.use-case.js';
import { ReadVoicemailDesk } from './read-voicemail-desk.use-case.js';
import { ShowVoicemail } from './show-voicemail.js';
import { TakeVoicemail } from './take-voicemail.use-case.js';
import { VoicemailHandlers } from './voicemail-handlers.js';

describe('a voicemail as work', () => {
  let test: TestDatabase;
  let database: Database;
  const clock = new FixedClock();
  let drafts: string[] = [];
  let owed: string[] = [];
  const written = new Set<string>();
  /** What each agent is doing on the floor. */
  const standing = new Map<string, 'ready' | 'idle' | 'busy'>();
  let room: ReturnType<typeof aRoom>;

  function aRoom() {
    const desk = {
      standing: async (agentId: string) => standing.get(agentId) ?? 'idle',
      rest: async (agentId: string) => { standing.set(agentId, 'idle'); },
      ready: async (agentId: string) => { standing.set(agentId, 'ready'); },
    };
    const show = new ShowVoicemail(database, new ListRecordings(database, { callOfTicket: async () => undefined }));
    return {
      keep: new KeepVoicemail({ begin: async (_tx, callId) => { drafts.push(callId); } }, new WantedRecordings(randomIds)),
      take: new TakeVoicemail(database, show, desk, clock, randomIds),
      desk: new ReadVoicemailDesk(database, show, clock),
      finish: new FinishVoicemail(database, desk, { owe: async (_tx, { callId }) => { owed.push(callId); } }, { isWritten: async (_tx, spokenId) => written.has(spokenId) }, clock, randomIds),
      keepStatement: new KeepStatement(new WantedRecordings(randomIds)),
      holders: new IsWithVoicemail(database, clock),
      list: new ListVoicemails(database, clock),
    };
  }

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...recordingsServer.migrations, ...voicemailServer.migrations]);
    database = await test.as('app', 10);
    room = aRoom();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await database.query(`update recordings.voicemail set state = 'done', disposition = 'blank', done_at = '2020-01-01', taken_by = null where state <> 'done'`);
    [drafts, owed] = [[], []];
  });

  const anAgent = (is: 'ready' | 'idle' | 'busy' = 'ready', languages = ['hi-IN']) => {
    const agentId = randomIds.uuid();
    standing.set(agentId, is);
    return { agentId, languages, about: 'message' as const };
  };
  const isLeft = async (language: string | null = 'hi-IN', callId = randomIds.uuid(), recordingSid = `RE${randomIds.uuid().replaceAll('-', '')}`, hasTalked = false) => {
    clock.advance(1);
    const isNew = await database.transaction((tx) => room.keep.execute(tx, { callId, recordingSid, language, seconds: 9, hasTalked, at: clock.now() }));
    return { callId, recordingSid, isNew };
  };

  it('is kept once with its draft and its recording, however often it is heard of', async () => {
    const { callId, recordingSid, isNew } = await isLeft();
    expect([isNew, (await isLeft('hi-IN', callId, recordingSid)).isNew, drafts]).toEqual([true, false, [callId]]);
    expect(await database.query('select kind from recordings.recording where call_id = $1', [callId])).toEqual([{ kind: 'voicemail' }]);
  });

  it('that becomes known only after its caller has talked with an agent is kept, and is nobody\'s work', async () => {
    const { callId } = await isLeft('hi-IN', randomIds.uuid(), undefined, true);
    expect(await database.query('select state, disposition from recordings.voicemail where call_id = $1', [callId])).toEqual([{ state: 'done', disposition: 'talked' }]);
    expect(await database.query('select kind from recordings.recording where call_id = $1', [callId])).toEqual([{ kind: 'voicemail' }]);
  });

  it('that is followed by another one in the same call is one piece of work, and work again where it was done', async () => {
    const { callId } = await isLeft();
    const agent = anAgent();
    await room.take.execute(agent);
    await room.finish.finish({ callId, disposition: 'blank' }, agent.agentId);
    await isLeft('hi-IN', callId);
    expect(await room.desk.execute(agent)).toMatchObject({ waiting: 1 });
    const again = await room.take.execute(agent);
    expect(again.ok && again.value.recordings).toHaveLength(2);
  });

  it('goes to who asks first, the oldest first, in a language that they speak', async () => {
    const [first, tamil, second] = [await isLeft(), await isLeft('ta-IN'), await isLeft(null)];
    const taken = await Promise.all([anAgent(), anAgent(), anAgent()].map((agent) => room.take.execute(agent)));
    expect(taken.flatMap((one) => (one.ok ? [one.value.callId] : [])).sort()).toEqual([first.callId, second.callId].sort());
    expect(taken.filter((one) => !one.ok)).toEqual([{ ok: false, refusal: 'none-waiting' }]);
    expect(await room.take.execute(anAgent('idle', ['ta-IN']))).toMatchObject({ ok: true, value: { callId: tamil.callId } });
  });

  it('is one to an agent, who is given the same when they ask twice at once', async () => {
    await isLeft();
    await isLeft();
    const agent = anAgent();
    const taken = await Promise.all([room.take.execute(agent), room.take.execute(agent)]);
    expect(new Set(taken.map((one) => one.ok && one.value.callId)).size).toBe(1);
    expect((await room.desk.execute(agent)).waiting).toBe(1);
  });

  it('keeps its agent from calls, and lets them be ready again only who was', async () => {
    const { callId } = await isLeft();
    const agent = anAgent('ready');
    await room.take.execute(agent);
    expect(standing.get(agent.agentId)).toBe('idle');
    await room.finish.giveBack(callId, agent.agentId);
    expect(standing.get(agent.agentId)).toBe('ready');
    const resting = anAgent('idle');
    await room.take.execute(resting);
    await room.finish.finish({ callId, disposition: 'prank' }, resting.agentId);
    expect(standing.get(resting.agentId)).toBe('idle');
  });

  it('is not for an agent with a call, and none waiting leaves an agent ready', async () => {
    expect(await room.take.execute(anAgent('busy'))).toEqual({ ok: false, refusal: 'on-a-call' });
    const agent = anAgent('ready');
    expect([await room.take.execute(agent), standing.get(agent.agentId)]).toEqual([{ ok: false, refusal: 'none-waiting' }, 'ready']);
  });

  it('is with its agent alone, and a while after it was dealt with', async () => {
    const { callId } = await isLeft();
    const [agent, other] = [anAgent(), anAgent()];
    await room.take.execute(agent);
    expect([await room.holders.execute(callId, agent.agentId), await room.holders.execute(callId, other.agentId)]).toEqual([true, false]);
    expect(await room.finish.finish({ callId, disposition: 'blank' }, other.agentId)).toEqual({ ok: false, refusal: 'not-your-voicemail' });
    await room.finish.finish({ callId, disposition: 'blank' }, agent.agentId);
    expect(await room.holders.execute(callId, agent.agentId)).toBe(true);
    clock.advance(31 * 60);
    expect(await room.holders.execute(callId, agent.agentId)).toBe(false);
  });

  it('of an agent who went away is anybody\'s; of one whose desk asks it stays', async () => {
    const { callId } = await isLeft();
    const [agent, other] = [anAgent(), anAgent()];
    await room.take.execute(agent);
    clock.advance(VOICEMAIL_LEASE_SECONDS - 1);
    expect((await room.desk.execute(agent)).mine?.callId).toBe(callId);
    clock.advance(VOICEMAIL_LEASE_SECONDS - 1);
    expect(await room.take.execute(other)).toEqual({ ok: false, refusal: 'none-waiting' });
    clock.advance(2);
    expect((await room.desk.execute(other)).waiting).toBe(1);
    expect(await room.take.execute(other)).toMatchObject({ ok: true, value: { callId } });
    expect(await room.finish.finish({ callId, disposition: 'blank' }, agent.agentId)).toEqual({ ok: false, refusal: 'not-your-voicemail' });
  });

  it('that is to be rung back is a call that we owe, saved with it', async () => {
    const { callId } = await isLeft();
    const agent = anAgent();
    await room.take.execute(agent);
    await room.finish.finish({ callId, disposition: 'rung-back' }, agent.agentId);
    expect(owed).toEqual([callId]);
  });

  it('that nobody dealt with in time is overdue to agents and supervisors', async () => {
    const { callId } = await isLeft();
    clock.advance(OVERDUE_HOURS * 3_600 + 1);
    expect(await room.desk.execute(anAgent())).toMatchObject({ waiting: 1, overdue: 1 });
    expect((await room.list.execute())[0]).toMatchObject({ callId, state: 'new', isOverdue: true, seconds: 9 });
  });

  it('is done when its caller talked with an agent after all', async () => {
    const { callId } = await isLeft();
    const [handler] = new VoicemailHandlers(clock).handlers();
    const ended = (outcome: string) => database.transaction((tx) => handler!.handle({ callId, outcome, corrects: null, purpose: null, about: null }, tx, { id: callId, about: callId }));
    await ended('voicemail-left');
    expect((await room.desk.execute(anAgent())).waiting).toBe(1);
    await ended('talked');
    expect((await room.list.execute()).find((one) => one.callId === callId)).toMatchObject({ state: 'done', disposition: 'talked' });
  });

  describe('that is a statement to be written down', () => {
    const HOUR_MS = 3_600_000;
    const aWriter = () => ({ ...anAgent('idle'), about: 'statement' as const });
    const isSpoken = async (dueInHours = 72, callId = randomIds.uuid(), spokenId = randomIds.uuid(), language = 'hi-IN') => {
      clock.advance(1);
      const dueAt = new Date(clock.now().getTime() + dueInHours * HOUR_MS);
      const recordingSid = `RE${randomIds.uuid().replaceAll('-', '')}`;
      for (const _twice of [1, 2]) await database.transaction((tx) => room.keepStatement.execute(tx, { spokenId, callId, recordingSid, language, seconds: 14, at: clock.now(), dueAt }));
      return { spokenId, callId };
    };

    it('is work beside messages: each line is counted and taken for itself', async () => {
      const [message, statement] = [await isLeft(), await isSpoken()];
      const writer = aWriter();
      expect(await room.desk.execute(writer)).toMatchObject({ waiting: 1, statements: { waiting: 1, overdue: 0 } });
      expect(await room.take.execute(writer)).toMatchObject({ ok: true, value: { callId: statement.spokenId, about: 'statement', wasUnusable: false, recordings: [{ kind: 'statement', callId: statement.callId }] } });
      expect(await room.take.execute(anAgent())).toMatchObject({ ok: true, value: { callId: message.callId, about: 'message', dueAt: null } });
    });

    it('of one call is its own piece of work, however many were spoken in it', async () => {
      const callId = randomIds.uuid();
      await isLeft('hi-IN', callId);
      const [first, second] = [await isSpoken(72, callId), await isSpoken(72, callId)];
      const taken = [await room.take.execute(aWriter()), await room.take.execute(aWriter())];
      expect(taken.map((one) => one.ok && [one.value.callId, one.value.recordings.length])).toEqual([[first.spokenId, 1], [second.spokenId, 1]]);
    });

    it('is taken before older ones when its ticket is late, by promised day, and so stands in the list', async () => {
      const [old, late, later] = [await isSpoken(100), await isSpoken(1), await isSpoken(0.5)];
      clock.advance(2 * 3_600);
      expect((await room.list.execute()).slice(0, 3).map(({ callId, isOverdue }) => [callId, isOverdue])).toEqual([[later.spokenId, true], [late.spokenId, true], [old.spokenId, false]]);
      for (const { spokenId } of [later, late, old]) expect(await room.take.execute(aWriter())).toMatchObject({ ok: true, value: { callId: spokenId } });
    });

    it('is late after some hours, however far its promised day is, and then anybody\'s, whose own languages come first', async () => {
      const [tamil, hindi] = [await isSpoken(100, randomIds.uuid(), randomIds.uuid(), 'ta-IN'), await isSpoken(100)];
      const writer = aWriter();
      expect((await room.desk.execute(writer)).statements).toMatchObject({ waiting: 1, overdue: 0 });
      clock.advance(OVERDUE_HOURS * 3_600 + 60);
      expect((await room.desk.execute(writer)).statements).toMatchObject({ waiting: 2, overdue: 2 });
      for (const { spokenId } of [hindi, tamil]) expect(await room.take.execute(aWriter())).toMatchObject({ ok: true, value: { callId: spokenId } });
    });

    it('is finished when it is written down, and not before, and as nothing else', async () => {
      const { spokenId } = await isSpoken();
      const writer = aWriter();
      await room.take.execute(writer);
      expect(await room.finish.finish({ callId: spokenId, disposition: 'written-down' }, writer.agentId)).toEqual({ ok: false, refusal: 'not-written' });
      expect(await room.finish.finish({ callId: spokenId, disposition: 'blank' }, writer.agentId)).toEqual({ ok: false, refusal: 'not-for-this' });
      written.add(spokenId);
      expect((await room.finish.finish({ callId: spokenId, disposition: 'written-down' }, writer.agentId)).ok).toBe(true);
      expect(await database.query('select state, disposition from recordings.voicemail where call_id = $1', [spokenId])).toEqual([{ state: 'done', disposition: 'written-down' }]);
    });

    it('of which nothing is usable makes a call that we owe to its call, and waits again some hours later', async () => {
      const { spokenId, callId } = await isSpoken();
      const writer = aWriter();
      await room.take.execute(writer);
      expect((await room.finish.finish({ callId: spokenId, disposition: 'nothing-usable' }, writer.agentId)).ok).toBe(true);
      expect(owed).toEqual([callId]);
      expect(await room.take.execute(writer)).toEqual({ ok: false, refusal: 'none-waiting' });
      clock.advance(RING_BACK_HOURS * 3_600);
      expect(await room.take.execute(writer)).toMatchObject({ ok: true, value: { callId: spokenId, wasUnusable: true } });
    });
  });
});
