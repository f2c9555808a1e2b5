import { describe, expect, it } from '@jest/globals';
import { countTime } from './count-time.js';

describe('a timer', () => {
  it.each([[0, '0:00'], [7.9, '0:07'], [72, '1:12'], [754, '12:34'], [3_723, '1:02:03'], [-5, '0:00']])('shows %d seconds as %s', (seconds, shown) => expect(countTime(seconds)).toBe(shown));
});
