import { describe, expect, it } from '@jest/globals';
import { measuresOf, type WatchedAgent, type WatchedFloor } from './measures-of.js';

const now = new Date('2026-01-05T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const anAgent = (given: Partial<WatchedAgent>): WatchedAgent => ({ agentId: 'asha', presence: 'ready', since: ago(60), callId: null, breakUntil: null, ...given });
const aFloor = (given: Partial<WatchedFloor>): WatchedFloor => ({ agents: [], waiting: [], answeredInTimePercent: null, abandonedPercent: null, overdueCallbacks: 0, failingNews: 0, ...given });
const waits = (language: string, seconds: number, given: Partial<WatchedFloor['waiting'][number]> = {}) => ({ language, since: ago(seconds), isHeld: false, takenBy: 'at-work' as const, ...given });
const measured = (floor: WatchedFloor, kind: string) => measuresOf(floor, now).filter((measure) => measure.kind === kind).map(({ about, measured: figure }) => [about, figure]);

describe('what is measured of the floor', () => {
  it('is the longest wait and how many wait', () => {
    const floor = aFloor({ waiting: [waits('hi-IN', 75), waits('ta-IN', 20)] });
    expect([measured(floor, 'longest-wait'), measured(floor, 'waiting')]).toEqual([[['', 75]], [['', 2]]]);
  });

  it('is what was not answered in time, and nothing while nothing was counted', () => {
    expect(measured(aFloor({ answeredInTimePercent: 78 }), 'service-level')).toEqual([['', 22]]);
    expect(measured(aFloor({}), 'service-level')).toEqual([]);
  });

  it('is who waits, by language, while nobody who may take them is ready, but somebody at work may', () => {
    const waiting = [waits('ta-IN', 5), waits('ta-IN', 2), waits('ta-IN', 9, { isHeld: true }), waits('hi-IN', 1, { takenBy: 'ready' }), waits('ur-IN', 1, { takenBy: 'nobody' })];
    expect(measured(aFloor({ waiting }), 'nobody-ready')).toEqual([['ta-IN', 2]]);
  });

  it('is a break beyond its minutes, a wrap-up and a conversation, each of its own', () => {
    const agents = [
      anAgent({ presence: 'on-break', breakUntil: ago(30) }), anAgent({ agentId: 'in time', presence: 'on-break', breakUntil: ago(-30) }), anAgent({ agentId: 'no limit', presence: 'on-break' }),
      anAgent({ agentId: 'ravi', presence: 'wrap-up', since: ago(130) }), anAgent({ agentId: 'zoya', presence: 'on-call', since: ago(901), callId: 'call 1' }),
    ];
    const floor = aFloor({ agents });
    expect(measured(floor, 'over-break')).toEqual([['asha', 30], ['in time', 0]]);
    expect([measured(floor, 'long-wrap-up'), measured(floor, 'long-call')]).toEqual([[['ravi', 130]], [['call 1', 901]]]);
  });
});
