import { describe, expect, it } from '@jest/globals';
import { misspoken, msPerLetter, type Spoken } from './spoken-length.js';

const said = (text: string, ms: number): Spoken => ({ id: text, text, ms });
const USUAL = [said('How can we help you?', 1200), said('The office is shut today.', 1500), said('Goodbye.', 650)];

describe('how long a text takes', () => {
  it('counts a digit as a word and a breath between sentences', () => {
    expect(msPerLetter(said('For yes, press 1. For no, 2.', 3226))).toBeLessThan(90);
  });

  it('finds a text of which words were left out, and one that was spelt letter by letter', () => {
    const [cut, spelt] = [said('To hear of a government scheme, press three.', 500), said('street', 2400)];
    expect(misspoken([...USUAL, cut, spelt])).toEqual([cut, spelt]);
  });

  it('finds nothing in what was said as it should be', () => expect(misspoken(USUAL)).toEqual([]));
});
