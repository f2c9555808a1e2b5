import type { Code } from '../codes.js';
import { bnMaking } from './making/bn.js';
import { enMaking } from './making/en.js';
import { guMaking } from './making/gu.js';
import { hiMaking } from './making/hi.js';
import { hiLatnMaking } from './making/hi-Latn.js';
import { knMaking } from './making/kn.js';
import { mlMaking } from './making/ml.js';
import { mrMaking } from './making/mr.js';
import { orMaking } from './making/or.js';
import { paMaking } from './making/pa.js';
import { taMaking } from './making/ta.js';
import { teMaking } from './making/te.js';
import { urMaking } from './making/ur.js';

/** By language. */
export const makingTemplates: Readonly<Record<Code, readonly string[]>> = { en: enMaking, hi: hiMaking, 'hi-Latn': hiLatnMaking, mr: mrMaking, bn: bnMaking, gu: guMaking, pa: paMaking, ta: taMaking, te: teMaking, kn: knMaking, ml: mlMaking, ur: urMaking, or: orMaking };
