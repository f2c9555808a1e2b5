import type { Language } from '@pukar/kernel';
import type { PromptText } from '../language-pack.js';
import { packOf } from '../packs.js';
import { countFragments, moneyFragments } from './counted-fragments.js';
import { dateFragments } from './date-fragments.js';
import { digitFragments, PAUSE, phoneFragments } from './digit-fragments.js';
import { CONTENT, fragmentText } from './fragments.js';
import { countingFragments, numberFragments } from './number-fragments.js';
import { filledText, pieceId, promptPieces } from './prompt-pieces.js';
import { timeFragments } from './time-fragments.js';
import type { Spoken, SpokenPrompt, SpokenValue } from './spoken.js';

/** The words of a text of the directory, by its key; undefined for a key that it does not know. */
export type ContentWords = (key: string, language: Language) => string | undefined;

const NOTHING: ContentWords = () => undefined;

/**
 * The ids of the audio fragments that say something in a language, in order; each is in {@link fragments}, but for those that
 * begin with {@link CONTENT}. Throws on a prompt that does not exist, a slot without its value, or a number or a day without
 * words: faults, not refusals.
 */
export function fragmentsOf(spoken: SpokenPrompt | SpokenValue, language: Language): readonly string[] {
  return 'prompt' in spoken ? promptFragments(spoken, language) : valueFragments(spoken, language);
}

/** Of prompts without slots, by their language: they are what is said most, and are always the same. */
const PLAIN: Partial<Record<Language, Map<string, readonly string[]>>> = {};

function promptFragments(spoken: SpokenPrompt, language: Language): readonly string[] {
  if (spoken.fill) return piecesOf(spoken, language);
  const plain = (PLAIN[language] ??= new Map());
  const known = plain.get(spoken.prompt);
  if (known) return known;
  const fragments = piecesOf(spoken, language);
  plain.set(spoken.prompt, fragments);
  return fragments;
}

function piecesOf(spoken: SpokenPrompt, language: Language): readonly string[] {
  const text = promptText(spoken, language);
  let nth = 0;
  return promptPieces(text).flatMap((piece) => {
    if (piece.kind === 'words') return [pieceId(spoken.prompt, text, (nth += 1))];
    return piece.kind === 'slot' ? valueFragments(slotValue(spoken, piece.name), language, piece.counts) : [PAUSE];
  });
}

/** What is said, as text: for a chat, a trace, or the carrier's own voice when audio is missing. Throws as {@link fragmentsOf} does. */
export function textOfSpoken({ language, ...spoken }: Spoken, words: ContentWords = NOTHING): string {
  if (!('prompt' in spoken)) return valueText(spoken, language, words);
  return filledText(promptText(spoken, language), (slot, counts) => valueText(slotValue(spoken, slot), language, words, counts));
}

/** The words of a directory's text; of a code that it does not know, its kind's general word; nothing where there is none. */
export const contentText = (key: string, language: Language, words: ContentWords): string =>
  words(key, language) ?? words(`${key.slice(0, key.indexOf('.'))}.other`, language) ?? '';

function promptText({ prompt }: SpokenPrompt, language: Language): PromptText {
  const text: PromptText | undefined = packOf(language).prompts[prompt];
  if (text === undefined) throw new Error(`no prompt ${prompt} in ${language}`);
  return text;
}

function slotValue({ prompt, fill = {} }: SpokenPrompt, slot: string): SpokenValue {
  const value = fill[slot];
  if (!value) throw new Error(`nothing fills ${slot} in ${prompt}`);
  return value;
}

const valueText = (value: SpokenValue, language: Language, words: ContentWords, counts = false): string =>
  valueFragments(value, language, counts)
    .map((id) => (id.startsWith(CONTENT) ? contentText(id.slice(CONTENT.length), language, words) : fragmentText(id, language)))
    .filter((text) => text !== '')
    .join(' ');

function valueFragments(value: SpokenValue, language: Language, counts = false): readonly string[] {
  if ('digits' in value) return digitFragments(value.digits, value.group);
  if ('phone' in value) return phoneFragments(value.phone);
  if ('date' in value) return dateFragments(value.date, value.sayYear ?? false, language);
  if ('time' in value) return timeFragments(value.time, language);
  if ('number' in value) return counts ? countingFragments(value.number, language) : numberFragments(value.number, language);
  if ('ordinal' in value) return [`ordinal.${value.ordinal}`];
  if ('count' in value) return countFragments(value.count, value.unit, language);
  if ('paise' in value) return moneyFragments(value.paise, language);
  if ('content' in value) return [`${CONTENT}${value.content}`];
  return [`stage.${value.stage}`];
}
