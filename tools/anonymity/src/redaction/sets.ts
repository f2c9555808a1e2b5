import type { TemplateSet } from './generate.js';
import { heldOutTemplates } from './templates/held-out.js';
import { makingTemplates } from './templates/making.js';
import { heldOutVoices } from './voices/held-out.js';
import { makingVoices } from './voices/making.js';

/** `making`: what the rules may be made from. `held-out`: written before them. */
export const SETS: Readonly<Record<string, TemplateSet>> = {
  making: { templates: makingTemplates, voices: makingVoices },
  'held-out': { templates: heldOutTemplates, voices: heldOutVoices },
};
