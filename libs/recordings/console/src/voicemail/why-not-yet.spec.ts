import { describe, expect, it } from '@jest/globals';
import { whyNotYet } from './why-not-yet.js';

const one = { id: 'one', state: 'kept' } as const;
const two = { id: 'two', state: 'kept' } as const;
const nothing = { recordings: [one], met: {}, isChosen: false, isRegistered: false, about: 'message' } as const;

describe('a voicemail', () => {
  it('is not finished unheard, whatever was chosen', () => {
    expect(whyNotYet(nothing)).toBe('unheard');
    expect(whyNotYet({ ...nothing, isChosen: true })).toBe('unheard');
    expect(whyNotYet({ ...nothing, recordings: [one, two], met: { one: 'begun' } })).toBe('unheard');
  });

  it('is finished by the key alone once every part of it was begun', () => {
    expect(whyNotYet({ ...nothing, met: { one: 'begun' } })).toBeNull();
    expect(whyNotYet({ ...nothing, recordings: [one, two], met: { one: 'begun', two: 'unplayable' } })).toBeNull();
  });

  it('of which nothing can be heard is finished by who says what it came to', () => {
    for (const silent of [{ ...nothing, recordings: [] }, { ...nothing, recordings: [{ id: 'one', state: 'failed' as const }] }, { ...nothing, met: { one: 'unplayable' as const } }]) {
      expect(whyNotYet(silent)).toBe('unchosen');
      expect(whyNotYet({ ...silent, isChosen: true })).toBeNull();
    }
  });

  it('that is a statement is finished by who wrote it down, or says that nothing was usable', () => {
    const heard = { ...nothing, about: 'statement', met: { one: 'begun' } } as const;
    expect(whyNotYet({ ...nothing, about: 'statement', isChosen: true })).toBe('unheard');
    expect(whyNotYet(heard)).toBe('unwritten');
    expect(whyNotYet({ ...heard, isChosen: true })).toBeNull();
    expect(whyNotYet({ ...heard, isRegistered: true })).toBeNull();
  });

  it('whose complaint was registered is finished', () => {
    expect(whyNotYet({ ...nothing, isRegistered: true })).toBeNull();
  });
});
