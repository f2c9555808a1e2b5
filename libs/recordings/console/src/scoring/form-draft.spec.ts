import { describe, expect, it } from '@jest/globals';
import { NewScoreFormSchema } from '@pukar/recordings-core/contracts';
import { freshQuestion, moved, shareOf, withCodes, withKind } from './form-draft.js';

const asked = (en: string, code = '') => ({ ...freshQuestion(), code, words: { en, hi: 'प्रश्न' } });

describe('a form that is being written', () => {
  it('gives new questions codes of their words, each its own, and leaves those of before', () => {
    const coded = withCodes([asked('Greeted the caller', 'greeted'), asked('Greeted'), asked('Was it 100 % true?'), asked('Was it 100 % true?'), asked('??? 12'), asked('नमस्ते')]);
    expect(coded.map(({ code }) => code)).toEqual(['greeted', 'greeted-2', 'was-it-100-true', 'was-it-100-true-2', 'question', 'question-2']);
    expect(NewScoreFormSchema.safeParse({ basedOn: 1, questions: coded }).success).toBe(true);
  });

  it('gives points a most, and takes it away again', () => {
    expect(withKind(freshQuestion(), 'points').most).toBe(5);
    expect(withKind(withKind(freshQuestion(), 'points'), 'vital').most).toBeNull();
  });

  it('moves a question by one place, and at the ends by none', () => {
    expect([moved(['a', 'b', 'c'], 1, -1), moved(['a', 'b', 'c'], 1, 1), moved(['a', 'b', 'c'], 0, -1), moved(['a', 'b', 'c'], 2, 1)].map((list) => list.join(''))).toEqual(['bac', 'acb', 'abc', 'abc']);
  });

  it('says how much of a full card a question is', () => {
    const questions = [{ ...asked('One'), weight: 30 }, { ...asked('Two'), weight: 10 }];
    expect(questions.map((question) => shareOf(questions, question))).toEqual([75, 25]);
    expect(shareOf([{ ...asked('One'), weight: 0 }], { ...asked('One'), weight: 0 })).toBe(0);
  });
});
