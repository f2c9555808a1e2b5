import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { Conversations, ReconcileCalls } from '../index.js';
import { aTelephone, NUMBER, type SpecTelephone } from '../testing/a-telephone.js';
import { aConference, aLine } from '../testing/spec-carrier.js';
import { stepsOf } from '../testing/telephone-steps.js';

let telephone: SpecTelephone;
const { hangsUp, hearsOfConference, anAgentJoins } = stepsOf(() => telephone);
const reconcile = () => telephone.app.get(ReconcileCalls).execute();
const ago = (seconds: number) => new Date(telephone.clock.now().getTime() - seconds * 1000).toUTCString();
const aListedLeg = (sid: string, agentId: string, status: string, began: number, ended?: number) =>
  ({ sid, from: NUMBER, to: `client:${agentId}`, status, start_time: ago(began), ...(ended === undefined ? {} : { end_time: ago(ended) }) });
const lastRun = async () => (await telephone.database.query<{ failure: string | null; without_outcome: number; unlisted: number }>('select failure, without_outcome, unlisted from calls.reconciler_run order by began_at desc, id desc limit 1'))[0];

/** An agent who accepted, and whose line was rung. */
async function anAgentRung() {
  const caller = await telephone.aWaitingCaller();
  const claim = telephone.floor.hold(caller.callId, 'accepted');
  await telephone.app.get(Conversations).connect(claim);
  const [leg] = await telephone.database.query<{ sid: string }>('select carrier_sid as sid from calls.leg where call_id = $1', [caller.callId]);
  return { caller, claim, legSid: leg!.sid };
}

beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());
beforeEach(() => {
  [telephone.carrier.calls, telephone.carrier.lines, telephone.carrier.conferences, telephone.carrier.isDown] = [[], [], [], false];
  telephone.clock.advance(3_600);
});

describe('the reconciler, for agents\' lines', () => {
  it('ends a line here whose end we were not told, and its claim with it', async () => {
    const { caller, claim, legSid } = await anAgentRung();
    telephone.clock.advance(60);
    telephone.carrier.lines = [aListedLeg(legSid, claim.agentId, 'no-answer', 55, 40)];
    expect(await reconcile()).toMatchObject({ legsEnded: 1 });
    expect(telephone.floor.claims.has(caller.callId)).toBe(false);
    expect(await telephone.database.query('select ended_at from calls.leg where carrier_sid = $1', [legSid])).toEqual([{ ended_at: new Date(ago(40)) }]);
  });

  it('waits for nothing where a line is already as the carrier says', async () => {
    const { caller, claim, legSid } = await anAgentRung();
    telephone.clock.advance(60);
    telephone.carrier.lines = [aListedLeg(legSid, claim.agentId, 'completed', 55, 40)];
    await reconcile();
    await telephone.database.transaction(async (tx) => {
      await tx.query('select 1 from calls.call where id = $1 for update', [caller.callId]);
      expect(await reconcile()).toMatchObject({ legsEnded: 0, corrected: 0 });
    });
  });

  it('ends a line at the carrier that is up with no live claim, and leaves one that has one, or is new', async () => {
    const { claim, legSid } = await anAgentRung();
    telephone.clock.advance(60);
    const [stranger, newcomer] = [aLine(0xe001), aLine(0xe002)];
    telephone.carrier.lines = [aListedLeg(legSid, claim.agentId, 'in-progress', 50), aListedLeg(stranger, randomIds.uuid(), 'in-progress', 50), aListedLeg(newcomer, randomIds.uuid(), 'in-progress', 5)];
    const before = telephone.carrier.asked.length;
    expect(await reconcile()).toMatchObject({ legsEnded: 1 });
    const ends = telephone.carrier.asked.slice(before).filter((asked) => asked.endsWith('Status=completed'));
    expect(ends).toEqual([`POST /Calls/${stranger}.json Status=completed`]);
  });

  it('ends a line that nobody kept although its agent is busy: their own line is known', async () => {
    const { claim, legSid } = await anAgentRung();
    telephone.clock.advance(60);
    const unkept = aLine(0xe003);
    telephone.carrier.lines = [aListedLeg(legSid, claim.agentId, 'in-progress', 40), aListedLeg(unkept, claim.agentId, 'in-progress', 55)];
    const before = telephone.carrier.asked.length;
    expect(await reconcile()).toMatchObject({ legsEnded: 1 });
    expect(telephone.carrier.asked.slice(before).filter((asked) => asked.endsWith('Status=completed'))).toEqual([`POST /Calls/${unkept}.json Status=completed`]);
  });
});

describe('an agent\'s line that cannot be kept', () => {
  it('is ended at once where the database fails after it was rung', async () => {
    const caller = await telephone.aWaitingCaller();
    const claim = telephone.floor.hold(caller.callId, 'accepted');
    const before = telephone.carrier.asked.length;
    telephone.carrier.whileRinging = async () => { telephone.floor.breaksFor = caller.callId; };
    await telephone.app.get(Conversations).connect(claim);
    telephone.carrier.whileRinging = async () => undefined;
    telephone.floor.breaksFor = undefined;
    const asked = telephone.carrier.asked.slice(before);
    expect(asked.at(-1)).toMatch(/^POST \/Calls\/CA\w+\.json Status=completed$/);
    expect(await telephone.database.query('select 1 from calls.leg where call_id = $1', [caller.callId])).toEqual([]);
  });
});

