import { describe, expect, it } from '@jest/globals';
import { pausedParts } from './paused-parts.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 18, 5, 0, seconds));

describe('the paused parts of a recording', () => {
  it('are counted from its beginning, in order', () => {
    expect(pausedParts([{ from: at(40), until: at(50) }, { from: at(10), until: at(12) }], at(0), 60)).toEqual([{ from: 10, to: 12 }, { from: 40, to: 50 }]);
  });

  it('end with the recording when nobody ended the pause', () => {
    expect(pausedParts([{ from: at(50), until: null }], at(0), 55)).toEqual([{ from: 50, to: 55 }]);
  });

  it('that overlap are one, and what lies outside the recording is none', () => {
    expect(pausedParts([{ from: at(5), until: at(9) }, { from: at(8), until: at(12) }, { from: at(70), until: at(80) }], at(0), 60)).toEqual([{ from: 5, to: 12 }]);
  });
});
