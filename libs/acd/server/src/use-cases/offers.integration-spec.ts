import { describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock, until } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

const clock = new FixedClock();
const spec = aSpecFloor(clock);

/** Somebody answers: gives what they hold. */
async function anAcceptedCall() {
  const agentId = await spec.floor.anAgentIsReady();
  const callId = await spec.floor.aCallerWaits();
  const claimId = (await spec.floor.desk(agentId)).offer!.claimId;
  expect(await spec.floor.accept.execute(claimId, agentId)).toEqual({ ok: true, value: null });
  return { agentId, callId, claimId };
}

describe('an offer', () => {
  it('rings at a ready agent when a caller comes, and connects the two when accepted', async () => {
    const { agentId, callId, claimId } = await anAcceptedCall();
    expect(spec.floor.conversation.connected).toEqual([{ agentId, callId, claimId }]);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-call', offer: null, call: { callId, state: 'connecting' } });
  });

  it('connects once, although it is accepted twice', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    expect(await spec.floor.accept.execute(claimId, agentId)).toEqual({ ok: true, value: null });
    expect(spec.floor.conversation.connected).toHaveLength(1);
  });

  it('cannot be accepted by somebody else', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(agentId);
    expect(await spec.floor.accept.execute(offer!.claimId, randomIds.uuid())).toEqual({ ok: false, refusal: 'gone' });
  });

  it('is gone once its caller hung up, and the agent stays ready', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(agentId);
    await spec.floor.theCallerHangsUp(callId);
    expect(await spec.floor.accept.execute(offer!.claimId, agentId)).toEqual({ ok: false, refusal: 'gone' });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'ready', offer: null, line: { waiting: 0 } });
  });

  it('goes to the next agent when it rang in vain; the first is not ready until they say so, and the call keeps its place', async () => {
    const first = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    const second = await spec.floor.anAgentIsReady();
    clock.advance(21);
    await spec.floor.keepLease.execute({ agentId: first, screen: `screen of ${first}`, unready: [] });
    await spec.floor.keepLease.execute({ agentId: second, screen: `screen of ${second}`, unready: [] });
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(first)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'missed-offer' });
    expect(await spec.floor.desk(second)).toMatchObject({ presence: 'offered', offer: { callId } });
    expect(await spec.floor.place.execute(callId)).toMatchObject({ place: 1 });
  });

  it('goes to the next agent at once when it is declined', async () => {
    const first = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    const second = await spec.floor.anAgentIsReady();
    const { offer } = await spec.floor.desk(first);
    expect(await spec.floor.decline.execute(offer!.claimId, first)).toEqual({ ok: true, value: null });
    expect(await spec.floor.desk(first)).toMatchObject({ presence: 'not-ready', notReadyBecause: null });
    expect(await spec.floor.desk(second)).toMatchObject({ offer: { callId } });
    expect(await spec.floor.decline.execute(offer!.claimId, first)).toEqual({ ok: false, refusal: 'gone' });
  });

  it.each([
    ['declined by an agent who asks for a break meanwhile', 'declined', (agentId: string) => spec.floor.askForBreak.chosen(agentId, 'tea')],
    ['declined by an agent who wants no calls', 'declined', (agentId: string) => spec.floor.askForBreak.notReady(agentId)],
    ['withdrawn, and no decline of theirs, where the desk itself takes the agent off', 'withdrawn', (agentId: string) => spec.floor.askForBreak.execute(agentId, 'after-abuse')],
  ] as const)('is %s', async (_what, as, ask) => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    await ask(agentId);
    expect(await spec.database.query(`select detail from acd.floor_event where call_id = $1 and kind = 'claim-ended'`, [callId])).toEqual([{ detail: { as } }]);
  });

  it('goes to somebody else when its agent takes a break', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await spec.floor.aCallerWaits();
    await spec.floor.askForBreak.execute(agentId, 'tea');
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-break', offer: null, line: { waiting: 1 } });
  });

  it('and so does one that is offered in the very moment in which they ask', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = randomIds.uuid();
    const asked = await spec.database.transaction(async (tx) => {
      // As another process offers it: the agent's row is held until that is saved.
      await tx.query(`select 1 from acd.agent where id = $1 and wish = 'ready' for no key update`, [agentId]);
      await tx.query(`insert into acd.claim (id, call_id, agent_id, state, offered_at, lapses_at, queue) values ($1, $2, $3, 'offered', $4, $5, 'general')`, [randomIds.uuid(), callId, agentId, clock.now(), new Date(clock.now().getTime() + 20_000)]);
      const asks = spec.floor.askForBreak.chosen(agentId, 'tea');
      await until('the wish to wait for the offer', async () => (await spec.database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update acd.agent set wish%'`)).length);
      return { asks };
    });
    expect(await asked.asks).toEqual({ ok: true, value: null });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-break', offer: null });
    expect(await spec.database.query('select ended_as from acd.claim where call_id = $1', [callId])).toEqual([{ ended_as: 'declined' }]);
  });
});

