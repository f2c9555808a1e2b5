import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import type { Database } from '@pukar/platform/database';
import { FixedClock, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { AddReadiness1700000000021 } from '../persistence/add-readiness.migration.js';
import { CreateAcd1700000000008 } from '../persistence/create-acd.migration.js';
import { aFloor } from '../testing/a-floor.js';

let test: TestDatabase;
let database: Database;
let floor: ReturnType<typeof aFloor>;
const clock = new FixedClock();

beforeAll(async () => {
  test = await testDatabase([CreateAcd1700000000008, AddReadiness1700000000021]);
  database = await test.as('app', 10);
});
afterAll(async () => {
  await floor.settled();
  await test.close();
});
beforeEach(async () => {
  floor = aFloor(database, clock);
  await floor.isEmpty();
});

/** Somebody answers: gives what they hold. */
async function anAcceptedCall() {
  const agentId = await floor.anAgentIsReady();
  const callId = await floor.aCallerWaits();
  const claimId = (await floor.desk(agentId)).offer!.claimId;
  expect(await floor.accept.execute(claimId, agentId)).toEqual({ ok: true, value: null });
  return { agentId, callId, claimId };
}

describe('an offer', () => {
  it('rings at a ready agent when a caller comes, and connects the two when accepted', async () => {
    const { agentId, callId, claimId } = await anAcceptedCall();
    expect(floor.conversation.connected).toEqual([{ agentId, callId, claimId }]);
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-call', offer: null, call: { callId, state: 'connecting' } });
  });

  it('connects once, although it is accepted twice', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    expect(await floor.accept.execute(claimId, agentId)).toEqual({ ok: true, value: null });
    expect(floor.conversation.connected).toHaveLength(1);
  });

  it('cannot be accepted by somebody else', async () => {
    const agentId = await floor.anAgentIsReady();
    await floor.aCallerWaits();
    const { offer } = await floor.desk(agentId);
    expect(await floor.accept.execute(offer!.claimId, randomIds.uuid())).toEqual({ ok: false, refusal: 'gone' });
  });

  it('is gone once its caller hung up, and the agent stays ready', async () => {
    const agentId = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    const { offer } = await floor.desk(agentId);
    await floor.theCallerHangsUp(callId);
    expect(await floor.accept.execute(offer!.claimId, agentId)).toEqual({ ok: false, refusal: 'gone' });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'ready', offer: null, waiting: 0 });
  });

  it('goes to the next agent when it rang in vain; the first is not ready until they say so, and the call keeps its place', async () => {
    const first = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    const second = await floor.anAgentIsReady();
    clock.advance(21);
    await floor.keepLease.execute({ agentId: first, screen: `screen of ${first}`, unready: [] });
    await floor.keepLease.execute({ agentId: second, screen: `screen of ${second}`, unready: [] });
    await floor.sweep.execute();
    expect(await floor.desk(first)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'missed-offer' });
    expect(await floor.desk(second)).toMatchObject({ presence: 'offered', offer: { callId } });
    expect(await floor.place.execute(callId)).toMatchObject({ place: 1 });
  });

  it('goes to the next agent at once when it is declined', async () => {
    const first = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    const second = await floor.anAgentIsReady();
    const { offer } = await floor.desk(first);
    expect(await floor.decline.execute(offer!.claimId, first)).toEqual({ ok: true, value: null });
    expect(await floor.desk(first)).toMatchObject({ presence: 'not-ready', notReadyBecause: null });
    expect(await floor.desk(second)).toMatchObject({ offer: { callId } });
    expect(await floor.decline.execute(offer!.claimId, first)).toEqual({ ok: false, refusal: 'gone' });
  });

  it('goes to somebody else when its agent takes a break', async () => {
    const agentId = await floor.anAgentIsReady();
    await floor.aCallerWaits();
    await floor.askForBreak.execute(agentId, 'tea');
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-break', offer: null, waiting: 1 });
  });
});

describe('a claim that was accepted', () => {
  it('is confirmed by the join, and a second join changes nothing', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    expect(await floor.confirmJoin(claimId)).toBe(true);
    const { version } = await floor.desk(agentId);
    expect(await floor.confirmJoin(claimId)).toBe(true);
    expect(await floor.desk(agentId)).toMatchObject({ version, call: { state: 'talking' } });
  });

  it('cannot end as a conversation before its line has joined', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    expect(await floor.endConversation(claimId)).toBe(false);
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-call', wrapUp: null });
  });

  it('is released when the carrier says that its line is not in; the line is ended and the call keeps its place', async () => {
    const { agentId, callId, claimId } = await anAcceptedCall();
    clock.advance(14);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    clock.advance(7);
    await floor.sweep.execute();
    expect(floor.conversation.hungUp).toEqual([claimId]);
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'line-down', waiting: 1 });
    expect(await floor.place.execute(callId)).toMatchObject({ place: 1, isStaffed: false });
    expect(await floor.confirmJoin(claimId)).toBe(false);
  });

  it('is extended while the carrier cannot be asked', async () => {
    const { agentId, claimId } = await anAcceptedCall();
    floor.conversation.carrierSays = 'cannot-ask';
    clock.advance(14);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    clock.advance(7);
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ call: { claimId, state: 'connecting' } });
  });

  it('is confirmed when the carrier says that the line is in, although its news never came', async () => {
    const { agentId } = await anAcceptedCall();
    floor.conversation.carrierSays = 'in';
    floor.conversation.whenIn = ({ claimId }) => floor.confirmJoin(claimId);
    clock.advance(14);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    clock.advance(7);
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ call: { state: 'talking' } });
  });
});

