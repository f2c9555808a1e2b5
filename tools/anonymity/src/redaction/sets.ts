import type { Code } from './codes.js';
import type { TemplateSet } from './generate.js';
import { bnHeldOut } from './templates/held-out/bn.js';
import { enHeldOut } from './templates/held-out/en.js';
import { guHeldOut } from './templates/held-out/gu.js';
import { hiHeldOut } from './templates/held-out/hi.js';
import { hiLatnHeldOut } from './templates/held-out/hi-Latn.js';
import { knHeldOut } from './templates/held-out/kn.js';
import { mlHeldOut } from './templates/held-out/ml.js';
import { mrHeldOut } from './templates/held-out/mr.js';
import { orHeldOut } from './templates/held-out/or.js';
import { paHeldOut } from './templates/held-out/pa.js';
import { taHeldOut } from './templates/held-out/ta.js';
import { teHeldOut } from './templates/held-out/te.js';
import { urHeldOut } from './templates/held-out/ur.js';
import { heldOutVoices } from './voices/held-out.js';

const HELD_OUT: Readonly<Record<Code, readonly string[]>> = {
  en: enHeldOut, hi: hiHeldOut, 'hi-Latn': hiLatnHeldOut, mr: mrHeldOut, bn: bnHeldOut, gu: guHeldOut, pa: paHeldOut, ta: taHeldOut, te: teHeldOut, kn: knHeldOut, ml: mlHeldOut, ur: urHeldOut, or: orHeldOut,
};

export const SETS: Readonly<Record<string, TemplateSet>> = {
  'held-out': { templates: HELD_OUT, voices: heldOutVoices },
};
