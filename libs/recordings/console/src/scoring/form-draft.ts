import type { ScoreKind, ScoreQuestion } from '@pukar/recordings-core/contracts';

/** A question that nobody has given words yet. Its code is of the words once there are some. */
export const freshQuestion = (): ScoreQuestion => ({ code: '', words: { en: '', hi: '' }, weight: 10, kind: 'yes-no', most: null });

/** The same with another kind: points have a most, and nothing else has. */
export const withKind = (question: ScoreQuestion, kind: ScoreKind): ScoreQuestion => ({ ...question, kind, most: kind === 'points' ? (question.most ?? 5) : null });

/** A list with one of its entries a place further up (-1) or down (1); at the end it stays. */
export function moved<T>(list: readonly T[], nth: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[nth], list[nth + by]];
  return one === undefined || other === undefined ? list : list.with(nth, other).with(nth + by, one);
}

/** Which questions cannot be asked yet: their words are missing. */
export const isWorded = ({ words }: ScoreQuestion): boolean => words.en.trim().length >= 3 && words.hi.trim().length >= 3;

/**
 * The questions as they are sent: those of before keep their codes, new ones get one of their English words that no other has. Answers are kept by
 * codes, so that who counts over several forms finds a question again.
 */
export function withCodes(questions: readonly ScoreQuestion[]): ScoreQuestion[] {
  const taken = new Set(questions.map(({ code }) => code).filter(Boolean));
  return questions.map((question) => {
    if (question.code) return question;
    const words = question.words.en.toLowerCase().match(/[a-z0-9]+/gu)?.join('-').replace(/^[^a-z]+/u, '').slice(0, 24).replace(/-$/u, '') ?? '';
    const base = words.length < 2 ? 'question' : words;
    let code = base;
    for (let nth = 2; taken.has(code); nth += 1) code = `${base}-${nth}`;
    taken.add(code);
    return { ...question, code };
  });
}

/** How much of a full card a question is, in per cent. */
export function shareOf(questions: readonly ScoreQuestion[], { weight }: ScoreQuestion): number {
  const all = questions.reduce((sum, question) => sum + question.weight, 0);
  return all === 0 ? 0 : Math.round((100 * weight) / all);
}
