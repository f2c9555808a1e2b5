import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OVERDUE_HOURS, VOICEMAIL_LEASE_SECONDS } from '@pukar/recordings-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { recordingsServer, voicemailServer } from '../index.js';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import { WantedRecordings } from '../use-cases/wanted-recordings.js';
import { FinishVoicemail } from './finish-voicemail.use-case.js';
import { IsWithVoicemail } from './is-with-voicemail.use-case.js';
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
  /** What each agent is doing on the floor. */
  const standing = new Map<string, 'ready' | 'idle' | 'busy'>();
  let room: ReturnType<typeof aRoom>;

  function aRoom() {
    const desk = {
      standing: async (agentId: string) => standing.get(agentId) ?? 'idle',
      rest: async (agentId: string) => { standing.set(agentId, 'idle'); },
      ready: async (agentId: string) => { standing.set(agentId, 'ready'); },
    };
    const show = new ShowVoicemail(new ListRecordings(database, { callOfTicket: async () => undefined }));
    return {
      keep: new KeepVoicemail({ begin: async (_tx, callId) => { drafts.push(callId); } }, new WantedRecordings(randomIds)),
      take: new TakeVoicemail(database, show, desk, clock, randomIds),
      desk: new ReadVoicemailDesk(database, show, clock),
      finish: new FinishVoicemail(database, desk, { owe: async (_tx, { callId }) => { owed.push(callId); } }, clock, randomIds),
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
    return { agentId, languages };
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
});
