import { describe, expect, it } from '@jest/globals';
import { isAtWork, PRESENCES, presenceOf, type AgentFacts, type Presence } from './presence.js';

const NOW = new Date('2026-11-18T04:30:00Z');
const at = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const anAgent = (facts: Partial<AgentFacts>): AgentFacts => ({
  wish: 'ready', wishReason: null, wishAt: at(-300), leaseUntil: at(10), unready: [], wrapUpUntil: null, idleSince: at(-60), hold: null, ...facts,
});

describe('presence', () => {
  it.each<[string, Partial<AgentFacts>, Presence]>([
    ['is ready when they asked for it and their line is up', {}, 'ready'],
    ['is not ready while the line is down', { unready: ['line-down'] }, 'not-ready'],
    ['is not ready without a microphone', { unready: ['microphone-denied'] }, 'not-ready'],
    ['is not ready before they asked for it', { wish: 'away' }, 'not-ready'],
    ['is on break when they asked for it', { wish: 'break' }, 'on-break'],
    ['is offline without a screen', { leaseUntil: null }, 'offline'],
    ['is offline once the screen was silent for too long', { leaseUntil: at(0) }, 'offline'],
    ['is offered while a call rings', { hold: { state: 'offered', since: at(-2) } }, 'offered'],
    ['is offered even when a break was asked for a moment ago', { wish: 'break', hold: { state: 'offered', since: at(-2) } }, 'offered'],
    ['is offline when a call rings at a screen that is gone', { leaseUntil: at(-1), hold: { state: 'offered', since: at(-2) } }, 'offline'],
    ['is on a call while it is being connected', { hold: { state: 'accepted', since: at(-1) } }, 'on-call'],
    ['is on a call while they talk', { hold: { state: 'joined', since: at(-50) } }, 'on-call'],
    ['stays on the call when the screen is gone: the carrier decides when it ends', { leaseUntil: at(-30), hold: { state: 'joined', since: at(-50) } }, 'on-call'],
    ['stays on the call when the microphone is lost', { unready: ['microphone-missing'], hold: { state: 'joined', since: at(-50) } }, 'on-call'],
    ['is in wrap-up after a call', { wrapUpUntil: at(100) }, 'wrap-up'],
    ['is ready again when wrap-up ran out', { wrapUpUntil: at(0) }, 'ready'],
    ['is on break after a wrap-up that ran out, when they asked for it meanwhile', { wish: 'break', wrapUpUntil: at(-1) }, 'on-break'],
    ['is offline in wrap-up without a screen', { wrapUpUntil: at(100), leaseUntil: at(-1) }, 'offline'],
  ])('%s', (_case, facts, presence) => {
    expect(presenceOf(anAgent(facts), NOW).presence).toBe(presence);
  });

  it('says why an agent who did not ask for it is not ready', () => {
    expect(presenceOf(anAgent({ wish: 'away', wishReason: 'missed-offer' }), NOW).because).toBe('missed-offer');
    expect(presenceOf(anAgent({ wish: 'away', wishReason: 'screen-gone' }), NOW).because).toBe('screen-gone');
    expect(presenceOf(anAgent({ unready: ['line-down'] }), NOW).because).toBe('line-down');
    expect(presenceOf(anAgent({ wish: 'break', wishReason: 'tea' }), NOW).because).toBeNull();
  });

  it('names the gravest of several reasons: a line cannot help where there is no microphone', () => {
    expect(presenceOf(anAgent({ unready: ['no-sound', 'microphone-denied'] }), NOW).because).toBe('microphone-denied');
  });

  it('counts ready from the last call or from the wish, whichever is later', () => {
    expect(presenceOf(anAgent({}), NOW).since).toEqual(at(-60));
    expect(presenceOf(anAgent({ wishAt: at(-5) }), NOW).since).toEqual(at(-5));
  });
});

describe('somebody at work', () => {
  it('is ready for a caller or busy with one', () => expect(PRESENCES.filter(isAtWork)).toEqual(['ready', 'offered', 'on-call', 'wrap-up']));
  it('is nobody whose line is down', () => expect(isAtWork(presenceOf(anAgent({ unready: ['line-down'] }), NOW).presence)).toBe(false));
});
