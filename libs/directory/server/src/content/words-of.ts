import { keyOfPart, partsOf, type Content, type PostHolder, spokenWords, type TextsOfContent } from '@pukar/directory-core/domain';
import { type Language, LANGUAGES } from '@pukar/kernel';

const firstWords = (key: string, language: Language): string | undefined => (spokenWords(language) as Readonly<Record<string, string>>)[key];

/** The key of a part in the words of the first data, where invented people share a few names. */
const firstKey = (content: Content, part: string): string => {
  const invented = content.kind === 'post' ? (content.body as PostHolder).invented : undefined;
  return invented ? `person.${invented}` : keyOfPart(content, part);
};

/** The key under which callers hear a part: its own, or that of the first data while it has no words of its own. */
export const spokenKey = (content: Content, part: string): string => (content.texts ? keyOfPart(content, part) : firstKey(content, part));

/** What callers hear of a part in a language; undefined where there are no words. Own words take the place of the first ones in every language: half of them would tell two stories. */
export const wordsOfPart = (content: Content, part: string, language: Language): string | undefined =>
  (content.texts ? content.texts[language]?.[part] : firstWords(firstKey(content, part), language)) || undefined;

/** All that callers hear of a piece of content. */
export function wordsOf(content: Content): TextsOfContent {
  const parts = partsOf(content);
  return Object.fromEntries(LANGUAGES.map((language) => [
    language, Object.fromEntries(parts.flatMap((part) => { const words = wordsOfPart(content, part, language); return words ? [[part, words]] : []; })),
  ]));
}

/** Whether two sets of words say the same. */
export function saysTheSame(one: TextsOfContent, other: TextsOfContent, parts: readonly string[]): boolean {
  return LANGUAGES.every((language) => parts.every((part) => (one[language]?.[part] ?? '').trim() === (other[language]?.[part] ?? '').trim()));
}