describe('the reconciler, for conferences', () => {
  it('finds that they talked although no news of it came, and corrects the outcome, its missed call and its event', async () => {
    const { caller, claim, legSid } = await anAgentRung();
    telephone.clock.advance(60);
    await telephone.hears('/voice/status', { CallSid: caller.callSid, From: '+919000001001', CallStatus: 'completed', Timestamp: ago(10) });
    expect([await telephone.outcomeOf(caller.callId), telephone.owed.of(caller.callId)]).toEqual(['failed', ['failed']]);
    telephone.carrier.lines = [aListedLeg(legSid, claim.agentId, 'completed', 50, 10)];
    telephone.carrier.conferences = [{ sid: aConference(0xe1), friendly_name: caller.callId, status: 'completed', date_created: ago(50), date_updated: ago(10), call_sid_ending_conference: caller.callSid }];
    expect(await reconcile()).toMatchObject({ corrected: expect.any(Number) });
    expect([await telephone.outcomeOf(caller.callId), telephone.owed.of(caller.callId)]).toEqual(['talked', []]);
    const told = await telephone.database.query<{ payload: object }>('select payload from platform.outbox where about = $1 order by id', [caller.callId]);
    expect(told.map(({ payload }) => payload)).toEqual([
      { callId: caller.callId, outcome: 'failed', corrects: null, purpose: null, about: null, wasPutOff: false }, { callId: caller.callId, outcome: 'talked', corrects: 'failed', purpose: null, about: null, wasPutOff: false },
    ]);
    const audited = await telephone.database.query<{ action: string }>('select action from platform.audit where subject_id = $1', [caller.callId]);
    expect(audited).toEqual([{ action: 'calls.correct-outcome' }]);
    await reconcile();
    expect(await telephone.database.query('select 1 from platform.outbox where about = $1', [caller.callId])).toHaveLength(2);
  });

  it('takes no other conference of the same name for a talk, where we were told which one the agent was in: their line failed before the caller came', async () => {
    const { caller, claim, legSid } = await anAgentRung();
    await hearsOfConference('participant-join', caller.callId, { CallSid: legSid, ParticipantLabel: claim.claimId });
    telephone.clock.advance(60);
    await telephone.hears('/voice/status', { CallSid: caller.callSid, From: '+919000001001', CallStatus: 'completed', Timestamp: ago(10) });
    const before = await telephone.outcomeOf(caller.callId);
    telephone.carrier.lines = [aListedLeg(legSid, claim.agentId, 'failed', 50, 10)];
    telephone.carrier.conferences = [{ sid: aConference(0xe7), friendly_name: caller.callId, status: 'completed', date_created: ago(10), date_updated: ago(10), call_sid_ending_conference: caller.callSid }];
    await reconcile();
    expect(await telephone.outcomeOf(caller.callId)).toBe(before);
    expect(before).toBe('failed');
  });

  it('brings a caller who has been alone in their conference for long', async () => {
    const caller = await telephone.aWaitingCaller();
    await anAgentJoins(caller);
    telephone.floor.claims.delete(caller.callId);
    telephone.carrier.conferences = [{ sid: aConference(0xe2), friendly_name: caller.callId, status: 'in-progress', date_created: ago(90), date_updated: ago(60) }];
    telephone.carrier.inConference = [{ call_sid: caller.callSid, label: null, status: 'connected' }];
    expect(await reconcile()).toMatchObject({ callersBrought: 1 });
    expect(telephone.carrier.asked).toContain(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    telephone.carrier.inConference = [];
    await hangsUp(caller);
  });

  it('makes a line ask that has waited longer than anybody may', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.clock.advance(720);
    telephone.carrier.calls = [{ sid: caller.callSid, from: '+919000001001', status: 'in-progress', start_time: ago(720) }];
    expect(await reconcile()).toMatchObject({ callersBrought: 1 });
    await hangsUp(caller);
    expect(await reconcile()).toMatchObject({ callersBrought: 0 });
  });
});

describe('a talk of milliseconds', () => {
  it.each([['before', [0, 1, 2]], ['after', [2, 0, 1]], ['around', [1, 2, 0]], ['in the other order after', [2, 1, 0]]])('counts as a talk when the news of the joins comes %s the news of the end', async (_when, order) => {
    const { caller, claim, legSid } = await anAgentRung();
    const news = [
      () => hearsOfConference('participant-join', caller.callId, { CallSid: legSid, ParticipantLabel: claim.claimId }),
      () => hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid }),
      () => hangsUp(caller),
    ];
    for (const nth of order) await news[nth]!();
    expect([await telephone.outcomeOf(caller.callId), telephone.owed.of(caller.callId)]).toEqual(['talked', []]);
  });
});

describe('what a run found', () => {
  it('is kept, also when the carrier could not be asked', async () => {
    telephone.carrier.isDown = true;
    await expect(reconcile()).rejects.toThrow('503');
    expect(await lastRun()).toMatchObject({ failure: 'carrier-20503' });
    telephone.carrier.isDown = false;
    await reconcile();
    expect(await lastRun()).toMatchObject({ failure: null, without_outcome: 0 });
  });

  it('counts a call of ours that the carrier does not list', async () => {
    await telephone.aWaitingCaller();
    await reconcile();
    telephone.clock.advance(300);
    expect(await reconcile()).toMatchObject({ unlisted: 1 });
  });
});
