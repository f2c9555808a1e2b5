import { type Language, LANGUAGES } from '@pukar/kernel';
import type { LanguagePack, PromptText } from '../language-pack.js';
import { packOf } from '../packs.js';
import { PAUSE } from './digit-fragments.js';
import { COUNTING } from './number-fragments.js';
import type { CountedScale } from './number-words.js';
import { pieceId, promptPieces } from './prompt-pieces.js';

/** A piece of audio that must exist: words in one language, or a silence. */
export interface Fragment {
  readonly id: string;
  /** The words; empty for a silence. */
  readonly text: string;
  /** Slower than the language's own pace. */
  readonly wordsPerMinute?: number;
  /** The length of a silence, in milliseconds. */
  readonly silenceMs?: number;
}

const GROUP_PAUSE_MS = 350;

/** How the id of a text of the directory begins; its words are not ours. */
export const CONTENT = 'content.';

/**
 * Every fragment of a language but the directory's, each once: what must be made into audio before a call can be answered in
 * it.
 */
export function fragments(language: Language): readonly Fragment[] {
  const { prompts, reading, stages, months, numbers, dayParts } = packOf(language);
  return [
    ...piecesOf(prompts),
    ...piecesOf(Object.fromEntries(Object.entries(reading.patterns).map(([pattern, text]) => [`reading.${pattern}`, text]))),
    ...named('stage', stages),
    ...numbered('month', months),
    ...numbers.upTo99.map((text, number) => ({ id: `number.${number}`, text })),
    ...numbered('hundred', numbers.hundreds.alone),
    ...numbered('hundred-and', numbers.hundreds.joined),
    ...numbered('thousands', numbers.thousands?.alone ?? []),
    ...numbered('thousands-and', numbers.thousands?.joined ?? []),
    ...scales(numbers),
    ...Object.entries(numbers.counting ?? {}).map(([id, text]) => ({ id: `${COUNTING}${id}`, text })),
    ...numbered('ordinal', numbers.ordinals),
    ...named('day-part', dayParts),
    { id: PAUSE, text: '', silenceMs: GROUP_PAUSE_MS },
  ];
}

const TEXTS = Object.fromEntries(LANGUAGES.map((language) => [language, new Map(fragments(language).map(({ id, text }) => [id, text]))]));

/** The words of a fragment. Throws on a fragment that does not exist. */
export function fragmentText(id: string, language: Language): string {
  const text = TEXTS[language]?.get(id);
  if (text === undefined) throw new Error(`no fragment ${id} in ${language}`);
  return text;
}

function piecesOf(texts: Readonly<Record<string, PromptText>>): Fragment[] {
  return Object.entries(texts).flatMap(([id, prompt]) => {
    const pace = typeof prompt === 'string' ? {} : { wordsPerMinute: prompt.wordsPerMinute };
    const words = promptPieces(prompt).flatMap((piece) => (piece.kind === 'words' ? [piece.text] : []));
    return words.map((text, index) => ({ id: pieceId(id, prompt, index + 1), text, ...pace }));
  });
}

function scales({ thousand, lakh, crore }: LanguagePack['numbers']): Fragment[] {
  return Object.entries<CountedScale>({ thousand, lakh, crore }).flatMap(([name, { alone, joined, one }]) => [
    { id: `scale.${name}`, text: alone },
    { id: `scale.${name}-and`, text: joined },
    ...(one ? [{ id: `one.${name}`, text: one.alone }, { id: `one.${name}-and`, text: one.joined }] : []),
  ]);
}

function named(kind: string, texts: Readonly<Record<string, string>>): Fragment[] {
  return Object.entries(texts).map(([code, text]) => ({ id: `${kind}.${code}`, text }));
}

function numbered(kind: string, texts: readonly string[]): Fragment[] {
  return texts.map((text, index) => ({ id: `${kind}.${index + 1}`, text }));
}
