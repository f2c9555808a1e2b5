import { generate, type TemplateSet } from './generate.js';
import type { Labelled } from './labelled.js';
import { firstStrangers } from './strangers/first.js';
import { generateStrangers } from './strangers/generate.js';
import { secondStrangers } from './strangers/second.js';
import { thirdStrangers } from './strangers/third.js';
import { freshTemplates } from './templates/fresh.js';
import { heldOutTemplates } from './templates/held-out.js';
import { makingTemplates } from './templates/making.js';
import { freshVoices } from './voices/fresh.js';
import { heldOutVoices } from './voices/held-out.js';
import { makingVoices } from './voices/making.js';

const SEED = 20_261_126;
const ROUNDS = 5;
const of = (set: TemplateSet) => (): Labelled[] => generate(set, SEED, ROUNDS);

/** `making`: what the rules may be made from. `held-out`: written before them. `fresh`: written after them. `strangers-*`: written and scored before a rule was made from them. */
export const SETS: Readonly<Record<string, () => readonly Labelled[]>> = {
  making: of({ templates: makingTemplates, voices: makingVoices }),
  'held-out': of({ templates: heldOutTemplates, voices: heldOutVoices }),
  fresh: of({ templates: freshTemplates, voices: freshVoices }),
  'strangers-1': () => generateStrangers(firstStrangers, SEED, ROUNDS),
  'strangers-2': () => generateStrangers(secondStrangers, SEED + 1, ROUNDS + 1),
  'strangers-3': () => generateStrangers(thirdStrangers, SEED + 2, 8),
};
