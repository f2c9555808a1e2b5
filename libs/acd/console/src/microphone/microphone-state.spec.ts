import { describe, expect, it } from '@jest/globals';
import { type MicrophoneInput, type MicrophoneState, noMicrophone, stepMicrophone, unreadyOfMicrophone } from './microphone-state.js';

function play(...inputs: readonly MicrophoneInput[]): { microphone: MicrophoneState; effects: ('ask' | 'let-go')[] } {
  let microphone = noMicrophone;
  const effects: ('ask' | 'let-go')[] = [];
  for (const input of inputs) {
    const step = stepMicrophone(microphone, input, 0);
    microphone = step.microphone;
    if (step.effect) effects.push(step.effect);
  }
  return { microphone, effects };
}
const use: MicrophoneInput = { type: 'use' };
const given: MicrophoneInput = { type: 'given', attempt: 1 };
const refused = (error: string, attempt = 1): MicrophoneInput => ({ type: 'refused', attempt, error });
const track = (is: 'ended' | 'muted' | 'unmuted'): MicrophoneInput => ({ type: 'track', attempt: 1, is });

describe('the microphone', () => {
  it('is asked for, and lacks nothing once it is given', () => {
    expect(play(use)).toMatchObject({ microphone: { kind: 'asking' }, effects: ['ask'] });
    expect(unreadyOfMicrophone(play(use, given).microphone.kind)).toBeNull();
  });

  it.each([
    ['NotAllowedError', 'denied'], ['SecurityError', 'denied'], ['NotFoundError', 'missing'], ['OverconstrainedError', 'missing'], ['NotReadableError', 'busy'], ['AbortError', 'busy'],
  ] as const)('after %s is %s', (error, kind) => expect(play(use, refused(error)).microphone.kind).toBe(kind));

  it('that was pulled out is asked for again, and found missing', () => {
    expect(play(use, given, track('ended'))).toMatchObject({ microphone: { kind: 'asking', attempt: 2 }, effects: ['ask', 'ask'] });
    expect(play(use, given, track('ended'), refused('NotFoundError', 2)).microphone.kind).toBe('missing');
  });

  it('that is missing is taken as soon as one is plugged in', () => {
    expect(play(use, refused('NotFoundError'), { type: 'devices-changed' }).effects).toEqual(['ask', 'ask']);
    expect(play(use, given, { type: 'devices-changed' }).effects).toEqual(['ask']);
  });

  it('whose permission is taken away in mid-shift is denied, and asked for again when it is given back', () => {
    const denied: MicrophoneInput = { type: 'permission', state: 'denied' };
    expect(play(use, given, denied)).toMatchObject({ microphone: { kind: 'denied' }, effects: ['ask', 'let-go'] });
    expect(play(use, given, denied, track('ended')).microphone.kind).toBe('denied');
    expect(play(use, given, denied, { type: 'permission', state: 'granted' }).effects).toEqual(['ask', 'let-go', 'ask']);
  });

  it('that is switched off at the device says so until it is on again', () => {
    expect(play(use, given, track('muted')).microphone.kind).toBe('muted');
    expect(play(use, given, track('muted'), track('unmuted')).microphone.kind).toBe('live');
  });

  it('in which the test heard nothing is silent until it is heard, or another is plugged in', () => {
    const silent = [use, given, { type: 'tested', wasHeard: false }] as const;
    expect(unreadyOfMicrophone(play(...silent).microphone.kind)).toBe('microphone-silent');
    expect(play(...silent, { type: 'tested', wasHeard: true }).microphone.kind).toBe('live');
    expect(play(...silent, { type: 'devices-changed' }).effects).toEqual(['ask', 'ask']);
  });

  it('that another program has is tried again by itself', () => {
    const { microphone } = play(use, refused('NotReadableError'));
    expect(stepMicrophone(microphone, { type: 'tick' }, (microphone.nextAt ?? 0) - 1).effect).toBeNull();
    expect(stepMicrophone(microphone, { type: 'tick' }, microphone.nextAt ?? 0).effect).toBe('ask');
  });

  it('follows the browser’s last answer only', () => {
    expect(play(use, use, refused('NotAllowedError', 1)).microphone.kind).toBe('asking');
  });

  it('cannot be had at an address without https', () => expect(unreadyOfMicrophone(play({ type: 'insecure' }).microphone.kind)).toBe('microphone-missing'));
});