describe('a claim that was accepted', () => {
  it('is confirmed by the join, and a second join changes nothing', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    expect(await spec.floor.confirmJoin(claimId)).toBe(true);
    const { version } = await spec.floor.desk(agentId);
    expect(await spec.floor.confirmJoin(claimId)).toBe(true);
    expect(await spec.floor.desk(agentId)).toMatchObject({ version, call: { state: 'talking' } });
  });

  it('cannot end as a conversation before its line has joined', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    expect(await spec.floor.endConversation(claimId)).toBe(false);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-call', wrapUp: null });
  });

  it('is released when the carrier says that its line is not in; the line is ended and the call keeps its place', async () => {
    const { agentId, callId, claimId } = await anAcceptedCall();
    clock.advance(14);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    clock.advance(7);
    await spec.floor.sweep.execute();
    expect(spec.floor.conversation.hungUp).toEqual([claimId]);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'line-down', line: { waiting: 1 } });
    expect(await spec.floor.place.execute(callId)).toMatchObject({ place: 1, isStaffed: false });
    expect(await spec.floor.confirmJoin(claimId)).toBe(false);
  });

  it('is extended while the carrier cannot be asked', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    spec.floor.conversation.carrierSays = 'cannot-ask';
    clock.advance(14);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    clock.advance(7);
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ call: { claimId, state: 'connecting' } });
  });

  it('is confirmed when the carrier says that the line is in, although its news never came', async () => {
    const { agentId } = await anAcceptedCall();
    spec.floor.conversation.carrierSays = 'in';
    spec.floor.conversation.whenIn = ({ claimId }) => spec.floor.confirmJoin(claimId);
    clock.advance(14);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    clock.advance(7);
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ call: { state: 'talking' } });
  });
});

describe('a browser that is not ready', () => {
  it('is offered no call, its agent reads the gravest reason, and it gets the caller who waits once it is ready', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['no-sound', 'microphone-denied'] });
    const callId = await spec.floor.aCallerWaits();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'microphone-denied', offer: null, line: { waiting: 1 } });
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId } });
  });

  it('keeps its conversation, and is offered the next call only when it is ready again', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(agentId);
    await spec.floor.accept.execute(offer!.claimId, agentId);
    await spec.floor.theyTalk(callId, offer!.claimId);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['microphone-missing'] });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-call', notReadyBecause: null });
    await spec.floor.endConversation(offer!.claimId);
    clock.advance(121);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['microphone-missing'] });
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'microphone-missing' });
  });
});

