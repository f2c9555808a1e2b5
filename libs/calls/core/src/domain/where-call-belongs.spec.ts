import { describe, expect, it } from '@jest/globals';
import { isOver } from './carrier-status.js';
import { whereCallBelongs } from './where-call-belongs.js';

describe('where a call belongs', () => {
  const nothing = { agentIsIn: false, isWaiting: false, wasSentAway: false, wantsMessage: false };

  it('is the conversation as soon as its agent is in', () => expect(whereCallBelongs({ ...nothing, agentIsIn: true, isWaiting: true })).toBe('conversation'));
  it('is the queue again, when the agent dropped out before the caller came', () => expect(whereCallBelongs({ ...nothing, isWaiting: true })).toBe('queue'));
  it('is the message that they chose to leave, although they wait all the while', () => expect(whereCallBelongs({ ...nothing, isWaiting: true, wantsMessage: true })).toBe('message'));
  it('is the conversation, when an agent comes before the message is said', () => expect(whereCallBelongs({ ...nothing, agentIsIn: true, isWaiting: true, wantsMessage: true })).toBe('conversation'));
  it('is an apology, when it was sent away', () => expect(whereCallBelongs({ ...nothing, wasSentAway: true })).toBe('apology'));
  it('is a goodbye after the conversation', () => expect(whereCallBelongs(nothing)).toBe('goodbye'));
});

describe('the carrier\'s status', () => {
  it.each(['completed', 'busy', 'failed', 'no-answer', 'canceled'])('%s means over', (status) => expect(isOver(status)).toBe(true));
  it.each(['queued', 'initiated', 'ringing', 'in-progress', 'answered', 'something-new'])('%s does not', (status) => expect(isOver(status)).toBe(false));
});
