import type { LanguagePack } from '../language-pack.js';
import { type Language, LANGUAGES } from '../language.js';
import { packOf } from '../packs.js';
import { PAUSE } from './digit-fragments.js';
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

/** Every fragment of a language, each once: what must be made into audio before a call can be answered in it. */
export function fragments(language: Language): readonly Fragment[] {
  const pack = packOf(language);
  return [
    ...promptsOf(pack),
    ...named('department', pack.departments),
    ...named('action', pack.actions),
    ...named('stage', pack.stages),
    ...pack.months.map((text, index) => ({ id: `month.${index + 1}`, text })),
    ...pack.numbers.map((text, number) => ({ id: `number.${number}`, text })),
    ...pack.ordinals.map((text, index) => ({ id: `ordinal.${index + 1}`, text })),
    ...named('day-part', pack.dayParts),
    ...named('clock', pack.clock ?? {}),
    { id: 'number.hundred', text: pack.hundred },
    { id: 'number.hundred-and', text: pack.hundredAnd },
    { id: 'number.thousand', text: pack.thousand },
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

function promptsOf(pack: LanguagePack): Fragment[] {
  return Object.entries(pack.prompts).flatMap(([id, prompt]) => {
    const pace = typeof prompt === 'string' ? {} : { wordsPerMinute: prompt.wordsPerMinute };
    const words = promptPieces(prompt).flatMap((piece) => (piece.kind === 'words' ? [piece.text] : []));
    return words.map((text, index) => ({ id: pieceId(id, prompt, index + 1), text, ...pace }));
  });
}

function named(kind: string, texts: Readonly<Record<string, string>>): Fragment[] {
  return Object.entries(texts).map(([code, text]) => ({ id: `${kind}.${code}`, text }));
}
