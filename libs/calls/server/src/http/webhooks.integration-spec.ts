import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine } from '../testing/spec-carrier.js';
import { stepsOf } from '../testing/telephone-steps.js';

let telephone: SpecTelephone;
const { conference, hearsOfConference, hangsUp, anAgentJoins, aConversation } = stepsOf(() => telephone);
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());

describe('a webhook', () => {
  it('is refused without the carrier\'s signature', async () => {
    const caller = await telephone.aWaitingCaller();
    const before = await telephone.everything();
    expect(await telephone.hears('/voice/status', { CallSid: caller.callSid, CallStatus: 'completed' }, { signed: false })).toMatchObject({ status: 403 });
    expect(await telephone.everything()).toBe(before);
  });

  it('that makes no sense is no fault of ours: news is refused, a caller hears the fallback', async () => {
    expect(await telephone.hears('/voice/status', { CallSid: 'nonsense', CallStatus: 'completed' })).toMatchObject({ status: 422 });
    expect(await telephone.hears('/voice/talk', { CallSid: 'nonsense' })).toMatchObject({ status: 200, body: expect.stringContaining('fallback'), type: expect.stringContaining('text/xml') });
  });

  it('about a conference that is not ours is let pass', async () => {
    expect(await hearsOfConference('conference-end', 'somebody else\'s room')).toMatchObject({ status: 204 });
  });

  it.each<[string, () => Promise<[string, Record<string, string>]>]>([
    ['that a caller hung up', async () => ['/voice/status', { CallSid: (await telephone.aWaitingCaller()).callSid, CallStatus: 'completed', CallDuration: '12' }]],
    ['that a caller hung up in the queue', async () => ['/voice/queue-left?l=hi-IN', { CallSid: (await telephone.aWaitingCaller()).callSid, QueueResult: 'hangup' }]],
    ['that a caller left the queue', async () => ['/voice/queue-left?l=hi-IN', { CallSid: (await telephone.aWaitingCaller()).callSid, From: '+919000001001', QueueResult: 'leave' }]],
    ['that the queue broke', async () => ['/voice/queue-left?l=hi-IN', { CallSid: (await telephone.aWaitingCaller()).callSid, QueueResult: 'system-error' }]],
    ['that an agent joined', async () => {
      const { callId } = await telephone.aWaitingCaller();
      return ['/voice/conference', conference('participant-join', callId, { CallSid: aLine(0xc001), ParticipantLabel: telephone.floor.hold(callId, 'accepted').claimId })];
    }],
    ['that the caller joined', async () => {
      const caller = await telephone.aWaitingCaller();
      await anAgentJoins(caller);
      return ['/voice/conference', conference('participant-join', caller.callId, { CallSid: caller.callSid })];
    }],
    ['that the agent left', async () => {
      const { caller, agent } = await aConversation();
      return ['/voice/conference', conference('participant-leave', caller.callId, { CallSid: agent.legSid, ParticipantLabel: agent.claimId })];
    }],
    ['that the conference ended', async () => ['/voice/conference', conference('conference-end', (await aConversation()).caller.callId)]],
    ['that an agent\'s line did not answer', async () => {
      const { callId } = await telephone.aWaitingCaller();
      const { claimId } = telephone.floor.hold(callId, 'accepted');
      return [`/voice/leg?call=${callId}&claim=${claimId}`, { CallSid: aLine(0xc002), CallStatus: 'no-answer', SequenceNumber: '2' }];
    }],
  ])('%s comes twice and is done once, with the carrier\'s token or without', async (_case, happens) => {
    for (const token of [undefined, randomIds.uuid()]) {
      const [path, form] = await happens();
      const first = await telephone.hears(path, form, token ? { token } : {});
      const after = await telephone.everything();
      expect(await telephone.hears(path, form, token ? { token } : {})).toEqual(first);
      expect(await telephone.everything()).toBe(after);
    }
  });

  it('that comes twice at the same moment is done once', async () => {
    const caller = await telephone.aWaitingCaller();
    await Promise.all([hangsUp(caller), hangsUp(caller), hangsUp(caller)]);
    const ended = await telephone.database.query(`select 1 from calls.call_event where call_id = $1 and kind = 'ended'`, [caller.callId]);
    const events = await telephone.database.query('select 1 from platform.outbox where about = $1', [caller.callId]);
    expect([ended.length, events.length]).toEqual([1, 1]);
  });
});
