import { describe, expect, it } from '@jest/globals';
import { redactMaskedAadhaar } from './redact-masked-aadhaar.js';

/** Takes out every A. */
const withoutA = (text: string) => ({
  text: text.replaceAll('A', '[a]'),
  redactions: [...text.matchAll(/A/g)].map(({ index }) => ({ kind: 'letter' as const, start: index, end: index + 1 })),
});

describe('redacting a text that was saved', () => {
  it('takes out what masking left of an Aadhaar number', () => {
    expect(redactMaskedAadhaar('mine is XXXX XXXX 0124.', withoutA)).toEqual({ text: 'mine is [Aadhaar number].', redactions: [{ kind: 'aadhaar', start: 8, end: 22 }] });
  });

  it('leaves the rest to the redaction, with offsets of the whole text', () => {
    const text = 'A XXXX XXXX 0124 A XXXX XXXX 9999A';
    const { text: redacted, redactions } = redactMaskedAadhaar(text, withoutA);
    expect(redacted).toBe('[a] [Aadhaar number] [a] [Aadhaar number][a]');
    expect(redactions.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['letter', 'A'], ['aadhaar', 'XXXX XXXX 0124'], ['letter', 'A'], ['aadhaar', 'XXXX XXXX 9999'], ['letter', 'A'],
    ]);
  });

  it('is the redaction itself where nothing was masked', () => expect(redactMaskedAadhaar('an A', withoutA)).toEqual(withoutA('an A')));
});
