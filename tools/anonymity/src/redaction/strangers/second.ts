import type { Code } from '../codes.js';
import { bn } from './second/bn.js';
import { en } from './second/en.js';
import { gu } from './second/gu.js';
import { hi } from './second/hi.js';
import { hiLatn } from './second/hi-latn.js';
import { kn } from './second/kn.js';
import { ml } from './second/ml.js';
import { mr } from './second/mr.js';
import { or } from './second/or.js';
import { pa } from './second/pa.js';
import { ta } from './second/ta.js';
import { te } from './second/te.js';
import { ur } from './second/ur.js';
import type { Sayings } from './sayings.js';

/** Written when the rules had been mended from the first, and before it was scored against any. */
export const secondStrangers: Readonly<Record<Code, Sayings>> = { en, hi, 'hi-Latn': hiLatn, mr, bn, gu, pa, ta, te, kn, ml, ur, or };
