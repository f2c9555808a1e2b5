import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CallEndedSchema, OutgoingViewSchema } from '@pukar/calls-core/contracts';
import { randomIds } from '@pukar/platform/ids';
import { CallFacts, CallLog, DialOutgoingCall, MendConversations, MendDials, NoteAnswer, PrepareOutgoingCall, QueueCaller, type OutgoingCall } from '../index.js';
import { ReadOutgoing } from './read-outgoing.use-case.js';
import { BringCaller } from '../use-cases/bring-caller.use-case.js';
import { aTelephone, NUMBER, type SpecTelephone } from '../testing/a-telephone.js';
import { stepsOf } from '../testing/telephone-steps.js';

describe('a call that we make', () => {
  let telephone: SpecTelephone;
  let numbers = 0;
  const { hearsOfConference } = stepsOf(() => telephone);

  beforeAll(async () => { telephone = await aTelephone(); });
  afterAll(() => telephone.close());
  beforeEach(() => {
    Object.assign(telephone.carrier, { isDown: false, losesAnswer: false, refusesToRing: false, ringsAt: telephone.clock.now().toUTCString(), whileRinging: async () => undefined, lines: [] });
    telephone.carrier.asked.length = 0;
    telephone.clock.advance(2 * 60);
    telephone.carrier.ringsAt = telephone.clock.now().toUTCString();
  });

  /** A prepared call to a number of its own. */
  const aCall = async (given: Partial<OutgoingCall> = {}): Promise<OutgoingCall & { readonly number: string }> => {
    numbers += 1;
    const call = { callId: randomIds.uuid(), purpose: 'ticket' as const, about: randomIds.uuid(), language: 'hi-IN', at: telephone.clock.now(), ...given };
    const number = `+9190000${String(10_000 + numbers)}`;
    telephone.numbers.set(call.about, number);
    await prepare(call);
    return { ...call, number };
  };
  const prepare = (call: OutgoingCall) => telephone.database.transaction((tx) => telephone.app.get(PrepareOutgoingCall).execute(tx, call));
  const dial = (callId: string) => telephone.app.get(DialOutgoingCall).execute(callId);
  /** An agent is in the call's conference; the dial follows from it. */
  const anAgentIsIn = async (callId: string) => {
    const claim = telephone.floor.hold(callId, 'accepted');
    await telephone.database.query('update calls.call set claim_id = $2, agent_id = $3 where id = $1', [callId, claim.claimId, claim.agentId]);
    const legSid = `CA${randomIds.uuid().replaceAll('-', '')}`;
    await hearsOfConference('participant-join', callId, { CallSid: legSid, ParticipantLabel: claim.claimId });
    return { ...claim, legSid };
  };
  const lineOf = async (callId: string) => (await telephone.database.query<{ sid: string | null }>('select carrier_sid as sid from calls.call where id = $1', [callId]))[0]?.sid ?? '';
  const rings = () => telephone.carrier.asked.filter((asked) => asked.startsWith('POST /Calls.json'));
  const news = (callSid: string, callId: string, status: string, sequence: string) => telephone.hears(`/voice/out-status?call=${callId}`, { CallSid: callSid, From: '+911553430000', CallStatus: status, SequenceNumber: sequence });
  const answers = (callSid: string, callId: string) => telephone.hears(`/voice/out?call=${callId}`, { CallSid: callSid, From: '+911553430000' });
  const endedEvents = async (callId: string) => (await telephone.database.query<{ payload: unknown }>(`select payload from platform.outbox where event = 'calls.call-ended' and about = $1 order by id`, [callId])).map((row) => CallEndedSchema.parse(row.payload));

  it('is prepared once, and its citizen is known as one who calls is', async () => {
    const call = await aCall();
    await prepare(call);
    expect(telephone.vault.numbers.get(call.callId)).toBe(call.number);
    const officer = await aCall({ purpose: 'officer' });
    expect(telephone.vault.numbers.has(officer.callId)).toBe(false);
  });

  it('rings when its agent is in the conference, they talk, and it ends as talked, with what it was for', async () => {
    const call = await aCall();
    const agent = await anAgentIsIn(call.callId);
    expect(rings()).toEqual([`POST /Calls.json Url=https://pukar.example/voice/out?call=${call.callId} To=${call.number}`]);
    const sid = await lineOf(call.callId);
    expect(telephone.carrier.addresses.get(sid)).toMatchObject({ longest: 1_800, fallback: `https://fallback.example/voice/fallback?call=${call.callId}&for=ticket&then=${encodeURIComponent(`/voice/out?call=${call.callId}`)}` });
    await news(sid, call.callId, 'ringing', '1');
    const { body } = await answers(sid, call.callId);
    expect(body).toContain('we-call');
    expect(body).toContain(`${call.callId}</Conference>`);
    expect(body).toContain(`/voice/after-talk?call=${call.callId}`);
    await hearsOfConference('participant-join', call.callId, { CallSid: sid });
    await news(sid, call.callId, 'completed', '3');
    expect(await telephone.outcomeOf(call.callId)).toBe('talked');
    expect(await endedEvents(call.callId)).toEqual([{ callId: call.callId, outcome: 'talked', corrects: null, purpose: 'ticket', about: call.about, wasPutOff: false }]);
    expect(telephone.floor.claims.has(call.callId)).toBe(false);
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    expect(telephone.carrier.asked).toContain(`POST /Calls/${agent.legSid}.json Status=completed`);
    expect(telephone.owed.of(call.callId)).toEqual([]);
  });

  it.each([['no-answer', 'not-answered'], ['busy', 'engaged'], ['failed', 'unreachable'], ['canceled', 'not-answered']])('that ends with %s is %s, and its agent is not blamed', async (status, outcome) => {
    const call = await aCall();
    await anAgentIsIn(call.callId);
    const sid = await lineOf(call.callId);
    await news(sid, call.callId, status, '2');
    expect(await telephone.outcomeOf(call.callId)).toBe(outcome);
    expect(telephone.floor.ended.at(-1)).toBe('caller-gone');
  });

  it('is the same whatever comes twice', async () => {
    const call = await aCall();
    await anAgentIsIn(call.callId);
    const sid = await lineOf(call.callId);
    await answers(sid, call.callId);
    await hearsOfConference('participant-join', call.callId, { CallSid: sid });
    await news(sid, call.callId, 'completed', '3');
    const before = await telephone.everything();
    await news(sid, call.callId, 'ringing', '1');
    await news(sid, call.callId, 'completed', '3');
    await telephone.app.get(BringCaller).execute(call.callId, telephone.clock.now());
    expect(await dial(call.callId)).toBe('refused');
    expect((await telephone.everything()) === before).toBe(true);
    expect(rings()).toHaveLength(1);
  });

  it('rings once, however many ask at the same time', async () => {
    const call = await aCall();
    const results = await Promise.all(Array.from({ length: 6 }, () => dial(call.callId)));
    expect(rings()).toHaveLength(1);
    expect(results.filter((result) => result === 'ringing').length).toBeGreaterThanOrEqual(1);
    expect(results).not.toContain('refused');
  });

  it('whose answer is lost is uncertain: the line is taken up from the carrier\'s list, and nothing rings twice', async () => {
    telephone.carrier.losesAnswer = true;
    const call = await aCall();
    await anAgentIsIn(call.callId);
    expect(await dial(call.callId)).toBe('uncertain');
    telephone.carrier.losesAnswer = false;
    telephone.clock.advance(10);
    await telephone.app.get(MendDials).execute();
    expect(await lineOf(call.callId)).toBe(telephone.carrier.lines[0]?.sid);
    expect(await telephone.outcomeOf(call.callId)).toBeNull();
    expect(rings()).toHaveLength(1);
  });

  it('whose process died before the carrier was asked is unreachable after a while, and was never rung', async () => {
    const call = await aCall();
    await telephone.database.query('update calls.call set dial_began_at = $2 where id = $1', [call.callId, telephone.clock.now()]);
    telephone.clock.advance(30);
    await telephone.app.get(MendDials).execute();
    expect(await telephone.outcomeOf(call.callId)).toBeNull();
    telephone.clock.advance(40);
    await telephone.app.get(MendDials).execute();
    expect(await telephone.outcomeOf(call.callId)).toBe('unreachable');
    expect(rings()).toHaveLength(0);
  });

  it('that turns out to ring after it was given up is stopped', async () => {
    const call = await aCall();
    await telephone.database.query('update calls.call set dial_began_at = $2 where id = $1', [call.callId, telephone.clock.now()]);
    telephone.clock.advance(70);
    await telephone.app.get(MendDials).execute();
    const late = `CA${'d'.repeat(32)}`;
    await news(late, call.callId, 'ringing', '1');
    expect(telephone.carrier.asked).toContain(`POST /Calls/${late}.json Status=completed`);
    expect((await answers(late, call.callId)).body).not.toContain('Conference');
    await news(late, call.callId, 'canceled', '2');
    expect(await telephone.outcomeOf(call.callId)).toBe('not-answered');
    expect((await endedEvents(call.callId)).map(({ outcome, corrects }) => [outcome, corrects])).toEqual([['unreachable', null], ['not-answered', 'unreachable']]);
  });

  it('lets whom it rang hear to the end who calls, before anybody looks why they are not with their agent', async () => {
    const call = await aCall();
    await anAgentIsIn(call.callId);
    await answers(await lineOf(call.callId), call.callId);
    const redirected = () => telephone.carrier.asked.filter((asked) => asked.includes('/voice/talk')).length;
    telephone.clock.advance(10);
    await telephone.app.get(MendConversations).execute();
    expect(redirected()).toBe(0);
    telephone.clock.advance(30);
    telephone.carrier.lines = [];
    await telephone.app.get(MendConversations).execute();
    expect(await telephone.outcomeOf(call.callId)).toBeNull();
  });

  it('is stopped when its agent hangs up while it rings', async () => {
    const call = await aCall();
    const agent = await anAgentIsIn(call.callId);
    const sid = await lineOf(call.callId);
    await telephone.hears(`/voice/leg?call=${call.callId}&claim=${agent.claimId}`, { CallSid: agent.legSid, CallStatus: 'completed', SequenceNumber: '3' });
    await telephone.app.get(MendDials).execute();
    expect(telephone.carrier.asked).toContain(`POST /Calls/${sid}.json Status=completed`);
    await news(sid, call.callId, 'canceled', '2');
    expect(await telephone.outcomeOf(call.callId)).toBe('not-answered');
  });

  it('whose line is over when it is to be brought somewhere (21220) ends', async () => {
    const call = await aCall();
    await anAgentIsIn(call.callId);
    const sid = await lineOf(call.callId);
    await answers(sid, call.callId);
    telephone.carrier.over.add(sid);
    await telephone.app.get(BringCaller).execute(call.callId, telephone.clock.now());
    expect(await telephone.outcomeOf(call.callId)).toBe('declined');
  });

  it('that they hang up before anybody talks is declined; that its agent left first is a failure', async () => {
    const [theirs, ours] = [await aCall(), await aCall()];
    for (const call of [theirs, ours]) {
      const agent = await anAgentIsIn(call.callId);
      const sid = await lineOf(call.callId);
      await answers(sid, call.callId);
      if (call === ours) await telephone.hears(`/voice/leg?call=${call.callId}&claim=${agent.claimId}`, { CallSid: agent.legSid, CallStatus: 'completed', SequenceNumber: '3' });
      telephone.clock.advance(3);
      await news(sid, call.callId, 'completed', '3');
    }
    expect([await telephone.outcomeOf(theirs.callId), await telephone.outcomeOf(ours.callId)]).toEqual(['declined', 'failed']);
  });

  it.each(['declined', 'blank'] as const)('of which they said by key that it is %s ends so, twice and late too, and owes nobody', async (answer) => {
    const [early, late] = [await aCall({ purpose: 'call-back' }), await aCall({ purpose: 'call-back' })];
    const says = (callId: string) => telephone.database.transaction((tx) => telephone.app.get(NoteAnswer).execute(tx, callId, answer, telephone.clock.now()));
    for (const call of [early, late]) {
      await dial(call.callId);
      const sid = await lineOf(call.callId);
      await answers(sid, call.callId);
      if (call === early) await says(call.callId);
      await news(sid, call.callId, 'completed', '3');
      await says(call.callId);
      await says(call.callId);
    }
    expect([await telephone.outcomeOf(early.callId), await telephone.outcomeOf(late.callId)]).toEqual([answer, answer]);
    expect((await endedEvents(early.callId)).map(({ outcome }) => outcome)).toEqual([answer]);
    expect([...telephone.owed.of(early.callId), ...telephone.owed.of(late.callId)]).toEqual([]);
  });

  describe('of an announcement, in which they asked for a person', () => {
    const asksForPerson = async () => {
      const call = await aCall({ purpose: 'announcement' });
      await dial(call.callId);
      const sid = await lineOf(call.callId);
      await answers(sid, call.callId);
      await telephone.database.transaction((tx) => telephone.app.get(NoteAnswer).execute(tx, call.callId, 'announced', telephone.clock.now()));
      await telephone.app.get(QueueCaller).execute({ callId: call.callId, callSid: sid, from: '', language: 'hi-IN', keys: '2', topic: null, at: telephone.clock.now() });
      return { ...call, sid };
    };

    it('and hung up waiting for one, they are owed a call', async () => {
      const { callId, sid } = await asksForPerson();
      expect(telephone.owed.of(callId)).toEqual([]);
      await news(sid, callId, 'completed', '3');
      expect([await telephone.outcomeOf(callId), telephone.owed.of(callId)]).toEqual(['announced', ['abandoned-in-queue']]);
    });

    it('and were told that we ring back, that is saved before it is said, and not as a call to our own number', async () => {
      const { callId, sid } = await asksForPerson();
      const { body } = await telephone.hears(`/voice/queue-left?l=hi-IN&call=${callId}`, { CallSid: sid, From: NUMBER, QueueResult: 'leave' });
      expect(body).toContain('apology');
      expect([telephone.owed.of(callId), telephone.vault.numbers.get(callId)]).toEqual([['sent-away-from-queue'], undefined]);
      await news(sid, callId, 'completed', '3');
      expect(telephone.owed.of(callId)).toEqual(['sent-away-from-queue']);
    });

    it('and talked, they are owed nothing', async () => {
      const { callId, sid } = await asksForPerson();
      await anAgentIsIn(callId);
      await hearsOfConference('participant-join', callId, { CallSid: sid });
      await news(sid, callId, 'completed', '3');
      expect([await telephone.outcomeOf(callId), telephone.owed.of(callId)]).toEqual(['talked', []]);
    });
  });

  it('in which they heard that we cannot go on has failed, whatever was said of its end before', async () => {
    const call = await aCall({ purpose: 'call-back' });
    await dial(call.callId);
    const sid = await lineOf(call.callId);
    await answers(sid, call.callId);
    await news(sid, call.callId, 'completed', '3');
    await telephone.app.get(CallLog).noteFault({ callId: call.callId, callSid: sid, from: '+911553430000', at: telephone.clock.now() });
    expect((await endedEvents(call.callId)).map(({ outcome, corrects }) => [outcome, corrects])).toEqual([['declined', null], ['failed', 'declined']]);
    expect(telephone.owed.of(call.callId)).toEqual([]);
  });

  it('that waits for its agent is nobody on the line; who pressed the key for a person is', async () => {
    const [waiting, rung] = [await aCall({ purpose: 'call-back' }), await aCall({ purpose: 'call-back' })];
    const onTheLine = () => telephone.app.get(CallFacts).onTheLine(telephone.database, [waiting.callId, rung.callId]);
    await dial(rung.callId);
    const sid = await lineOf(rung.callId);
    await answers(sid, rung.callId);
    expect(await onTheLine()).toBe(0);
    await telephone.app.get(QueueCaller).execute({ callId: rung.callId, callSid: sid, from: '', language: 'hi-IN', keys: '1', topic: null, at: telephone.clock.now() });
    expect(await onTheLine()).toBe(1);
    await news(sid, rung.callId, 'completed', '3');
    expect([await onTheLine(), await telephone.outcomeOf(rung.callId)]).toEqual([0, 'abandoned-in-queue']);
  });

  it('is refused by the carrier, for want of a number, or by the bounds: it ends, and says so', async () => {
    telephone.carrier.refusesToRing = true;
    const refused = await aCall();
    expect(await dial(refused.callId)).toBe('refused');
    expect(await telephone.outcomeOf(refused.callId)).toBe('unreachable');
    telephone.carrier.refusesToRing = false;

    const nobody = await aCall();
    telephone.numbers.delete(nobody.about);
    expect(await dial(nobody.callId)).toBe('refused');
    expect(await telephone.outcomeOf(nobody.callId)).toBe('not-dialled');

    const abroad = await aCall();
    telephone.numbers.set(abroad.about, '+14155550100');
    expect(await dial(abroad.callId)).toBe('refused');
    expect(await telephone.database.query('select dial_refusal, outcome from calls.call where id = $1', [abroad.callId])).toEqual([{ dial_refusal: 'destination', outcome: 'not-dialled' }]);
    expect((await endedEvents(abroad.callId)).map(({ outcome, wasPutOff }) => [outcome, wasPutOff])).toEqual([['not-dialled', false]]);
  });

  it('that may not ring now ends, and its agent is told why', async () => {
    const call = await aCall({ purpose: 'call-back' });
    telephone.unwanted.add(call.about);
    const { agentId } = await anAgentIsIn(call.callId);
    const view = await telephone.app.get(ReadOutgoing).execute(call.callId, agentId);
    expect(view.ok && OutgoingViewSchema.parse(view.value)).toMatchObject({ state: 'ended', outcome: 'not-dialled', refusal: 'not-now' });
    expect((await endedEvents(call.callId)).map(({ wasPutOff }) => wasPutOff)).toEqual([true]);
  });

  const refusalOf = async (callId: string) => (await telephone.database.query<{ refusal: string | null }>('select dial_refusal as refusal from calls.call where id = $1', [callId]))[0]?.refusal;
  const anotherTo = async (number: string, given: Partial<OutgoingCall> = {}) => {
    const call = await aCall(given);
    telephone.numbers.set(call.about, number);
    return call;
  };

  it('is one of at most so many to a number in a day', async () => {
    const { number } = await aCall();
    for (let nth = 0; nth < telephone.outgoing.policy.perNumberDay; nth += 1) {
      const call = await anotherTo(number);
      expect(await dial(call.callId)).toBe('ringing');
      await news(await lineOf(call.callId), call.callId, 'no-answer', '2');
    }
    const tooMany = await anotherTo(number);
    expect([await dial(tooMany.callId), await refusalOf(tooMany.callId)]).toEqual(['refused', 'number-rate']);
  });

  it('never rings a phone that another call of ours rings, whatever each is for; when that is over it may', async () => {
    const { number } = await aCall();
    const calls = await Promise.all((['ticket', 'call-back', 'announcement', 'officer'] as const).map((purpose) => anotherTo(number, { purpose })));
    const results = await Promise.all(calls.map(({ callId }) => dial(callId)));
    const rung = calls[results.indexOf('ringing')]!;
    const others = calls.filter((call) => call !== rung);
    expect([rings().length, await Promise.all(others.map(({ callId }) => refusalOf(callId)))]).toEqual([1, ['on-the-line', 'on-the-line', 'on-the-line']]);
    await news(await lineOf(rung.callId), rung.callId, 'no-answer', '2');
    expect(await dial((await anotherTo(number)).callId)).toBe('ringing');
  });

  it('is not made to the helpline\'s own number, as which somebody called', async () => {
    const call = await anotherTo(NUMBER, { purpose: 'call-back' });
    expect([await dial(call.callId), await refusalOf(call.callId), rings()]).toEqual(['refused', 'destination', []]);
  });

  it('is one of at most so many that an agent chose in an hour, and in a day; call-backs, which come to them by the line, are not counted', async () => {
    const agentId = randomIds.uuid();
    const byAgent = async (purpose: OutgoingCall['purpose']) => {
      const call = await aCall({ purpose });
      await telephone.database.query('update calls.call set agent_id = $2 where id = $1', [call.callId, agentId]);
      return { result: await dial(call.callId), refusal: await refusalOf(call.callId) };
    };
    for (let nth = 0; nth <= telephone.outgoing.policy.perAgentHour; nth += 1) expect(await byAgent('call-back')).toEqual({ result: 'ringing', refusal: null });
    for (let nth = 0; nth < telephone.outgoing.policy.perAgentHour; nth += 1) expect((await byAgent('ticket')).result).toBe('ringing');
    expect(await byAgent('ticket')).toEqual({ result: 'refused', refusal: 'agent-rate' });
    expect((await byAgent('call-back')).result).toBe('ringing');
    telephone.clock.advance(61 * 60);
    for (let nth = telephone.outgoing.policy.perAgentHour; nth < telephone.outgoing.policy.perAgentDay; nth += 1) expect((await byAgent('ticket')).result).toBe('ringing');
    expect(await byAgent('ticket')).toEqual({ result: 'refused', refusal: 'agent-rate' });
  });

  it('whose agent is gone before it was dialled is given up, however many call-backs wait in the line', async () => {
    const waiting = await telephone.database.query<{ id: string }>(
      `insert into calls.call (id, direction, purpose, about, rank, reached, language, started_at) select gen_random_uuid(), 'outgoing', 'call-back', gen_random_uuid(), 1, 1, 'hi-IN', $1 from generate_series(1, 120) returning id`,
      [new Date(telephone.clock.now().getTime() - 3_600_000)],
    );
    for (const { id } of waiting) telephone.floor.waiting.set(id, telephone.clock.now());
    const call = await aCall();
    await telephone.app.get(MendDials).execute();
    expect(await telephone.outcomeOf(call.callId)).toBe('not-dialled');
    for (const { id } of waiting) telephone.floor.waiting.delete(id);
    await telephone.database.query('update calls.call set ended_at = $2 where id = any($1)', [waiting.map(({ id }) => id), telephone.clock.now()]);
  });

  it('that nobody dials any more is given up; one that waits for an agent is not', async () => {
    const [forgotten, waiting] = [await aCall({ purpose: 'call-back' }), await aCall({ purpose: 'call-back' })];
    telephone.floor.waiting.set(waiting.callId, telephone.clock.now());
    await telephone.app.get(MendDials).execute();
    expect(await telephone.outcomeOf(forgotten.callId)).toBeNull();
    telephone.clock.advance(3 * 60);
    await telephone.app.get(MendDials).execute();
    expect(await telephone.outcomeOf(forgotten.callId)).toBe('not-dialled');
    expect(await telephone.outcomeOf(waiting.callId)).toBeNull();
  });
});
