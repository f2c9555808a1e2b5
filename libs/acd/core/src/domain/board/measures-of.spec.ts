import { describe, expect, it } from '@jest/globals';
import { measuresOf, type WatchedAgent, type WatchedFloor } from './measures-of.js';

const now = new Date('2026-01-05T10:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const anAgent = (given: Partial<WatchedAgent>): WatchedAgent => ({ agentId: 'asha', presence: 'ready', since: ago(60), languages: ['hi-IN'], callId: null, breakUntil: null, ...given });
const aFloor = (given: Partial<WatchedFloor>): WatchedFloor => ({ agents: [], waiting: [], answeredInTimePercent: null, abandonedPercent: null, overdueCallbacks: 0, failingNews: 0, ...given });
const waits = (language: string, seconds: number, isHeld = false) => ({ language, since: ago(seconds), isHeld });
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

  it('is who waits in a language that is spoken at work while none who speak it is ready', () => {
    const waiting = [waits('ta-IN', 5), waits('ta-IN', 2), waits('ta-IN', 9, true), waits('hi-IN', 1), waits('ur-IN', 1)];
    const agents = [anAgent({ presence: 'on-call', languages: ['ta-IN', 'hi-IN'] }), anAgent({ agentId: 'ravi' }), anAgent({ agentId: 'zoya', presence: 'on-break', languages: ['ur-IN'] })];
    expect(measured(aFloor({ agents, waiting }), 'nobody-ready')).toEqual([['ta-IN', 2]]);
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
