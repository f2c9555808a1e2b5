import type { Language } from '../language.js';
import type { PromptText } from '../language-pack.js';
import { packOf } from '../packs.js';
import { dateFragments } from './date-fragments.js';
import { digitFragments, PAUSE } from './digit-fragments.js';
import { fragmentText } from './fragments.js';
import { numberFragments } from './number-fragments.js';
import { filledText, pieceId, promptPieces } from './prompt-pieces.js';
import { timeFragments } from './time-fragments.js';
import type { Spoken, SpokenPrompt, SpokenValue } from './spoken.js';

/**
 * The ids of the audio fragments that say something in a language, in order; each is in {@link fragments}. Throws on a
 * prompt that does not exist, a slot without its value, or a number or a day without words: faults, not refusals.
 */
export function fragmentsOf(spoken: SpokenPrompt | SpokenValue, language: Language): readonly string[] {
  return 'prompt' in spoken ? promptFragments(spoken, language) : valueFragments(spoken, language);
}

function promptFragments(spoken: SpokenPrompt, language: Language): readonly string[] {
  const text = promptText(spoken, language);
  let nth = 0;
  return promptPieces(text).flatMap((piece) => {
    if (piece.kind === 'words') return [pieceId(spoken.prompt, text, (nth += 1))];
    return piece.kind === 'slot' ? valueFragments(slotValue(spoken, piece.name), language) : [PAUSE];
  });
}

/** What is said, as text: for a chat, a trace, or the carrier's own voice when audio is missing. Throws as {@link fragmentsOf} does. */
export function textOfSpoken({ language, ...spoken }: Spoken): string {
  if (!('prompt' in spoken)) return valueText(spoken, language);
  return filledText(promptText(spoken, language), (slot) => valueText(slotValue(spoken, slot), language));
}

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

const valueText = (value: SpokenValue, language: Language): string =>
  valueFragments(value, language)
    .map((id) => fragmentText(id, language))
    .filter((text) => text !== '')
    .join(' ');

function valueFragments(value: SpokenValue, language: Language): readonly string[] {
  const { departments, actions } = packOf(language);
  if ('digits' in value) return digitFragments(value.digits, value.group);
  if ('date' in value) return dateFragments(value.date, value.sayYear ?? false, language);
  if ('time' in value) return timeFragments(value.time, language);
  if ('number' in value) return numberFragments(value.number);
  if ('department' in value) return [`department.${Object.hasOwn(departments, value.department) ? value.department : 'other'}`];
  if ('action' in value) return [`action.${Object.hasOwn(actions, value.action) ? value.action : 'other'}`];
  return [`stage.${value.stage}`];
}
