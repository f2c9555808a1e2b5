import { DEFAULT_POLICY } from '@pukar/acd-core/domain';
import { describe, expect, it } from '@jest/globals';
import { changesBetween, valueAt, withValue } from './policy-paths.js';

describe('a field of a policy', () => {
  it('is read and changed by its path, and nothing else is', () => {
    const changed = withValue(DEFAULT_POLICY, ['queues', 0, 'needs', 0, 'level'], 5);
    expect(valueAt(changed, ['queues', 0, 'needs', 0, 'level'])).toBe(5);
    expect(changed.breaks).toBe(DEFAULT_POLICY.breaks);
    expect(valueAt(changed, ['queues', 7, 'code'])).toBeUndefined();
  });
});

describe('what changes', () => {
  it('is nothing between the same', () => expect(changesBetween(DEFAULT_POLICY, structuredClone(DEFAULT_POLICY))).toEqual([]));

  it('names each field with what it was and becomes', () => {
    expect(changesBetween(DEFAULT_POLICY, withValue(DEFAULT_POLICY, ['offers', 'ringSeconds'], 15))).toEqual([{ at: ['offers', 'ringSeconds'], from: 20, to: 15 }]);
  });

  it('knows entries by their codes, wherever they stand', () => {
    const water = { ...DEFAULT_POLICY.queues[0], code: 'water' };
    const after = { ...DEFAULT_POLICY, queues: [water, { ...DEFAULT_POLICY.queues[0], longest: 9 }] };
    expect(changesBetween(DEFAULT_POLICY, after)).toEqual([{ at: ['queues', 'general', 'longest'], from: 500, to: 9 }, { at: ['queues', 'water'], from: undefined, to: water }]);
  });
});
