import type { Code } from '../codes.js';
import { bnHeldOut } from './held-out/bn.js';
import { enHeldOut } from './held-out/en.js';
import { guHeldOut } from './held-out/gu.js';
import { hiHeldOut } from './held-out/hi.js';
import { hiLatnHeldOut } from './held-out/hi-Latn.js';
import { knHeldOut } from './held-out/kn.js';
import { mlHeldOut } from './held-out/ml.js';
import { mrHeldOut } from './held-out/mr.js';
import { orHeldOut } from './held-out/or.js';
import { paHeldOut } from './held-out/pa.js';
import { taHeldOut } from './held-out/ta.js';
import { teHeldOut } from './held-out/te.js';
import { urHeldOut } from './held-out/ur.js';

/** By language. */
export const heldOutTemplates: Readonly<Record<Code, readonly string[]>> = { en: enHeldOut, hi: hiHeldOut, 'hi-Latn': hiLatnHeldOut, mr: mrHeldOut, bn: bnHeldOut, gu: guHeldOut, pa: paHeldOut, ta: taHeldOut, te: teHeldOut, kn: knHeldOut, ml: mlHeldOut, ur: urHeldOut, or: orHeldOut };
