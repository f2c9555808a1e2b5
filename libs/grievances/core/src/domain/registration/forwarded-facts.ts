import { withAsciiDigits } from '@pukar/kernel';
import type { InBoth } from '../sentences/spoken-language.js';
import type { AskedFact, DraftCategory, TypedDraft } from './draft.js';

/** A fact that goes to the office. */
export interface ForwardedFact {
  readonly key: string;
  readonly label: InBoth;
  readonly value: string;
}

/** The facts of a draft, parted. */
export interface PartedFacts {
  /** Those that identify nobody, as typed, but that a number is in the digits that every office can look up: they still have to be redacted, because anything can be typed into a field. */
  readonly open: readonly ForwardedFact[];
  /** Those that identify, with the citizen's recorded yes: they go as they are. */
  readonly consented: readonly ForwardedFact[];
  /** Those that stay, because the citizen has not agreed. */
  readonly withheld: readonly AskedFact[];
}

/** Parts what was said into what goes and what stays. A fact that the category does not ask for goes nowhere. */
export function partFacts(draft: TypedDraft, category: DraftCategory): PartedFacts {
  const said = category.facts.flatMap((asked) => {
    const answer = draft.facts[asked.key];
    const typed = answer?.value.trim() ?? '';
    const value = asked.format === 'digits' || asked.format === 'date' ? withAsciiDigits(typed) : typed;
    return answer && value !== '' ? [{ asked, consent: answer.consent, fact: { key: asked.key, label: asked.label, value } }] : [];
  });
  return {
    open: said.filter(({ asked }) => !asked.identifying).map(({ fact }) => fact),
    consented: said.filter(({ asked, consent }) => asked.identifying && consent).map(({ fact }) => fact),
    withheld: said.filter(({ asked, consent }) => asked.identifying && !consent).map(({ asked }) => asked),
  };
}
