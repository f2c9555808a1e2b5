import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OutgoingViewSchema, RingingFactsSchema, type WhomToRing } from '@pukar/calls-core/contracts';
import { randomIds } from '@pukar/platform/ids';
import { OutgoingCommands } from '../index.js';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';

describe('an agent rings about a ticket', () => {
  let telephone: SpecTelephone;
  let nth = 0;

  beforeAll(async () => { telephone = await aTelephone(); });
  afterAll(() => telephone.close());
  beforeEach(() => {
    telephone.clock.advance(120);
    telephone.carrier.asked.length = 0;
  });

  /** A ticket that was forwarded, of a citizen with a number. */
  const aTicket = (given: { readonly citizen?: null; readonly officer?: null } = {}) => {
    nth += 1;
    const [ticketNumber, ticketId, phone] = [`4821773${String(1000 + nth)}`, randomIds.uuid(), `+9190000${String(20_000 + nth)}`];
    telephone.numbers.set(ticketId, phone);
    telephone.tickets.set(ticketNumber, {
      ticketId, language: 'hi-IN', citizen: given.citizen === null ? null : '90000 2·····', officer: given.officer === null ? null : { post: 'Assistant Engineer', office: 'Energy, Bhopal', hasPhone: true },
    });
    return { ticketNumber, ticketId };
  };
  const asks = (event: string, payload: object, agentId: string): Promise<unknown> => {
    const command = telephone.app.get(OutgoingCommands).commands().find((one) => one.event === event)!;
    return command.handle(command.schema.parse(payload) as never, { session: { personId: agentId }, socketId: 'screen' } as never);
  };
  const places = (ticketNumber: string, whom: WhomToRing, agentId: string = randomIds.uuid(), more: object = {}) => {
    const callId = randomIds.uuid();
    return asks('call:place', { callId, ticketNumber, whom, ...more }, agentId).then((answer) => ({ answer, callId, agentId }));
  };
  const audited = async (ticketId: string) => telephone.database.query('select action, actor_id, detail from platform.audit where subject_id = $1', [ticketId]);

  it('sees before it whom, what they will see, and that it is foreign where it is', async () => {
    const { ticketNumber } = aTicket();
    const facts = RingingFactsSchema.parse(await asks('call:before-placing', { ticketNumber }, randomIds.uuid()));
    expect(facts).toEqual({ citizen: '90000 2·····', officer: { post: 'Assistant Engineer', office: 'Energy, Bhopal', hasPhone: true }, shownNumber: '+911553430000', isForeign: false, quietUntil: null });
    telephone.outgoing.callerId = '+14155550100';
    expect(await asks('call:before-placing', { ticketNumber }, randomIds.uuid())).toMatchObject({ shownNumber: '+14155550100', isForeign: true });
    telephone.outgoing.callerId = '+911553430000';
  });

  it('is rung themselves first, into the call that will be; an audit row says who rang about which ticket', async () => {
    const { ticketNumber, ticketId } = aTicket();
    const { callId, agentId, answer } = await places(ticketNumber, 'citizen');
    expect(answer).toEqual({});
    const claim = telephone.floor.claims.get(callId);
    expect(claim).toMatchObject({ agentId, state: 'accepted' });
    expect(telephone.carrier.asked).toEqual([`POST /Conferences/${callId}/Participants.json To=client:${agentId}?claim=${claim?.claimId} Label=${claim?.claimId}`]);
    expect(await audited(ticketId)).toEqual([{ action: 'calls.place', actor_id: agentId, detail: { callId, whom: 'citizen', isQuiet: false, reason: null } }]);
    expect(OutgoingViewSchema.parse(await asks('call:outgoing', { callId }, agentId))).toMatchObject({ whom: 'citizen', state: 'preparing' });
    expect(await asks('call:outgoing', { callId }, randomIds.uuid())).toMatchObject({ code: 'not-your-call' });
  });

  it('of an officer knows the post and the office that is rung, and nothing of a citizen', async () => {
    const { ticketNumber } = aTicket();
    const { callId, agentId } = await places(ticketNumber, 'officer');
    expect(OutgoingViewSchema.parse(await asks('call:outgoing', { callId }, agentId))).toEqual({
      callId, whom: 'officer', state: 'preparing', outcome: null, refusal: null, officer: { post: 'Assistant Engineer', office: 'Energy, Bhopal' }, second: null,
    });
  });

  it('twice with the same id is one call, also at the same time', async () => {
    const { ticketNumber } = aTicket();
    const [agentId, callId] = [randomIds.uuid(), randomIds.uuid()];
    await Promise.all(Array.from({ length: 4 }, () => asks('call:place', { callId, ticketNumber, whom: 'citizen' }, agentId)));
    expect(await asks('call:place', { callId, ticketNumber, whom: 'citizen' }, agentId)).toEqual({});
    expect(telephone.carrier.asked.filter((asked) => asked.includes('Participants'))).toHaveLength(1);
    expect(await asks('call:place', { callId, ticketNumber, whom: 'citizen' }, randomIds.uuid())).toMatchObject({ code: 'busy' });
  });

  it('is refused in words: with a call in hand, without a number, for a wrong ticket, beyond the bounds', async () => {
    const { ticketNumber } = aTicket();
    const busy = await places(ticketNumber, 'citizen');
    expect((await places(ticketNumber, 'citizen', busy.agentId)).answer).toMatchObject({ code: 'busy', message: 'You have a call. End it first.' });
    expect(await telephone.database.query('select 1 from calls.call where placed_by = $1', [busy.agentId])).toHaveLength(1);
    expect((await places(aTicket({ citizen: null }).ticketNumber, 'citizen')).answer).toMatchObject({ code: 'no-number' });
    expect((await places(aTicket({ officer: null }).ticketNumber, 'bridge')).answer).toMatchObject({ code: 'no-number' });
    expect((await places('00000000000', 'officer')).answer).toMatchObject({ code: 'not-found' });
    const abroad = aTicket();
    telephone.numbers.set(abroad.ticketId, '+14155550100');
    expect((await places(abroad.ticketNumber, 'citizen')).answer).toMatchObject({ code: 'destination', message: 'The helpline may not ring that number.' });
    telephone.numbers.set(abroad.ticketId, '112');
    expect((await places(abroad.ticketNumber, 'citizen')).answer).toMatchObject({ code: 'emergency' });
  });

  it('at night only with a reason, which the audit keeps; an officer is rung without', async () => {
    const morning = telephone.clock.now();
    telephone.clock.advance(14 * 3_600);
    const { ticketNumber, ticketId } = aTicket();
    expect((await places(ticketNumber, 'citizen')).answer).toMatchObject({ code: 'quiet-hours' });
    expect((await places(ticketNumber, 'bridge')).answer).toMatchObject({ code: 'quiet-hours' });
    expect((await places(ticketNumber, 'officer')).answer).toEqual({});
    expect((await places(ticketNumber, 'citizen', randomIds.uuid(), { reason: 'A live wire lies on the road.' })).answer).toEqual({});
    expect((await audited(ticketId)).at(-1)).toMatchObject({ detail: { isQuiet: true, reason: 'A live wire lies on the road.' } });
    telephone.clock.advance((morning.getTime() - telephone.clock.now().getTime()) / 1000);
  });
});
