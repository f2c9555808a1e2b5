import type { Code } from '../codes.js';
import { bn } from './first/bn.js';
import { en } from './first/en.js';
import { gu } from './first/gu.js';
import { hi } from './first/hi.js';
import { hiLatn } from './first/hi-latn.js';
import { kn } from './first/kn.js';
import { ml } from './first/ml.js';
import { mr } from './first/mr.js';
import { or } from './first/or.js';
import { pa } from './first/pa.js';
import { ta } from './first/ta.js';
import { te } from './first/te.js';
import { ur } from './first/ur.js';
import type { Sayings } from './sayings.js';

/** Written without a look at the rules. */
export const firstStrangers: Readonly<Record<Code, Sayings>> = { en, hi, 'hi-Latn': hiLatn, mr, bn, gu, pa, ta, te, kn, ml, ur, or };
