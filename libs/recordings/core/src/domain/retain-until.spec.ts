import { describe, expect, it } from '@jest/globals';
import { retainUntil } from './retain-until.js';

const policy = { conversation: 90, voicemail: 30, statement: 60 };
const recordedAt = new Date('2026-01-01T05:30:00Z');

describe('how long a recording is kept', () => {
  it('is counted from when it was recorded, by its kind', () => {
    expect(retainUntil('conversation', { recordedAt, isHeldAsEvidence: false }, policy)).toEqual(new Date('2026-04-01T05:30:00Z'));
    expect(retainUntil('voicemail', { recordedAt, isHeldAsEvidence: false }, policy)).toEqual(new Date('2026-01-31T05:30:00Z'));
    expect(retainUntil('statement', { recordedAt, isHeldAsEvidence: false }, policy)).toEqual(new Date('2026-03-02T05:30:00Z'));
  });

  it('has no end while it is evidence', () => {
    expect(retainUntil('conversation', { recordedAt, isHeldAsEvidence: true }, policy)).toBeUndefined();
  });
});
