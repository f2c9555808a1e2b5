import { withAsciiDigits } from '@pukar/kernel';
import type { AskedFact, DraftCategory, TypedDraft } from './draft.js';

/** Something that still stops registration, as a sentence for the agent. */
export interface MissingField {
  /** `categoryCode`, `placeCode`, `statement`, or `facts.<key>`. */
  readonly field: string;
  readonly message: string;
}

const SHORTEST_STATEMENT = 10;

/**
 * What still stops a draft from being registered, in the order of the form. `category` is undefined when the directory
 * does not know the code, `isPlaceKnown` false when it does not know the place.
 */
export function missingFields(draft: TypedDraft, category: DraftCategory | undefined, isPlaceKnown: boolean): readonly MissingField[] {
  const missing: MissingField[] = [];
  if (!category) missing.push({ field: 'categoryCode', message: 'Choose a category from the list.' });
  if (draft.placeCode !== null && !isPlaceKnown) missing.push({ field: 'placeCode', message: 'This place is not in the directory. Choose one from the list.' });
  if (draft.placeCode === null && category?.department !== null && !draft.isAnswered) missing.push({ field: 'placeCode', message: 'Choose the place, so that the right office gets it.' });
  if (lettersIn(draft.statement) < SHORTEST_STATEMENT) missing.push({ field: 'statement', message: `Write what the citizen says, in at least ${SHORTEST_STATEMENT} letters.` });
  for (const fact of category?.facts ?? []) {
    const message = wrongWith(fact, draft.facts[fact.key]?.value.trim() ?? '');
    if (message) missing.push({ field: `facts.${fact.key}`, message });
  }
  return missing;
}

/** Letters with their marks: in Indian scripts a vowel is often only a mark. */
const lettersIn = (text: string): number => text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;

function wrongWith(fact: AskedFact, value: string): string | undefined {
  if (value === '') return fact.required ? `Ask for: ${fact.label.en}. If the citizen does not know it, write that.` : undefined;
  if (value.length > fact.maxLength) return `${fact.label.en} has at most ${fact.maxLength} characters.`;
  if (fact.format === 'digits' && /\p{Nd}/u.test(value) && !/^[\d\s-]+$/.test(withAsciiDigits(value))) return `${fact.label.en} has only digits.`;
  return undefined;
}
