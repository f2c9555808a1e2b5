import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { Telephony } from '@pukar/platform/telephony';
import { BringCaller, CallsSettings, ClaimsPort, ConnectAgent, Conversations, HearAgentJoined, MendConversations } from '../index.js';
import { AgentLines } from '../lines/agent-lines.js';
import { Consultations } from '../parties/consultations.js';
import { AskWhoIsIn } from '../lines/ask-who-is-in.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aConference, aLine, conferenceOf } from '../testing/spec-carrier.js';
import { stepsOf } from '../testing/telephone-steps.js';

let telephone: SpecTelephone;
const { hearsOfConference, hangsUp, anAgentJoins, aConversation } = stepsOf(() => telephone);
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());

describe('from the queue to the conversation', () => {
  it('an agent\'s join brings the caller in, and both answers of the carrier are the same document', async () => {
    const caller = await telephone.aWaitingCaller();
    const { claimId } = await anAgentJoins(caller);
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    const talk = await telephone.hears('/voice/talk', { CallSid: caller.callSid });
    expect(talk.body).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><Response><Dial action="https://pukar.example/voice/after-talk?claim=${claimId}" method="POST">` +
      '<Conference startConferenceOnEnter="true" endConferenceOnExit="true" beep="false" statusCallback="https://pukar.example/voice/conference" statusCallbackMethod="POST" statusCallbackEvent="start end join leave hold">' +
      `${caller.callId}</Conference></Dial></Response>`,
    );
    expect((await telephone.hears('/voice/queue-left?l=hi-IN', { CallSid: caller.callSid, QueueResult: 'redirected' })).body).toBe(talk.body);
  });

  it('a join whose label is not the live claim is put out, and the caller stays', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.hold(caller.callId, 'accepted');
    await hearsOfConference('participant-join', caller.callId, { CallSid: aLine(0xd001), ParticipantLabel: randomIds.uuid() });
    expect(telephone.carrier.asked.at(-1)).toBe(`DELETE /Conferences/${conferenceOf(caller.callId)}/Participants/${aLine(0xd001)}.json`);
    expect((await telephone.hears('/voice/talk', { CallSid: caller.callSid })).body).toContain('<Enqueue');
  });

  it('a caller who is gone when they are to be brought ends the agent\'s line', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.carrier.over.add(caller.callSid);
    const agent = await anAgentJoins(caller);
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${agent.legSid}.json Status=completed`);
    expect(telephone.floor.ended.at(-1)).toBe('caller-gone');
    expect(await telephone.outcomeOf(caller.callId)).toBe('failed');
    expect(telephone.owed.of(caller.callId)).toEqual(['failed']);
  });

  it('a caller who hung up between accepting and joining ends the agent\'s line when it joins', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.floor.hold(caller.callId, 'accepted');
    await hangsUp(caller);
    await hearsOfConference('participant-join', caller.callId, { CallSid: aLine(0xd002), ParticipantLabel: randomIds.uuid() });
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${aLine(0xd002)}.json Status=completed`);
  });

  it('a caller who hangs up while the agent\'s line is being made ends that line', async () => {
    const caller = await telephone.aWaitingCaller();
    const claim = telephone.floor.hold(caller.callId, 'accepted');
    telephone.carrier.whileRinging = () => hangsUp(caller);
    await telephone.app.get(Conversations).connect(claim);
    telephone.carrier.whileRinging = async () => undefined;
    expect(telephone.carrier.asked.at(-1)).toMatch(/^POST \/Calls\/CA\w+\.json Status=completed$/);
    expect(await telephone.database.query('select 1 from calls.leg where call_id = $1', [caller.callId])).toEqual([]);
  });

  it('a claim that lapses while the agent\'s line is being made ends that line', async () => {
    const caller = await telephone.aWaitingCaller();
    const claim = telephone.floor.hold(caller.callId, 'accepted');
    telephone.carrier.whileRinging = async () => telephone.floor.claims.delete(caller.callId);
    await telephone.app.get(Conversations).connect(claim);
    telephone.carrier.whileRinging = async () => undefined;
    expect(telephone.carrier.asked.at(-1)).toMatch(/^POST \/Calls\/CA\w+\.json Status=completed$/);
  });

  it('a carrier that cannot be reached releases the claim, and the caller keeps waiting', async () => {
    const caller = await telephone.aWaitingCaller();
    const claim = telephone.floor.hold(caller.callId, 'accepted');
    telephone.carrier.isDown = true;
    await telephone.app.get(Conversations).connect(claim);
    telephone.carrier.isDown = false;
    expect(telephone.floor.ended.at(-1)).toBe('line-down');
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);
  });

  it('a caller whose redirect failed is brought by the mending sweep', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.carrier.isDown = true;
    const agent = await anAgentJoins(caller);
    telephone.carrier.isDown = false;
    telephone.carrier.inConference = [{ call_sid: agent.legSid, label: agent.claimId, status: 'connected' }];
    telephone.clock.advance(5);
    await telephone.app.get(MendConversations).execute();
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    await hangsUp(caller);
    telephone.carrier.inConference = [];
  });

  it('a caller whose redirect failed is brought by one of two workers that find them', async () => {
    const caller = await telephone.aWaitingCaller();
    telephone.carrier.isDown = true;
    const agent = await anAgentJoins(caller);
    telephone.carrier.isDown = false;
    telephone.carrier.inConference = [{ call_sid: agent.legSid, label: agent.claimId, status: 'connected' }];
    telephone.clock.advance(5);
    const mends = () => telephone.app.get(MendConversations).execute();
    const asked = telephone.carrier.asked.length;
    telephone.carrier.whileRedirecting = () => {
      telephone.carrier.whileRedirecting = async () => undefined;
      return mends();
    };
    await mends();
    expect(telephone.carrier.asked.slice(asked).filter((one) => one.includes(`/Calls/${caller.callSid}.json Url=`))).toHaveLength(1);
    await hangsUp(caller);
    telephone.carrier.inConference = [];
  });

  it('a caller whom the carrier is bringing is not brought again, out of a conversation that may have just begun, until it has had its time', async () => {
    const caller = await telephone.aWaitingCaller();
    const agent = await anAgentJoins(caller);
    telephone.carrier.inConference = [{ call_sid: agent.legSid, label: agent.claimId, status: 'connected' }];
    const brought = () => telephone.carrier.asked.filter((asked) => asked.includes(`/Calls/${caller.callSid}.json Url=`)).length;
    const mendsAfter = async (seconds: number) => {
      telephone.clock.advance(seconds);
      await telephone.app.get(MendConversations).execute();
      return brought();
    };
    expect([brought(), await mendsAfter(5), await mendsAfter(10), await mendsAfter(10)]).toEqual([1, 1, 1, 2]);
    await hangsUp(caller);
    telephone.carrier.inConference = [];
  });

  const joinsUntold = async (legSid: string) => {
    const caller = await telephone.aWaitingCaller();
    const claim = telephone.floor.hold(caller.callId, 'accepted');
    await telephone.app.get(Conversations).connect(claim);
    telephone.carrier.inConference = [{ call_sid: legSid, label: claim.claimId, status: 'connected' }];
    telephone.clock.advance(5);
    return { caller, claim };
  };

  it('an agent whose join we were not told of is found by the mending sweep', async () => {
    const { caller } = await joinsUntold(aLine(0xd004));
    await telephone.app.get(MendConversations).execute();
    expect(telephone.floor.claims.get(caller.callId)).toMatchObject({ state: 'joined' });
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    await hangsUp(caller);
    telephone.carrier.inConference = [];
  });

  it('an agent whose join is found by two workers in the same moment, and then told, has their caller brought once', async () => {
    const { caller, claim } = await joinsUntold(aLine(0xd005));
    await Promise.all([telephone.app.get(MendConversations).execute(), telephone.app.get(MendConversations).execute()]);
    await hearsOfConference('participant-join', caller.callId, { CallSid: aLine(0xd005), ParticipantLabel: claim.claimId });
    expect(telephone.carrier.asked.filter((asked) => asked.includes(`/Calls/${caller.callSid}.json Url=`))).toHaveLength(1);
    await hangsUp(caller);
    telephone.carrier.inConference = [];
  });

  it('a caller whose join we were not told of is found talking by the mending sweep', async () => {
    const caller = await telephone.aWaitingCaller();
    const agent = await anAgentJoins(caller);
    telephone.carrier.inConference = [{ call_sid: agent.legSid, label: agent.claimId, status: 'connected' }, { call_sid: caller.callSid, label: null, status: 'connected' }];
    telephone.clock.advance(5);
    await telephone.app.get(MendConversations).execute();
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    telephone.carrier.inConference = [];
  });

  const anAgentFoundByAsking = async () => {
    const caller = await telephone.aWaitingCaller();
    const claim = telephone.floor.hold(caller.callId, 'accepted');
    await telephone.app.get(Conversations).connect(claim);
    const inside = { call_sid: aLine(0xd006), label: claim.claimId, status: 'connected' };
    telephone.carrier.inConference = [inside];
    telephone.clock.advance(5);
    await telephone.app.get(MendConversations).execute();
    return { caller, claim, inside };
  };

  it('a caller who comes in to an agent that was found by asking talks with them, when the carrier shows both in it', async () => {
    const { caller, claim, inside } = await anAgentFoundByAsking();
    telephone.carrier.inConference = [inside, { call_sid: caller.callSid, label: null, status: 'connected' }];
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid });
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    expect(telephone.floor.claims.has(caller.callId)).toBe(false);
    expect(await telephone.database.query('select claim_id from calls.call where id = $1', [caller.callId])).toEqual([{ claim_id: claim.claimId }]);
    telephone.carrier.inConference = [];
  });

  it('a caller who comes in after an agent that was found by asking has hung up talks with nobody, whatever is heard of the two conferences', async () => {
    const { caller, claim, inside } = await anAgentFoundByAsking();
    telephone.carrier.inConference = [{ call_sid: caller.callSid, label: null, status: 'connected' }];
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid, ConferenceSid: aConference(0xd07) });
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    await hearsOfConference('participant-leave', caller.callId, { CallSid: inside.call_sid, ParticipantLabel: claim.claimId });
    await hearsOfConference('conference-end', caller.callId, { CallSidEndingConference: inside.call_sid, ParticipantLabelEndingConference: claim.claimId });
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).not.toBe('talked');
    telephone.carrier.inConference = [];
  });

  it('an agent whose leaving we were not told of is found gone by the mending sweep, and the caller waits on', async () => {
    const caller = await telephone.aWaitingCaller();
    await anAgentJoins(caller);
    telephone.clock.advance(5);
    await telephone.app.get(MendConversations).execute();
    expect(telephone.floor.claims.has(caller.callId)).toBe(false);
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);
  });

  it('news of a leave that overtakes the join releases the claim, and the late join is put out', async () => {
    const caller = await telephone.aWaitingCaller();
    const { claimId } = telephone.floor.hold(caller.callId, 'accepted');
    const agentLine = { CallSid: aLine(0xd003), ParticipantLabel: claimId };
    await hearsOfConference('participant-leave', caller.callId, agentLine);
    expect(telephone.floor.ended.at(-1)).toBe('line-down');
    await hearsOfConference('participant-join', caller.callId, agentLine);
    expect(telephone.carrier.asked.at(-1)).toMatch(/^DELETE /);
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);
  });

  it('a caller who comes into the conference after the agent dropped out is taken back to the queue', async () => {
    const caller = await telephone.aWaitingCaller();
    const agent = await anAgentJoins(caller);
    await telephone.hears(`/voice/leg?call=${caller.callId}&claim=${agent.claimId}`, { CallSid: agent.legSid, CallStatus: 'completed' });
    expect(telephone.floor.ended.at(-1)).toBe('line-down');
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid, ConferenceSid: aConference(3) });
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    const { body } = await telephone.hears('/voice/talk', { CallSid: caller.callSid });
    expect(body).toContain('<Say language="hi-IN">agent-lost</Say><Enqueue action="https://pukar.example/voice/queue-left?l=hi-IN" method="POST"');
  });

  it('a caller who comes into a conference that began anew is not taken for talking', async () => {
    const caller = await telephone.aWaitingCaller();
    await anAgentJoins(caller);
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid, ConferenceSid: aConference(2) });
    expect(await telephone.database.query('select 1 from calls.call where id = $1 and talking_at is not null', [caller.callId])).toEqual([]);
  });
});

describe('a caller whose agent was lost on the way', () => {
  it('a caller who hung up while two agents\' lines were in, and theirs was not, has talked with nobody, and is owed a call', async () => {
    const caller = await telephone.aWaitingCaller();
    await anAgentJoins(caller);
    // The line of a claim that lapsed while nobody of us heard anything is in as well, and nobody knows of it.
    await hearsOfConference('conference-start', caller.callId);
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('failed');
    expect(telephone.owed.of(caller.callId)).toEqual(['failed']);
  });

  it('is told nothing of a cut line when the next agent has accepted them', async () => {
    const caller = await telephone.aWaitingCaller();
    const agent = await anAgentJoins(caller);
    await telephone.hears(`/voice/leg?call=${caller.callId}&claim=${agent.claimId}`, { CallSid: agent.legSid, CallStatus: 'completed' });
    telephone.floor.hold(caller.callId, 'accepted');
    expect((await telephone.hears('/voice/talk', { CallSid: caller.callSid })).body).toContain('<Response><Enqueue');
    await hangsUp(caller);
  });

  it('is mended although another conversation cannot be', async () => {
    const [first, second] = [await telephone.aWaitingCaller(), await telephone.aWaitingCaller()];
    await anAgentJoins(first);
    await anAgentJoins(second);
    telephone.clock.advance(5);
    telephone.floor.breaksFor = first.callId;
    await telephone.app.get(MendConversations).execute();
    telephone.floor.breaksFor = undefined;
    expect([telephone.floor.claims.has(first.callId), telephone.floor.claims.has(second.callId)]).toEqual([true, false]);
    await hangsUp(first);
    await hangsUp(second);
  });
});

describe('after the conversation', () => {
  it('the agent has time to write, and the caller hears a goodbye', async () => {
    const { caller, agent } = await aConversation();
    expect(telephone.floor.waiting.has(caller.callId)).toBe(false);
    await hearsOfConference('participant-leave', caller.callId, { CallSid: agent.legSid, ParticipantLabel: agent.claimId });
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    expect((await telephone.hears('/voice/after-talk', { CallSid: caller.callSid })).body).toContain('goodbye</Say><Hangup/>');
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    expect(telephone.owed.of(caller.callId)).toEqual([]);
  });

  it('the caller hears a goodbye even when the news of the agent\'s leaving is still on its way', async () => {
    const { caller } = await aConversation();
    expect((await telephone.hears('/voice/after-talk', { CallSid: caller.callSid })).body).toContain('goodbye');
  });

  it('a caller who hangs up ends the agent\'s line and begins their time to write', async () => {
    const { caller, agent } = await aConversation();
    await hangsUp(caller);
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    expect(telephone.carrier.asked.at(-1)).toBe(`POST /Calls/${agent.legSid}.json Status=completed`);
  });

  it('late news of an earlier conference ends nothing', async () => {
    const { caller } = await aConversation();
    await hearsOfConference('conference-end', caller.callId, { ConferenceSid: aConference(9) });
    expect(telephone.floor.claims.has(caller.callId)).toBe(true);
  });

  it('news of a join that comes after the end changes nothing', async () => {
    const { caller, agent } = await aConversation();
    await hangsUp(caller);
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid });
    await hearsOfConference('participant-join', caller.callId, { CallSid: agent.legSid, ParticipantLabel: agent.claimId });
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    expect(await telephone.database.query('select rank from calls.call where id = $1', [caller.callId])).toEqual([{ rank: 6 }]);
  });
});

describe('the telephone side of a claim, while the database is away,', () => {
  class AwayDatabase extends Database {
    override query(): Promise<never> { return Promise.reject(new Error('the database is away')); }
    override transaction(): Promise<never> { return Promise.reject(new Error('the database is away')); }
  }
  const anyClaim = () => ({ callId: randomIds.uuid(), claimId: randomIds.uuid(), agentId: randomIds.uuid() });

  function conversationsOn(database: Database): Conversations {
    const { app } = telephone;
    const [carrier, logger] = [app.get(Telephony), createLogger('spec', 'silent')];
    const lines = new AgentLines(database, carrier, logger);
    const whoIs = new AskWhoIsIn(database, carrier);
    const [claims, settings] = [app.get(ClaimsPort), app.get(CallsSettings)];
    const connect = new ConnectAgent(database, claims, carrier, lines, settings, telephone.clock);
    return new Conversations(connect, new HearAgentJoined(database, claims, lines, app.get(BringCaller), app.get(SettleCall)), app.get(Consultations), whoIs, lines, telephone.clock, logger);
  }

  it('throws nothing, and knows nothing of who is in', async () => {
    const conversations = conversationsOn(new AwayDatabase(undefined as never));
    await expect(conversations.connect(anyClaim())).resolves.toBeUndefined();
    await expect(conversations.hangUpAgent(anyClaim())).resolves.toBeUndefined();
    expect(await conversations.whoIsIn(anyClaim())).toBe('cannot-ask');
    const claim = anyClaim();
    telephone.carrier.inConference = [{ call_sid: aLine(0xd005), label: claim.claimId, status: 'connected' }];
    expect(await conversations.whoIsIn(claim)).toBe('in');
    await expect(conversations.agentIsIn(claim)).resolves.toBeUndefined();
    telephone.carrier.inConference = [];
  });
});
