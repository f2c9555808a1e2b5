import { describe, expect, it } from '@jest/globals';
import { adviceOf, type ReadinessFacts } from './advice.js';
import { clockSkew } from './clock-skew.js';
import { unreadyOf } from './unready.js';

const well: ReadinessFacts = { microphone: 'live', line: { kind: 'ready' }, clock: 'right', isInCall: false, sleptSeconds: null };
const downLine = { kind: 'down', trouble: 'carrier-unreachable' } as const;

describe('what a desk tells its agent to do', () => {
  it('is nothing while all is well', () => expect(adviceOf(well)).toBeNull());

  it('is about the microphone first, and says whether a caller hears nothing meanwhile', () => {
    expect(adviceOf({ ...well, microphone: 'denied', line: downLine })).toEqual({ about: 'microphone', kind: 'denied', isInCall: false });
    expect(adviceOf({ ...well, microphone: 'missing', line: { kind: 'in-call', isMuted: false, hasSound: true }, isInCall: true })).toEqual({ about: 'microphone', kind: 'missing', isInCall: true });
  });

  it('is about the line, and in a call about the sound that was lost', () => {
    expect(adviceOf({ ...well, line: downLine })).toEqual({ about: 'line-down', line: downLine, isInCall: false });
    expect(adviceOf({ ...well, line: { kind: 'in-call', isMuted: false, hasSound: false }, isInCall: true })).toEqual({ about: 'sound-lost' });
    expect(adviceOf({ ...well, line: { kind: 'no-sound' } })).toEqual({ about: 'no-sound' });
  });

  it('is about a page that slept, and last about the clock', () => {
    expect(adviceOf({ ...well, sleptSeconds: 300, clock: 'wrong' })).toEqual({ about: 'slept', seconds: 300 });
    expect(adviceOf({ ...well, clock: 'wrong' })).toEqual({ about: 'clock' });
    expect(adviceOf({ ...well, clock: 'off' })).toBeNull();
  });
});

describe('what a browser lacks for a call', () => {
  it('is told by code, all of it', () => {
    expect(unreadyOf('live', { kind: 'ready' }, false)).toEqual([]);
    expect(unreadyOf('denied', downLine, true)).toEqual(['microphone-denied', 'line-down', 'tab-asleep']);
    expect(unreadyOf('live', { kind: 'no-sound' }, false)).toEqual(['no-sound']);
  });
});

describe('a computer’s clock', () => {
  it.each([[0, 'right'], [-2_000, 'right'], [2_001, 'off'], [-300_000, 'off'], [300_001, 'wrong'], [-86_400_000, 'wrong']] as const)('%d ms from the server’s is %s', (aheadMs, skew) => expect(clockSkew(aheadMs)).toBe(skew));
});