describe('a browser that is not ready', () => {
  it('is offered no call, its agent reads the gravest reason, and it gets the caller who waits once it is ready', async () => {
    const agentId = await floor.anAgentIsReady();
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['no-sound', 'microphone-denied'] });
    const callId = await floor.aCallerWaits();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'microphone-denied', offer: null, waiting: 1 });
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId } });
  });

  it('keeps its conversation, and is offered the next call only when it is ready again', async () => {
    const agentId = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    const { offer } = await floor.desk(agentId);
    await floor.accept.execute(offer!.claimId, agentId);
    await floor.theyTalk(callId, offer!.claimId);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['microphone-missing'] });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-call', notReadyBecause: null });
    await floor.endConversation(offer!.claimId);
    clock.advance(121);
    await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: ['microphone-missing'] });
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'microphone-missing' });
  });
});

describe('a screen that falls silent', () => {
  it('gives its offered call back', async () => {
    const agentId = await floor.anAgentIsReady();
    await floor.aCallerWaits();
    clock.advance(16);
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offline', offer: null, waiting: 1 });
  });

  it('gets no call while it is closed, and what rang there goes on when it is not back within moments', async () => {
    const agentId = await floor.anAgentIsReady();
    const callId = await floor.aCallerWaits();
    await floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` });
    clock.advance(7);
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offline', offer: null });
    const other = await floor.anAgentIsReady();
    expect((await floor.desk(other)).offer?.callId).toBe(callId);
  });

  it('stays ready when it is loaded again at once, and the closing of a tab that was replaced changes nothing', async () => {
    const agentId = await floor.anAgentIsReady();
    await floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` });
    expect((await floor.desk(agentId)).presence).toBe('not-ready');
    clock.advance(2);
    await floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'loaded again' });
    await floor.keepLease.execute({ agentId, screen: 'loaded again', unready: [] });
    expect((await floor.desk(agentId)).presence).toBe('ready');
    await floor.loseScreen.execute({ agentId, screen: `screen of ${agentId}` });
    expect((await floor.desk(agentId)).presence).toBe('ready');
  });

  it('leaves a conversation alone, and finds it again when it comes back', async () => {
    const { agentId, callId, claimId } = await anAcceptedCall();
    await floor.theyTalk(callId, claimId);
    clock.advance(60);
    await floor.sweep.execute();
    await floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'new screen' });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'on-call', call: { callId, state: 'talking' } });
  });

  it('does not make its agent ready by coming back after a long time', async () => {
    const agentId = await floor.anAgentIsReady();
    clock.advance(60);
    await floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'new screen' });
    await floor.keepLease.execute({ agentId, screen: 'new screen', unready: [] });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: 'screen-gone' });
  });

  it('is no news any more half an hour later', async () => {
    const agentId = await floor.anAgentIsReady();
    clock.advance(16);
    await floor.sweep.execute();
    clock.advance(31 * 60);
    await floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'after lunch' });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'not-ready', notReadyBecause: null });
  });

  it('keeps its agent ready over a quick reload, and refuses the older tab', async () => {
    const agentId = await floor.anAgentIsReady();
    clock.advance(2);
    await floor.openDesk.execute({ agentId, languages: ['hi-IN'], screen: 'new screen' });
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'ready' });
    expect(await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] })).toEqual({ ok: false, refusal: 'other-tab' });
  });
});

describe('after a conversation', () => {
  async function aConversationEnded() {
    const held = await anAcceptedCall();
    await floor.theyTalk(held.callId, held.claimId);
    expect(await floor.finish.execute({ ...held, disposition: 'other', ready: true })).toEqual({ ok: false, refusal: 'still-talking' });
    expect(await floor.endConversation(held.claimId)).toBe(true);
    return held;
  }

  it('its agent has time to write, and the next caller waits', async () => {
    const { agentId, callId, claimId } = await aConversationEnded();
    await floor.aCallerWaits();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'wrap-up', wrapUp: { callId }, offer: null, waiting: 1 });
    expect(await floor.endConversation(claimId)).toBe(false);
  });

  it('the next call comes when the outcome is given and the agent is ready', async () => {
    const { agentId, callId } = await aConversationEnded();
    const next = await floor.aCallerWaits();
    expect(await floor.finish.execute({ agentId, callId, disposition: 'complaint-registered', ready: true })).toEqual({ ok: true, value: null });
    expect(floor.dispositions.kept).toEqual(['complaint-registered']);
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId: next } });
  });

  it('the next call comes when the time to write ran out', async () => {
    const { agentId } = await aConversationEnded();
    for (let seconds = 0; seconds < 121; seconds += 11) {
      clock.advance(11);
      await floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    }
    const next = await floor.aCallerWaits();
    await floor.sweep.execute();
    expect(await floor.desk(agentId)).toMatchObject({ presence: 'offered', offer: { callId: next } });
  });

  it('nobody else may give its outcome', async () => {
    const { callId } = await aConversationEnded();
    expect(await floor.finish.execute({ agentId: randomIds.uuid(), callId, disposition: 'other', ready: true })).toEqual({ ok: false, refusal: 'not-your-call' });
  });

  it('its agent may still write the complaint, and nobody else may', async () => {
    const { agentId, callId } = await aConversationEnded();
    expect(await floor.isWithCall.execute(callId, agentId)).toBe(true);
    expect(await floor.isWithCall.execute(callId, randomIds.uuid())).toBe(false);
    clock.advance(31 * 60);
    expect(await floor.isWithCall.execute(callId, agentId)).toBe(false);
  });
});
