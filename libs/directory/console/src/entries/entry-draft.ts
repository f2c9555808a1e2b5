import type { ContentEntry, ContentKind } from '@pukar/directory-core/contracts';
import { partsOf, silentIn, type QuestionRule } from '@pukar/directory-core/domain';
import { type Language, LANGUAGES, withAsciiDigits } from '@pukar/kernel';

type Texts = Partial<Record<Language, Record<string, string>>>;

/** What is being written of an entry. */
export interface EntryDraft {
  readonly kind: ContentKind;
  readonly code: string;
  readonly version: number;
  readonly owner: string;
  readonly reviewOn: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly texts: Texts;
}

const EMPTY: Partial<Readonly<Record<ContentKind, Readonly<Record<string, unknown>>>>> = {
  scheme: { rules: ['needs-yes'] satisfies QuestionRule[] }, notice: {}, survey: {}, holiday: { date: '', name: { en: '', hi: '' } }, 'emergency-number': { number: '', name: { en: '', hi: '' } },
};

/** Kinds of which a new one can be made; the others are there for each district. */
export const canBeMade = (kind: ContentKind): boolean => EMPTY[kind] !== undefined;

/** A new entry of a kind, to be looked at again in half a year. */
export function newDraft(kind: ContentKind, now: Date): EntryDraft {
  const reviewOn = new Date(now.getTime() + 180 * 86_400_000).toISOString().slice(0, 10);
  return { kind, code: '', version: 0, owner: 'GAD', reviewOn, body: EMPTY[kind] ?? {}, texts: {} };
}

/** An entry as it is edited. */
export const draftOf = ({ kind, code, version, owner, reviewOn, body, texts }: ContentEntry): EntryDraft => ({ kind, code, version, owner, reviewOn, body: body as EntryDraft['body'], texts: texts as Texts });

/** The draft with other words of a part in a language. */
export const withWords = (draft: EntryDraft, language: Language, part: string, words: string): EntryDraft => ({ ...draft, texts: { ...draft.texts, [language]: { ...draft.texts[language], [part]: words } } });

const DATE_LENGTH = '2027-01-14'.length;

/** What of a holiday or a number is its code. */
export function withCode(draft: EntryDraft, written: string): EntryDraft {
  const code = withAsciiDigits(written);
  const named = draft.kind === 'holiday' ? { date: code.slice(0, DATE_LENGTH) } : draft.kind === 'emergency-number' ? { number: code } : {};
  return { ...draft, code, body: { ...draft.body, ...named } };
}

/** The parts that callers hear of it, and the languages in which one is missing. */
export const partsOfDraft = (draft: EntryDraft): readonly string[] => partsOf(draft);
export const silentInDraft = (draft: EntryDraft): Language[] => silentIn(draft, draft.texts, LANGUAGES);

/** Languages whose words stayed although those of the state's own changed: they may tell an old story. */
export function leftBehind(draft: EntryDraft, before: EntryDraft): Language[] {
  const changed = (language: Language): boolean => partsOf(draft).some((part) => (draft.texts[language]?.[part] ?? '') !== (before.texts[language]?.[part] ?? ''));
  if (before.version === 0 || !(['hi-IN', 'en-IN'] as const).some(changed)) return [];
  return LANGUAGES.filter((language) => !changed(language) && partsOf(draft).some((part) => draft.texts[language]?.[part]));
}

/** The draft as it is kept: without the blanks that a list of districts or offices has while it is typed. */
export function finished(draft: EntryDraft): EntryDraft {
  if (draft.kind !== 'holiday') return draft;
  const listed = (part: string): readonly string[] | undefined => {
    const typed = (draft.body[part] as readonly string[] | undefined)?.filter((letters) => letters !== '');
    return typed?.length ? typed : undefined;
  };
  return { ...draft, body: { ...draft.body, districts: listed('districts'), offices: listed('offices') } };
}
