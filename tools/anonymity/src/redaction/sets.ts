import type { TemplateSet } from './generate.js';
import { freshTemplates } from './templates/fresh.js';
import { heldOutTemplates } from './templates/held-out.js';
import { makingTemplates } from './templates/making.js';
import { freshVoices } from './voices/fresh.js';
import { heldOutVoices } from './voices/held-out.js';
import { makingVoices } from './voices/making.js';

/** `making`: what the rules may be made from. `held-out`: written before them. `fresh`: written after them. */
export const SETS: Readonly<Record<string, TemplateSet>> = {
  making: { templates: makingTemplates, voices: makingVoices },
  'held-out': { templates: heldOutTemplates, voices: heldOutVoices },
  fresh: { templates: freshTemplates, voices: freshVoices },
};
