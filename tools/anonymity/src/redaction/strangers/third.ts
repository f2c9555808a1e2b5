import type { Code } from '../codes.js';
import { bn } from './third/bn.js';
import { en } from './third/en.js';
import { gu } from './third/gu.js';
import { hi } from './third/hi.js';
import { hiLatn } from './third/hi-latn.js';
import { kn } from './third/kn.js';
import { ml } from './third/ml.js';
import { mr } from './third/mr.js';
import { or } from './third/or.js';
import { pa } from './third/pa.js';
import { ta } from './third/ta.js';
import { te } from './third/te.js';
import { ur } from './third/ur.js';
import type { Sayings } from './sayings.js';

/** Written when the rules had been mended from the second, and before it was scored against any. */
export const thirdStrangers: Readonly<Record<Code, Sayings>> = { en, hi, 'hi-Latn': hiLatn, mr, bn, gu, pa, ta, te, kn, ml, ur, or };
