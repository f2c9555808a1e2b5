import { describe, expect, it } from '@jest/globals';
import { piecesOf } from './found-pieces.js';

describe('an excerpt of what was found', () => {
  it('is cut where the words are', () => {
    expect(piecesOf('नाली और सड़क', [[0, 4], [8, 12]])).toEqual([{ piece: 'नाली', isFound: true }, { piece: ' और ', isFound: false }, { piece: 'सड़क', isFound: true }]);
    expect(piecesOf('drain', [])).toEqual([{ piece: 'drain', isFound: false }]);
  });
});