describe('a screen that falls silent', () => {
  it('gives its offered call back', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await spec.floor.aCallerWaits();
    clock.advance(16);
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offline', offer: null, line: { waiting: 1 } });
  });

  it('gets no call while it is closed, and what rang there goes on when it is not back within moments', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    await spec.floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` });
    clock.advance(7);
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offline', offer: null });
    const other = await spec.floor.anAgentIsReady();
    expect((await spec.floor.desk(other)).offer?.callId).toBe(callId);
  });

  it('stays ready when it is loaded again at once, and the closing of a tab that was replaced changes nothing', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    await spec.floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` });
    expect((await spec.floor.desk(agentId)).presence).toBe('not-ready');
    clock.advance(2);
    await spec.floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'loaded again' });
    await spec.floor.keepLease.execute({ agentId, screen: 'loaded again', unready: [] });
    expect((await spec.floor.desk(agentId)).presence).toBe('ready');
    await spec.floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` });
    expect((await spec.floor.desk(agentId)).presence).toBe('ready');
  });

  it('leaves a conversation alone, and finds it again when it comes back', async () => {
    const { agentId, callId, claimId } = await anAcceptedCall();
    await spec.floor.theyTalk(callId, claimId);
    clock.advance(60);
    await spec.floor.sweep.execute();
    await spec.floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'new screen' });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'on-call', call: { callId, state: 'talking' } });
  });

  it('does not make its agent ready by coming back after a long time', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    clock.advance(60);
    await spec.floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'new screen' });
    await spec.floor.keepLease.execute({ agentId, screen: 'new screen', unready: [] });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'screen-gone' });
  });

  it('is no news any more half an hour later', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    clock.advance(16);
    await spec.floor.sweep.execute();
    clock.advance(31 * 60);
    await spec.floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'after lunch' });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: null });
  });

  it('keeps its agent ready over a quick reload, and refuses the older tab', async () => {
    const agentId = await spec.floor.anAgentIsReady();
    clock.advance(2);
    await spec.floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'new screen' });
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'ready' });
    expect(await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] })).toEqual({ ok: false, refusal: 'other-tab' });
  });
});

describe('after a conversation', () => {
  async function aConversationEnded() {
    const held = await anAcceptedCall();
    await spec.floor.theyTalk(held.callId, held.claimId);
    expect(await spec.floor.finish.execute({ ...held, disposition: 'other', ready: true })).toEqual({ ok: false, refusal: 'still-talking' });
    expect(await spec.floor.endConversation(held.claimId)).toBe(true);
    return held;
  }

  it('its agent has time to write, and the next caller waits', async () => {
    const { agentId, callId, claimId } = await aConversationEnded();
    await spec.floor.aCallerWaits();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'wrap-up', wrapUp: { callId }, offer: null, line: { waiting: 1 } });
    expect(await spec.floor.endConversation(claimId)).toBe(false);
  });

  it('the next call comes when the outcome is given and the agent is ready', async () => {
    const { agentId, callId } = await aConversationEnded();
    const next = await spec.floor.aCallerWaits();
    expect(await spec.floor.finish.execute({ agentId, callId, disposition: 'complaint-registered', ready: true })).toEqual({ ok: true, value: null });
    expect(spec.floor.dispositions.kept).toEqual(['complaint-registered']);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId: next } });
  });

  it('the next call comes when the time to write ran out', async () => {
    const { agentId } = await aConversationEnded();
    for (let seconds = 0; seconds < 121; seconds += 11) {
      clock.advance(11);
      await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    }
    const next = await spec.floor.aCallerWaits();
    await spec.floor.sweep.execute();
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId: next } });
  });

  it('nobody else may give its outcome', async () => {
    const { callId } = await aConversationEnded();
    expect(await spec.floor.finish.execute({ agentId: randomIds.uuid(), callId, disposition: 'other', ready: true })).toEqual({ ok: false, refusal: 'not-your-call' });
  });

  it('its agent may still write the complaint, and nobody else may', async () => {
    const { agentId, callId } = await aConversationEnded();
    expect(await spec.floor.isWithCall.execute(callId, agentId)).toBe(true);
    expect(await spec.floor.isWithCall.execute(callId, randomIds.uuid())).toBe(false);
    clock.advance(31 * 60);
    expect(await spec.floor.isWithCall.execute(callId, agentId)).toBe(false);
  });
});
