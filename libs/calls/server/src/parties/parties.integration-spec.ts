import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { Conversations, HangUpCall, HearAgentJoined, HearCallerJoined, HoldCaller, MendParties, ReconcileCalls } from '../index.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { aLine, conferenceOf, NUMBER } from '../testing/spec-carrier.js';
import { stepsOf } from '../testing/telephone-steps.js';
import { ConnectAgent } from '../use-cases/connect-agent.use-case.js';
import { CompleteTransfer } from './complete-transfer.use-case.js';
import { DismissParty } from './dismiss-party.use-case.js';
import { EndLeg } from './end-leg.use-case.js';
import { InviteParty } from './invite-party.use-case.js';
import { LetCallerIn } from './let-caller-in.use-case.js';
import { MonitorCall } from './monitor-call.use-case.js';
import { ReadParties } from './read-parties.use-case.js';
import { TransferCall } from './transfer-call.use-case.js';

let telephone: SpecTelephone;
const { hearsOfConference, hangsUp, aConversation } = stepsOf(() => telephone);
type Talk = Awaited<ReturnType<typeof aConversation>>;
beforeAll(async () => { telephone = await aTelephone(); });
afterEach(() => { Object.assign(telephone.carrier, { isDown: false, inConference: [], losesAnswer: false, refusesToRing: false }); telephone.carrier.lines = []; });
afterAll(() => telephone.close());

const get = <T>(use: new (...args: never[]) => T): T => telephone.app.get(use);
const asked = () => telephone.carrier.asked;
const since = (mark: number) => asked().slice(mark);
const partyOf = async (callId: string, roles: readonly string[]) => (await telephone.database.query<{ id: string; ended_as: string | null; carrier_sid: string | null }>('select id, ended_as, carrier_sid from calls.party where call_id = $1 and role = any($2)', [callId, roles]))[0]!;
const guestOf = (callId: string) => partyOf(callId, ['consulted', 'third']);
const monitorOf = (callId: string) => partyOf(callId, ['listening', 'whispering', 'barging']);
const stateOf = async ({ caller, agent }: Talk) => (await get(ReadParties).forOne(caller.callId, agent.agentId))!;

/** The agent asks a colleague, who accepts; their line has a SID, and is not in yet. */
async function askColleague(talk: Talk) {
  const colleague = randomIds.uuid();
  telephone.floor.free.add(colleague);
  const done = await get(InviteParty).execute({ callId: talk.caller.callId, agentId: talk.agent.agentId, role: 'consulted', whom: { kind: 'agent', agentId: colleague }, note: 'knows the scheme' });
  expect(done).toEqual({ ok: true, value: null });
  const { id: claimId } = await guestOf(talk.caller.callId);
  await get(Conversations).connect({ callId: talk.caller.callId, claimId, agentId: colleague });
  return { colleague, claimId, legSid: (await guestOf(talk.caller.callId)).carrier_sid! };
}
const comesIn = ({ caller }: Talk, { claimId, legSid }: { claimId: string; legSid: string }) => hearsOfConference('participant-join', caller.callId, { CallSid: legSid, ParticipantLabel: claimId });
async function aConsultation() {
  const talk = await aConversation();
  const guest = await askColleague(talk);
  await comesIn(talk, guest);
  return { ...talk, ...guest };
}
const agentsLineIsLost = ({ caller, agent }: Talk, reason = 'participant_hung_up') => hearsOfConference('participant-leave', caller.callId, { CallSid: agent.legSid, ParticipantLabel: agent.claimId, ReasonParticipantLeft: reason });
const isUp = (sid: string) => telephone.carrier.lines.unshift({ sid, status: 'in-progress', from: NUMBER, to: 'x', start_time: new Date(telephone.clock.now()).toUTCString() } as never);

describe('a conversation', () => {
  it('tells the desk when it begins: before, nobody could be asked or given the call', async () => {
    const talk = await aConversation();
    const { version, acts } = await stateOf(talk);
    expect(version).toBeGreaterThan(0);
    expect(acts).toEqual(expect.arrayContaining(['transfer', 'consult', 'add']));
  });
});

