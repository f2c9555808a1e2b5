import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import { waitInLine, type LineOfCaller, type ServingAgent } from './wait-in-line.js';

const NOW = new Date('2026-11-18T04:30:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const HANDLING = { conversations: 200, talkSeconds: 220, wrapUpSeconds: 60, variation: 1, leavingPerSecond: 0 };
const call = (language = 'hi-IN', waitedSeconds = 0, directed: LineOfCaller['call']['directed'] = null) => ({ queue: 'general', language, topic: null, inQueueSince: ago(waitedSeconds), directed });
const talking = (agentId: string, ...languages: string[]): ServingAgent => ({ agentId, languages: languages.length ? languages : ['hi-IN', 'en-IN'], skills: {}, busy: { forSeconds: 60, isWriting: false } });
const atWork = (serving: readonly ServingAgent[]) => serving.map(({ agentId, languages, skills, busy }) => ({ agentId, languages, skills, isFree: busy === null, idleSince: ago(60), lastOfferedAt: null, callsToday: 0, talkSecondsToday: 0 }));
const group = (count: number, language = 'hi-IN') => ({ count, language, queue: 'general', topic: null });
const wait = (one: LineOfCaller['call'], serving: readonly ServingAgent[], ahead: LineOfCaller['ahead'] = [], policy = DEFAULT_POLICY) => waitInLine({ call: one, ahead, serving, atWork: atWork(serving), handling: HANDLING }, policy, NOW);

describe('about how long a caller waits in their line', () => {
  it('is by those who speak their language, and by who of the callers before these could take', () => {
    const two = [talking('tamil-1', 'ta-IN'), talking('tamil-2', 'ta-IN')];
    const thirty = Array.from({ length: 30 }, (_, n) => talking(`hindi-${n}`, 'hi-IN'));
    expect(wait(call('ta-IN'), [...two, ...thirty], [group(20)])).toBeCloseTo(280 / 2);
    expect(wait(call('hi-IN'), [...two, ...thirty], [group(20)])).toBeCloseTo((21 * 280) / 30);
  });

  it('is by whoever may take them when what the queue asks has come down, where that is sooner', () => {
    const serving = [talking('tamil', 'ta-IN'), ...Array.from({ length: 30 }, (_, n) => talking(`hindi-${n}`, 'hi-IN'))];
    // In three minutes the state's language serves; the one who speaks Tamil takes longer.
    expect(wait(call('ta-IN'), serving)).toBe(180);
    expect(wait(call('ta-IN', 170), serving)).toBeCloseTo(10);
  });

  it('is nothing while somebody is free, and nothing can be said where nobody ever will be', () => {
    expect(wait(call(), [{ ...talking('free'), busy: null }])).toBe(0);
    expect(wait(call(), [])).toBeNull();
    expect(wait(call('ta-IN'), [talking('one', 'mr-IN')])).toBeNull();
  });

  it('is by the colleague to whom the call was given, until it goes to all', () => {
    const others = Array.from({ length: 30 }, (_, n) => talking(`hindi-${n}`));
    expect(wait(call('hi-IN', 0, { to: 'hindi-0', until: ago(-60) }), others)).toBe(60);
    expect(wait(call('hi-IN', 0, { to: 'free', until: ago(-60) }), [...others, { ...talking('free'), busy: null }])).toBe(0);
  });
});
