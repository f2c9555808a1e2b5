import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingView } from '@pukar/calls-core/contracts';
import { randomIds } from '@pukar/platform/ids';
import { MendBridges, OutgoingCommands, ReconcileCalls } from '../../index.js';
import { aTelephone, type SpecTelephone } from '../../testing/a-telephone.js';
import { stepsOf } from '../../testing/telephone-steps.js';

describe('a bridge between a citizen and an officer', () => {
  let telephone: SpecTelephone;
  let nth = 0;
  const { hearsOfConference } = stepsOf(() => telephone);

  beforeAll(async () => { telephone = await aTelephone(); });
  afterAll(() => telephone.close());
  beforeEach(() => {
    telephone.clock.advance(120);
    Object.assign(telephone.carrier, { losesAnswer: false, refusesToRing: false, lines: [], ringsAt: telephone.clock.now().toUTCString() });
    telephone.carrier.asked.length = 0;
  });

  const asks = (event: string, payload: object, agentId: string): Promise<unknown> => {
    const command = telephone.app.get(OutgoingCommands).commands().find((one) => one.event === event)!;
    return command.handle(command.schema.parse(payload) as never, { session: { personId: agentId }, socketId: 'screen' } as never);
  };
  const rings = () => telephone.carrier.asked.filter((asked) => asked.startsWith('POST /Calls.json'));
  const ends = (sid: string) => telephone.carrier.asked.includes(`POST /Calls/${sid}.json Status=completed`);
  const secondSid = async (callId: string) => (await telephone.database.query<{ sid: string }>('select carrier_sid as sid from calls.second_party where call_id = $1', [callId]))[0]?.sid ?? '';
  const aboutOf = async (callId: string) => (await telephone.database.query<{ about: string }>('select about from calls.call where id = $1', [callId]))[0]?.about;
  const second = async (bridge: { readonly callId: string; readonly agentId: string }) => ((await asks('call:outgoing', { callId: bridge.callId }, bridge.agentId)) as OutgoingView).second;
  const officerNews = (callId: string, sid: string, status: string, sequence: string) => telephone.hears(`/voice/out-status?call=${callId}&party=second`, { CallSid: sid, CallStatus: status, SequenceNumber: sequence });
  const officerAnswers = (callId: string, sid: string) => telephone.hears(`/voice/out?call=${callId}&party=second`, { CallSid: sid, From: '+911553430000' });

  /** The citizen has answered, and is in the conversation with the agent. */
  const aBridgeBegins = async (hasJoined = true) => {
    nth += 1;
    const [ticketNumber, ticketId, agentId, callId] = [`4821773${String(2000 + nth)}`, randomIds.uuid(), randomIds.uuid(), randomIds.uuid()];
    telephone.numbers.set(ticketId, `+9190000${String(30_000 + nth)}`);
    telephone.numbers.set(`officer of ${ticketId}`, `+9190000${String(40_000 + nth)}`);
    telephone.tickets.set(ticketNumber, { ticketId, language: 'hi-IN', citizen: '90000 3·····', officer: { post: 'Assistant Engineer', office: 'Energy, Bhopal', hasPhone: true } });
    await asks('call:place', { callId, ticketNumber, whom: 'bridge' }, agentId);
    const claimId = telephone.floor.claims.get(callId)!.claimId;
    const legSid = `CA${randomIds.uuid().replaceAll('-', '')}`;
    await hearsOfConference('participant-join', callId, { CallSid: legSid, ParticipantLabel: claimId });
    const [row] = await telephone.database.query<{ sid: string }>('select carrier_sid as sid from calls.call where id = $1', [callId]);
    const citizenSid = row!.sid;
    await telephone.hears(`/voice/out?call=${callId}`, { CallSid: citizenSid, From: '+911553430000' });
    if (hasJoined) await hearsOfConference('participant-join', callId, { CallSid: citizenSid });
    return { callId, agentId, claimId, legSid, citizenSid };
  };
  const aBridge = async () => {
    const bridge = await aBridgeBegins();
    const officerSid = await secondSid(bridge.callId);
    await officerAnswers(bridge.callId, officerSid);
    return { ...bridge, officerSid };
  };

  it('rings the officer once the citizen is in, and tells them what it is about, and nobody\'s name or number', async () => {
    const bridge = await aBridgeBegins();
    expect(rings()).toHaveLength(2);
    const sid = await secondSid(bridge.callId);
    expect(telephone.carrier.addresses.get(sid)).toMatchObject({ url: `https://pukar.example/voice/out?call=${bridge.callId}&party=second`, longest: 1_800 });
    expect(await second(bridge)).toBe('ringing');
    const { body } = await officerAnswers(bridge.callId, sid);
    expect(body).toContain('we-call');
    expect(body).toContain(`participantLabel="officer:${bridge.callId}"`);
    expect(body).toContain('endConferenceOnExit="false"');
    expect(body).not.toMatch(/\+91|90000/);
    expect(await second(bridge)).toBe('in');
    await hearsOfConference('participant-join', bridge.callId, { CallSid: sid, ParticipantLabel: `officer:${bridge.callId}` });
    await hearsOfConference('participant-join', bridge.callId, { CallSid: bridge.citizenSid });
    await telephone.app.get(MendBridges).execute();
    expect(rings()).toHaveLength(2);
  });

  it('shows each side the helpline\'s number alone, and leaves neither number in what is kept, told or audited of it', async () => {
    const bridge = await aBridge();
    await telephone.hears(`/voice/out-status?call=${bridge.callId}`, { CallSid: bridge.citizenSid, CallStatus: 'completed', SequenceNumber: '3' });
    await officerNews(bridge.callId, bridge.officerSid, 'completed', '3');
    const [citizen, officer] = [telephone.numbers.get((await aboutOf(bridge.callId))!)!, telephone.numbers.get(`officer of ${(await aboutOf(bridge.callId))!}`)!];
    const [toCitizen, toOfficer] = rings();
    expect([toCitizen, toOfficer]).toEqual([expect.stringContaining(`To=${citizen}`), expect.stringContaining(`To=${officer}`)]);
    for (const sid of [bridge.citizenSid, bridge.officerSid]) expect(telephone.carrier.addresses.get(sid)).toMatchObject({ from: '+911553430000' });
    expect(toCitizen).not.toContain(officer);
    expect(toOfficer).not.toContain(citizen);
    const kept = JSON.stringify(await Promise.all(['platform.outbox', 'platform.audit', 'calls.call', 'calls.leg', 'calls.call_event', 'calls.second_party', 'calls.dial'].map((table) => telephone.database.query(`select ${table === 'calls.dial' ? 'call_id, party, at, agent_id' : '*'} from ${table}`))));
    for (const number of [citizen, officer]) for (const form of [number, number.slice(1), number.slice(3)]) expect(kept).not.toContain(form);
    const audit = await telephone.database.query<{ actor: string; detail: Record<string, unknown> }>(`select actor_id as actor, detail from platform.audit where action = 'calls.place' and detail->>'callId' = $1`, [bridge.callId]);
    expect(audit).toMatchObject([{ actor: bridge.agentId, detail: { whom: 'bridge' } }]);
  });

  it('goes on without its agent, who writes; the last one alone hears goodbye, and it is one call with one outcome', async () => {
    const { callId, agentId, legSid, citizenSid, officerSid } = await aBridge();
    expect(await asks('call:leave', { callId }, agentId)).toEqual({});
    expect(telephone.carrier.asked.some((asked) => asked.startsWith('DELETE') && asked.endsWith(`/Participants/${legSid}.json`))).toBe(true);
    expect(telephone.floor.claims.has(callId)).toBe(false);
    expect(telephone.floor.ended.at(-1)).toBe('talked');
    await hearsOfConference('participant-leave', callId, { CallSid: legSid, ParticipantLabel: 'gone' });
    expect(await telephone.outcomeOf(callId)).toBeNull();
    await officerNews(callId, officerSid, 'completed', '3');
    expect(telephone.carrier.asked).toContain(`POST /Calls/${citizenSid}.json Url=https://pukar.example/voice/talk?call=${callId}`);
    expect((await telephone.hears(`/voice/talk?call=${callId}`, { CallSid: citizenSid, From: '+911553430000' })).body).toContain('goodbye');
    await telephone.hears(`/voice/out-status?call=${callId}`, { CallSid: citizenSid, CallStatus: 'completed', SequenceNumber: '3' });
    expect(await telephone.outcomeOf(callId)).toBe('talked');
    expect(await telephone.database.query('select 1 from calls.call where carrier_sid = $1', [officerSid])).toEqual([]);
  });

  it('ends for the officer when the citizen hangs up; with the agent there, an officer who hangs up leaves the two', async () => {
    const first = await aBridge();
    await telephone.hears(`/voice/out-status?call=${first.callId}`, { CallSid: first.citizenSid, CallStatus: 'completed', SequenceNumber: '3' });
    expect(ends(first.officerSid)).toBe(true);
    const other = await aBridge();
    await officerNews(other.callId, other.officerSid, 'completed', '3');
    expect(await second(other)).toBe('left');
    expect(telephone.carrier.asked.some((asked) => asked.includes('/voice/talk'))).toBe(false);
    expect((await telephone.hears(`/voice/after-talk?call=${other.callId}&party=second`, { CallSid: other.officerSid, From: '', CallStatus: 'in-progress', DialCallStatus: 'answered' })).body).toContain('goodbye');
  });

  it.each([['busy', 'engaged'], ['no-answer', 'not-answered'], ['failed', 'unreachable']])('says in its view that the officer\'s line ended with %s', async (status, said) => {
    const bridge = await aBridgeBegins();
    await officerNews(bridge.callId, await secondSid(bridge.callId), status, '2');
    expect(await second(bridge)).toBe(said);
    expect(await asks('call:leave', { callId: bridge.callId }, bridge.agentId)).toMatchObject({ code: 'not-both-in' });
    expect(await telephone.outcomeOf(bridge.callId)).toBeNull();
  });

  it('whose second dial was not answered for takes the line up from the carrier\'s list, and rings nobody twice', async () => {
    const bridge = await aBridgeBegins();
    const sid = await secondSid(bridge.callId);
    await telephone.database.query('update calls.second_party set carrier_sid = null where call_id = $1', [bridge.callId]);
    telephone.clock.advance(10);
    await telephone.app.get(MendBridges).execute();
    expect(await secondSid(bridge.callId)).toBe(sid);
    expect(rings()).toHaveLength(2);
  });

  it('whose process died when the citizen had just come in dials the officer a moment later', async () => {
    const bridge = await aBridgeBegins(false);
    await telephone.database.query('update calls.call set talking_at = $2 where id = $1', [bridge.callId, telephone.clock.now()]);
    await telephone.app.get(MendBridges).execute();
    expect(await secondSid(bridge.callId)).toBe('');
    telephone.clock.advance(10);
    await Promise.all([telephone.app.get(MendBridges).execute(), telephone.app.get(MendBridges).execute()]);
    expect(await secondSid(bridge.callId)).not.toBe('');
    expect(rings()).toHaveLength(2);
  });

  it('is put right by the reconciler, which reports lines from our number that are no call\'s', async () => {
    const { callId, citizenSid, officerSid } = await aBridge();
    const [start, end] = [telephone.clock.now(), new Date(telephone.clock.now().getTime() + 60_000)];
    telephone.clock.advance(300);
    const over = { status: 'completed', from: '+911553430000', start_time: start.toUTCString(), end_time: end.toUTCString() };
    telephone.carrier.lines = [citizenSid, officerSid, `CA${'e'.repeat(32)}`].map((sid, line) => ({ sid, to: `+91900004000${line}`, ...over }));
    const found = await telephone.app.get(ReconcileCalls).execute();
    expect(found).toMatchObject({ unknownLines: 1 });
    expect(await telephone.outcomeOf(callId)).toBe('talked');
    expect(await telephone.database.query('select ended_at from calls.call where id = $1', [callId])).toEqual([{ ended_at: new Date(Math.floor(end.getTime() / 1000) * 1000) }]);
    expect((await telephone.app.get(ReconcileCalls).execute()).corrected).toBe(0);
  });
});