describe('asking a colleague about a call', () => {
  it('puts the caller on hold, and rings the colleague as a guest whose leaving ends it for nobody', async () => {
    const talk = await aConversation();
    const mark = asked().length;
    const { colleague, claimId } = await askColleague(talk);
    expect(since(mark)[0]).toContain(`/Participants/${talk.caller.callSid}.json Hold=true`);
    expect(since(mark)[1]).toBe(`POST /Conferences/${conferenceOf(talk.caller.callId)}/Participants.json To=client:${colleague}?claim=${claimId} Label=${claimId}`);
    expect((await stateOf(talk)).acts).toEqual(['consult-end', 'party-end']);
  });

  it('the colleague is in once their line is, whatever news of it comes twice', async () => {
    const talk = await aConsultation();
    await comesIn(talk, talk);
    const { acts, parties, note } = await stateOf(talk);
    expect(acts).toEqual(['consult-join', 'consult-end', 'party-end', 'complete']);
    expect(parties.map(({ role, state }) => `${role} ${state}`)).toEqual(['caller held', 'agent in', 'consulted in']);
    expect(note).toBe('knows the scheme');
    expect(telephone.floor.parties.filter((one) => one === 'party-joined consulted').length).toBeGreaterThan(0);
  });

  it('nobody hangs up or takes the caller back beside it: the consultation says who hears whom', async () => {
    const { caller, agent } = await aConsultation();
    expect(await get(HangUpCall).execute(caller.callId, agent.agentId)).toEqual({ ok: false, refusal: 'somebody-asked' });
    expect(await get(HoldCaller).execute({ callId: caller.callId, agentId: agent.agentId, on: false })).toEqual({ ok: false, refusal: 'somebody-asked' });
  });

  it('the colleague leaves by hanging up; the caller is with their agent again', async () => {
    const talk = await aConsultation();
    const mark = asked().length;
    expect(await get(HangUpCall).execute(talk.caller.callId, talk.colleague)).toEqual({ ok: true, value: null });
    expect(since(mark)[0]).toBe(`POST /Calls/${talk.legSid}.json Status=completed`);
    expect(since(mark)[1]).toContain('Hold=false');
    expect(telephone.floor.claims.get(talk.caller.callId)?.state).toBe('joined');
    expect((await stateOf(talk)).acts).toContain('consult');
  });

  it('a second guest, or somebody who is not free, is refused before any line is touched', async () => {
    const { caller, agent } = await aConsultation();
    const mark = asked().length;
    const [busy, other] = [randomIds.uuid(), randomIds.uuid()];
    telephone.floor.free.add(other);
    const ask = (agentId: string, callId: string, whom: string) => get(InviteParty).execute({ callId, agentId, role: 'consulted', whom: { kind: 'agent', agentId: whom } });
    expect(await ask(agent.agentId, caller.callId, other)).toEqual({ ok: false, refusal: 'not-now' });
    const talk = await aConversation();
    const then = asked().length;
    expect(await ask(talk.agent.agentId, talk.caller.callId, busy)).toEqual({ ok: false, refusal: 'agent-not-free' });
    expect(await ask(randomIds.uuid(), talk.caller.callId, other)).toEqual({ ok: false, refusal: 'not-your-call' });
    expect(since(then)).toEqual([]);
    expect(since(mark).some((line) => line.includes(`client:${other}`))).toBe(false);
  });

  it('who declines, or is not reached, gives the caller back to their agent', async () => {
    const talk = await aConversation();
    const { claimId, colleague } = await askColleague(talk);
    const mark = asked().length;
    await get(Conversations).hangUpAgent({ callId: talk.caller.callId, claimId, agentId: colleague });
    expect(since(mark).at(-1)).toContain('Hold=false');
    expect((await stateOf(talk)).acts).toContain('consult');
    expect((await guestOf(talk.caller.callId)).ended_as).toBe('not-reached');
  });

  it('the agent lets the caller in, and ends it; the caller is with them again', async () => {
    const talk = await aConsultation();
    const { caller, agent, legSid } = talk;
    expect(await get(LetCallerIn).execute(caller.callId, agent.agentId)).toEqual({ ok: true, value: null });
    expect(asked().at(-1)).toContain('Hold=false');
    expect((await stateOf(talk)).acts).toContain('hang-up');
    expect(await get(DismissParty).execute({ callId: caller.callId, agentId: agent.agentId })).toEqual({ ok: true, value: null });
    expect(asked().at(-1)).toBe(`POST /Calls/${legSid}.json Status=completed`);
    expect((await stateOf(talk)).acts).toContain('transfer');
    expect(await get(DismissParty).execute({ callId: caller.callId, agentId: agent.agentId })).toEqual({ ok: false, refusal: 'not-now' });
  });

  it('who comes in after the agent has ended it is put out', async () => {
    const talk = await aConversation();
    const guest = await askColleague(talk);
    await get(DismissParty).execute({ callId: talk.caller.callId, agentId: talk.agent.agentId });
    const mark = asked().length;
    await comesIn(talk, guest);
    expect(since(mark).at(-1)).toBe(`DELETE /Conferences/${conferenceOf(talk.caller.callId)}/Participants/${guest.legSid}.json`);
  });
});

