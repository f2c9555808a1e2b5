import type { Language } from '../language.js';
import { packOf } from '../packs.js';
import { dateFragments } from './date-fragments.js';
import { digitFragments } from './digit-fragments.js';
import { numberFragments } from './number-fragments.js';
import { pieceId, promptPieces } from './prompt-pieces.js';
import type { SpokenPrompt, SpokenValue } from './spoken.js';

/**
 * The ids of the audio fragments that say something in a language, in order; each is in {@link fragments}. Throws on a
 * prompt that does not exist, a slot without its value, or a number or a day without words: faults, not refusals.
 */
export function fragmentsOf(spoken: SpokenPrompt | SpokenValue, language: Language): readonly string[] {
  return 'prompt' in spoken ? promptFragments(spoken, language) : valueFragments(spoken, language);
}

function promptFragments({ prompt, fill = {} }: SpokenPrompt, language: Language): readonly string[] {
  const text = packOf(language).prompts[prompt];
  if (text === undefined) throw new Error(`no prompt ${prompt} in ${language}`);
  let nth = 0;
  return promptPieces(text).flatMap((piece) => {
    if (piece.kind === 'words') return [pieceId(prompt, text, (nth += 1))];
    const value = fill[piece.name];
    if (!value) throw new Error(`nothing fills ${piece.name} in ${prompt}`);
    return valueFragments(value, language);
  });
}

function valueFragments(value: SpokenValue, language: Language): readonly string[] {
  const { departments, actions } = packOf(language);
  if ('digits' in value) return digitFragments(value.digits, value.group);
  if ('date' in value) return dateFragments(value.date, value.sayYear ?? false, language);
  if ('number' in value) return numberFragments(value.number);
  if ('department' in value) return [`department.${Object.hasOwn(departments, value.department) ? value.department : 'other'}`];
  if ('action' in value) return [`action.${Object.hasOwn(actions, value.action) ? value.action : 'other'}`];
  return [`stage.${value.stage}`];
}