describe('giving the call to the colleague who was asked', () => {
  it('changes whose call it is at once, and then the lines: theirs ends it from now on, the caller is taken back, the old one goes', async () => {
    const { caller, agent, claimId, legSid, colleague } = await aConsultation();
    const mark = asked().length;
    expect(await get(CompleteTransfer).execute(caller.callId, agent.agentId)).toEqual({ ok: true, value: null });
    const conference = `/Conferences/${conferenceOf(caller.callId)}/Participants`;
    expect(since(mark)).toEqual([
      `POST ${conference}/${legSid}.json EndConferenceOnExit=true`, `POST ${conference}/${caller.callSid}.json Hold=false`, `POST ${conference}/${agent.legSid}.json`, `DELETE ${conference}/${agent.legSid}.json`,
    ]);
    expect(telephone.floor.claims.get(caller.callId)).toMatchObject({ claimId, agentId: colleague, state: 'joined' });
    expect(telephone.floor.ended.at(-1)).toBe('transferred');
    // The old agent's line goes, late and twice: nothing follows from it.
    await hearsOfConference('participant-leave', caller.callId, { CallSid: agent.legSid, ParticipantLabel: agent.claimId, ReasonParticipantLeft: 'participant_updated_via_api' });
    expect(telephone.floor.claims.has(caller.callId)).toBe(true);
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    expect(asked().at(-1)).toBe(`POST /Calls/${legSid}.json Status=completed`);
  });

  it('two who give it away at once are one: the second is refused', async () => {
    const { caller, agent } = await aConsultation();
    const both = await Promise.all([get(CompleteTransfer).execute(caller.callId, agent.agentId), get(CompleteTransfer).execute(caller.callId, agent.agentId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(telephone.floor.ended.filter((as) => as === 'transferred').length).toBeGreaterThan(0);
  });

  it('a caller who hangs up in that moment ends the call once, and everybody\'s line', async () => {
    const talk = await aConsultation();
    const { caller, agent, legSid } = talk;
    const [, done] = await Promise.all([hangsUp(caller), get(CompleteTransfer).execute(caller.callId, agent.agentId)]);
    expect([true, false]).toContain(done.ok);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    expect(telephone.floor.claims.has(caller.callId)).toBe(false);
    expect(telephone.floor.consults.has(caller.callId)).toBe(false);
    expect(asked()).toContain(`POST /Calls/${legSid}.json Status=completed`);
  });

  it('a colleague whose line is gone in that moment gives the caller back to the line, meant for them', async () => {
    const { caller, agent, legSid, colleague } = await aConsultation();
    isUp(caller.callSid);
    telephone.carrier.over.add(legSid);
    await get(CompleteTransfer).execute(caller.callId, agent.agentId);
    expect(telephone.floor.givenBack.at(-1)).toMatchObject({ callId: caller.callId, because: 'agent-lost', agentId: colleague });
    expect(asked()).toContain(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    expect((await telephone.hears('/voice/talk', { CallSid: caller.callSid })).body).toContain('<Enqueue');
  });

  it('what a dead process left half done, the mending sweep does', async () => {
    const { caller, agent, legSid } = await aConsultation();
    telephone.carrier.isDown = true;
    expect(await get(CompleteTransfer).execute(caller.callId, agent.agentId)).toEqual({ ok: true, value: null });
    telephone.carrier.isDown = false;
    telephone.clock.advance(4);
    const mark = asked().length;
    await get(MendParties).execute();
    expect(since(mark)[0]).toContain(`/Participants/${legSid}.json EndConferenceOnExit=true`);
    expect(since(mark)).toContain(`DELETE /Conferences/${conferenceOf(caller.callId)}/Participants/${agent.legSid}.json`);
    await hangsUp(caller);
  });
});

describe('an agent who is lost while the caller is on hold', () => {
  it('leaves them not alone: they go back into the line, meant for the colleague who knows of it', async () => {
    const talk = await aConsultation();
    const { caller, colleague } = talk;
    isUp(caller.callSid);
    await agentsLineIsLost(talk);
    expect(telephone.floor.givenBack.at(-1)).toMatchObject({ callId: caller.callId, because: 'agent-lost', agentId: colleague });
    expect(telephone.floor.consults.has(caller.callId)).toBe(false);
    const { body } = await telephone.hears('/voice/talk', { CallSid: caller.callSid });
    expect(body).toContain('<Enqueue');
    expect(body).toContain('agent-lost');
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('abandoned-in-queue');
    expect(telephone.owed.of(caller.callId)).toEqual(['abandoned-in-queue']);
  });

  it('is known from the caller\'s own line, when all news of the agent\'s is lost', async () => {
    const { caller } = await aConsultation();
    const { body } = await telephone.hears('/voice/after-talk', { CallSid: caller.callSid, DialCallStatus: 'answered', DialBridged: 'true', CallStatus: 'in-progress' });
    expect(body).toContain('<Enqueue');
    expect(telephone.floor.givenBack.at(-1)).toMatchObject({ callId: caller.callId, because: 'agent-lost' });
    await hangsUp(caller);
  });

  it('is the caller\'s own hanging up where their line is over, in whatever order the news comes', async () => {
    const talk = await aConsultation();
    const { caller } = talk;
    telephone.carrier.lines.unshift({ sid: caller.callSid, status: 'completed', from: 'x', to: NUMBER, start_time: new Date().toUTCString() } as never);
    const before = telephone.floor.givenBack.length;
    await agentsLineIsLost(talk, 'moderator_ended_conference');
    await hangsUp(caller);
    expect(telephone.floor.givenBack).toHaveLength(before);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
    expect(telephone.owed.of(caller.callId)).toEqual([]);
    expect(telephone.floor.consults.has(caller.callId)).toBe(false);
  });
});

describe('giving the caller away without asking', () => {
  it('they hear the line\'s music, its agent writes, and another one is found', async () => {
    const { caller, agent } = await aConversation();
    const wish = { callId: caller.callId, to: { kind: 'queue' as const, queue: 'water' }, note: 'meter burnt' };
    expect(await get(TransferCall).execute(wish, agent.agentId)).toEqual({ ok: true, value: null });
    expect(telephone.floor.givenBack.at(-1)).toMatchObject({ callId: caller.callId, because: 'transfer', queue: 'water' });
    expect(asked().at(-1)).toBe(`POST /Calls/${caller.callSid}.json Url=https://pukar.example/voice/talk`);
    const { body } = await telephone.hears('/voice/talk', { CallSid: caller.callSid });
    expect(body).toContain('<Enqueue');
    expect(body).not.toContain('agent-lost');
    await agentsLineIsLost({ caller, agent }, 'moderator_ended_conference');
    // News of the old conference, come late, is no new talk.
    await hearsOfConference('participant-join', caller.callId, { CallSid: caller.callSid });
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);

    const next = telephone.floor.hold(caller.callId, 'accepted');
    const again = { ConferenceSid: `CF${'7'.repeat(32)}` };
    telephone.clock.advance(3);
    await hearsOfConference('participant-join', caller.callId, { ...again, CallSid: aLine(0xe001), ParticipantLabel: next.claimId });
    await hearsOfConference('participant-join', caller.callId, { ...again, CallSid: caller.callSid });
    expect(telephone.floor.waiting.has(caller.callId)).toBe(false);
    expect((await get(ReadParties).forOne(caller.callId, next.agentId))?.acts).toContain('transfer');
    expect((await get(ReadParties).forOne(caller.callId, next.agentId))?.note).toBe('meter burnt');
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).toBe('talked');
  });

  it.each(['with whose conversation is over', 'as it was before addresses said whose'])('the end of what they had, heard when the next agent has taken them, is no talk with that one (%s)', async (how) => {
    const { caller, agent } = await aConversation();
    const { body } = await telephone.hears('/voice/talk', { CallSid: caller.callSid });
    const [, afterTalk] = /action="https:\/\/pukar\.example([^"]*after-talk[^"]*)"/.exec(body)!;
    expect(afterTalk).toBe(`/voice/after-talk?claim=${agent.claimId}`);
    await get(TransferCall).execute({ callId: caller.callId, to: { kind: 'queue', queue: 'water' } }, agent.agentId);
    const next = telephone.floor.hold(caller.callId, 'accepted');
    await get(ConnectAgent).execute(next);
    const after = await telephone.hears(how.startsWith('with') ? afterTalk! : '/voice/after-talk', { CallSid: caller.callSid, DialCallStatus: 'answered', DialBridged: 'true', CallStatus: 'in-progress' });
    expect(after.body).toContain('<Enqueue');
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);
    await hangsUp(caller);
    expect(await telephone.outcomeOf(caller.callId)).not.toBe('talked');
    expect(telephone.owed.of(caller.callId)).toHaveLength(1);
  });

  it('the joins of what they had, heard for the first time when they wait again, are no talk with the next agent', async () => {
    const caller = await telephone.aWaitingCaller();
    const agent = { ...telephone.floor.hold(caller.callId, 'accepted'), legSid: aLine(0xe0aa) };
    const byAsking = { callId: caller.callId, conferenceSid: null, claimId: agent.claimId, at: telephone.clock.now() };
    await get(HearAgentJoined).execute({ ...byAsking, legSid: agent.legSid });
    await get(HearCallerJoined).execute({ ...byAsking, callSid: caller.callSid });
    expect(telephone.floor.waiting.has(caller.callId)).toBe(false);
    await get(TransferCall).execute({ callId: caller.callId, to: { kind: 'queue', queue: 'water' } }, agent.agentId);
    const unheardOf = { ConferenceSid: `CF${'8'.repeat(32)}` };
    await hearsOfConference('participant-join', caller.callId, { ...unheardOf, CallSid: agent.legSid, ParticipantLabel: agent.claimId });
    await hearsOfConference('participant-join', caller.callId, { ...unheardOf, CallSid: caller.callSid });
    expect(telephone.floor.waiting.has(caller.callId)).toBe(true);
    await hangsUp(caller);
    expect(telephone.owed.of(caller.callId)).toHaveLength(1);
  });

  it('twice at once is once; a queue or a desk that is not there is refused', async () => {
    const { caller, agent } = await aConversation();
    const to = (wish: { kind: 'queue'; queue: string } | { kind: 'agent'; agentId: string }) => get(TransferCall).execute({ callId: caller.callId, to: wish }, agent.agentId);
    expect(await to({ kind: 'queue', queue: 'moon' })).toEqual({ ok: false, refusal: 'no-such-queue' });
    expect(await to({ kind: 'agent', agentId: randomIds.uuid() })).toEqual({ ok: false, refusal: 'agent-away' });
    const both = await Promise.all([to({ kind: 'queue', queue: 'water' }), to({ kind: 'queue', queue: 'general' })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(telephone.floor.givenBack.filter(({ callId }) => callId === caller.callId)).toHaveLength(1);
  });

  it('a caller who hangs up while waiting again is rung back; one who is gone at the redirect too', async () => {
    const { caller, agent } = await aConversation();
    telephone.carrier.over.add(caller.callSid);
    await get(TransferCall).execute({ callId: caller.callId, to: { kind: 'queue', queue: 'general' } }, agent.agentId);
    expect(await telephone.outcomeOf(caller.callId)).toBe('abandoned-in-queue');
    expect(telephone.owed.of(caller.callId)).toEqual(['abandoned-in-queue']);
  });
});

describe('a third party', () => {
  const add = ({ caller, agent }: Talk) => get(InviteParty).execute({ callId: caller.callId, agentId: agent.agentId, role: 'third', whom: { kind: 'contact', contactId: 'office:PHE-BPL' } });
  const rung = () => asked().filter((line) => line.startsWith('POST /Calls.json'));

  it('is rung from the helpline\'s number, hears who calls, and comes in as a guest', async () => {
    telephone.cards.set('office:PHE-BPL', '+917552551111');
    const talk = await aConversation();
    expect(await add(talk)).toEqual({ ok: true, value: null });
    const { id, carrier_sid: sid } = await guestOf(talk.caller.callId);
    expect(telephone.carrier.addresses.get(sid!)).toMatchObject({ from: NUMBER, url: `https://pukar.example/voice/out?call=${talk.caller.callId}&party=${id}` });
    const { body } = await telephone.hears(`/voice/out?call=${talk.caller.callId}&party=${id}`, { CallSid: sid! });
    expect(body).toContain(`participantLabel="${id}"`);
    expect(body).toContain('endConferenceOnExit="false"');
    await hearsOfConference('participant-join', talk.caller.callId, { CallSid: sid!, ParticipantLabel: id });
    expect((await stateOf(talk)).acts).toEqual(['party-end', 'hang-up']);
    expect(JSON.stringify(await stateOf(talk))).not.toContain('7552551111');
    await telephone.hears(`/voice/out-status?call=${talk.caller.callId}&party=${id}`, { CallSid: sid!, CallStatus: 'completed' });
    expect((await stateOf(talk)).acts).toContain('add');
    await hangsUp(talk.caller);
  });

  it('is bounded as all our calls: one number at a time, and so often a day', async () => {
    telephone.cards.set('office:PHE-BPL', '+917552552222');
    const [one, other] = [await aConversation(), await aConversation()];
    await add(one);
    expect(await add(other)).toEqual({ ok: false, refusal: 'on-the-line' });
    await hangsUp(one.caller);
    telephone.cards.set('office:PHE-BPL', '112');
    expect(await add(other)).toEqual({ ok: false, refusal: 'emergency' });
    await hangsUp(other.caller);
  });

  it('is never rung twice: a dial that the carrier did not answer for is found in its list', async () => {
    telephone.cards.set('office:PHE-BPL', '+917552553333');
    const talk = await aConversation();
    telephone.carrier.losesAnswer = true;
    telephone.carrier.ringsAt = telephone.clock.now().toUTCString();
    await add(talk);
    const dials = rung().length;
    telephone.clock.advance(9);
    await get(MendParties).execute();
    expect(rung()).toHaveLength(dials);
    expect((await guestOf(talk.caller.callId)).carrier_sid).toMatch(/^CA/);
    await hangsUp(talk.caller);
  });

  it('who refuses or is not reached leaves the two as they were', async () => {
    telephone.cards.set('office:PHE-BPL', '+917552554444');
    const talk = await aConversation();
    const mark = asked().length;
    telephone.carrier.refusesToRing = true;
    await add(talk);
    expect((await stateOf(talk)).acts).toContain('add');
    expect(since(mark).some((line) => line.includes('Hold='))).toBe(false);
    await hangsUp(talk.caller);
  });
});

describe('a supervisor in a conversation', () => {
  const supervisor = () => randomIds.uuid();

  it('who goes into several in the same moment is in one of them at the end, and nothing fails', async () => {
    const talks = [await aConversation(), await aConversation(), await aConversation()];
    const person = supervisor();
    const gone = await Promise.all(talks.map(({ caller }) => get(MonitorCall).execute(caller.callId, person, 'listening')));
    expect(gone.every(({ ok }) => ok)).toBe(true);
    const rows = await telephone.database.query<{ gone: boolean }>('select ended_at is not null as gone from calls.party where person_id = $1', [person]);
    expect(rows.filter(({ gone: isGone }) => !isGone)).toHaveLength(1);
    expect(rows).toHaveLength(3);
    for (const { caller } of talks) await hangsUp(caller);
  });

  const come = (callId: string, personId: string, role: 'listening' | 'whispering' | 'barging') => get(MonitorCall).execute(callId, personId, role);
  const isIn = async (callId: string) => {
    const { id, carrier_sid: sid } = await monitorOf(callId);
    await hearsOfConference('participant-join', callId, { CallSid: sid!, ParticipantLabel: id });
    return { id, sid: sid! };
  };

  it('listens unheard and unseen, whispers to the agent alone, is heard by all, and leaves; each is in the audit trail', async () => {
    const talk = await aConversation();
    const { callId } = talk.caller;
    const person = supervisor();
    await come(callId, person, 'listening');
    expect(asked().at(-1)).toContain(`To=client:${person}`);
    expect(asked().at(-1)).toContain('Muted=true');
    const { sid } = await isIn(callId);
    expect((await stateOf(talk)).parties.map(({ role }) => role)).toEqual(['caller', 'agent']);
    await come(callId, person, 'whispering');
    expect(asked().at(-1)).toBe(`POST /Conferences/${conferenceOf(callId)}/Participants/${sid}.json Muted=false Coaching=true CallSidToCoach=${talk.agent.legSid}`);
    expect((await stateOf(talk)).parties.map(({ role }) => role)).toContain('whispering');
    await come(callId, person, 'barging');
    expect(asked().at(-1)).toBe(`POST /Conferences/${conferenceOf(callId)}/Participants/${sid}.json Muted=false Coaching=false`);
    expect((await stateOf(talk)).acts).toContain('transfer');
    const { in: where } = await get(MonitorCall).where(person);
    expect([where?.parties.callId, where?.parties.parties.find(({ partyId }) => partyId === where.partyId)]).toEqual([callId, expect.objectContaining({ role: 'barging', state: 'in' })]);
    expect(await get(MonitorCall).leave(person)).toEqual({ ok: true, value: null });
    expect(asked().at(-1)).toBe(`POST /Calls/${sid}.json Status=completed`);
    expect(await get(MonitorCall).where(person)).toEqual({ in: null });
    const trail = await telephone.database.query<{ action: string }>('select action from platform.audit where actor_id = $1', [person]);
    expect(trail.map(({ action }) => action).sort()).toEqual(['calls.barge', 'calls.listen', 'calls.stop-monitoring', 'calls.whisper']);
    await hangsUp(talk.caller);
  });

  it('what they wished while their line still rang is told when it is in', async () => {
    const { caller, agent } = await aConversation();
    const person = supervisor();
    await come(caller.callId, person, 'listening');
    await come(caller.callId, person, 'whispering');
    const { sid } = await isIn(caller.callId);
    expect(asked().at(-1)).toContain(`/Participants/${sid}.json Muted=false Coaching=true CallSidToCoach=${agent.legSid}`);
    await hangsUp(caller);
  });

  it('a whisper goes on to the agent who has the call now', async () => {
    const talk = await aConsultation();
    const person = supervisor();
    await come(talk.caller.callId, person, 'whispering');
    const { sid } = await isIn(talk.caller.callId);
    const mark = asked().length;
    await get(CompleteTransfer).execute(talk.caller.callId, talk.agent.agentId);
    expect(since(mark)).toContain(`POST /Conferences/${conferenceOf(talk.caller.callId)}/Participants/${sid}.json Muted=false Coaching=true CallSidToCoach=${talk.legSid}`);
    await hangsUp(talk.caller);
    expect(asked()).toContain(`POST /Calls/${sid}.json Status=completed`);
  });

  it('is in one conversation at a time, and in none that is not there', async () => {
    const [one, other] = [await aConversation(), await aConversation()];
    const person = supervisor();
    await come(one.caller.callId, person, 'listening');
    const { sid } = await isIn(one.caller.callId);
    await come(other.caller.callId, person, 'listening');
    expect(asked()).toContain(`POST /Calls/${sid}.json Status=completed`);
    expect(await come(randomIds.uuid(), person, 'listening')).toEqual({ ok: false, refusal: 'no-conversation' });
    await hangsUp(one.caller);
    await hangsUp(other.caller);
    expect(await get(MonitorCall).leave(person)).toEqual({ ok: false, refusal: 'no-conversation' });
  });

  it('ends a line that is stuck, whosever it is, also one that the carrier has forgotten', async () => {
    const talk = await aConversation();
    telephone.carrier.over.add(talk.agent.legSid);
    expect(await get(EndLeg).execute({ callId: talk.caller.callId, partyId: talk.agent.claimId, supervisorId: supervisor() })).toEqual({ ok: true, value: null });
    expect(telephone.floor.claims.has(talk.caller.callId)).toBe(false);
    expect(await get(EndLeg).execute({ callId: talk.caller.callId, partyId: talk.caller.callId, supervisorId: supervisor() })).toEqual({ ok: true, value: null });
    expect(await telephone.outcomeOf(talk.caller.callId)).toBe('talked');
  });
});

describe('news of parties that is lost', () => {
  it('a join is found by asking, and so is an end', async () => {
    const talk = await aConversation();
    const { claimId, legSid } = await askColleague(talk);
    telephone.carrier.lines = [{ sid: legSid, status: 'in-progress', from: NUMBER, to: 'client:x', start_time: new Date().toUTCString() }] as never;
    telephone.carrier.inConference = [{ call_sid: legSid, label: claimId, status: 'connected' }];
    telephone.clock.advance(4);
    await get(MendParties).execute();
    expect((await stateOf(talk)).acts).toContain('complete');
    telephone.carrier.lines = [];
    telephone.clock.advance(9);
    await get(MendParties).execute();
    expect((await stateOf(talk)).acts).toContain('consult');
    await hangsUp(talk.caller);
  });

  it('a line whom nobody wants any more is ended by the reconciler, and a supervisor\'s that is wanted is not', async () => {
    const talk = await aConversation();
    const { legSid } = await askColleague(talk);
    await get(DismissParty).execute({ callId: talk.caller.callId, agentId: talk.agent.agentId });
    await get(MonitorCall).execute(talk.caller.callId, randomIds.uuid(), 'listening');
    const { carrier_sid: listening } = await monitorOf(talk.caller.callId);
    const old = new Date(telephone.clock.now().getTime() - 60_000).toUTCString();
    telephone.carrier.lines = [legSid, listening!].map((sid) => ({ sid, status: 'in-progress', from: NUMBER, to: 'client:x', start_time: old })) as never;
    const mark = asked().length;
    await get(ReconcileCalls).execute();
    expect(since(mark)).toContain(`POST /Calls/${legSid}.json Status=completed`);
    expect(since(mark)).not.toContain(`POST /Calls/${listening!}.json Status=completed`);
    await hangsUp(talk.caller);
  });
});
