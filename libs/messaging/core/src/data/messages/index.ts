import type { Language } from '@pukar/kernel';
import type { MessagePack } from '../../domain/message-pack.js';
import { bnIN } from './bn-IN.js';
import { enIN } from './en-IN.js';
import { guIN } from './gu-IN.js';
import { hiIN } from './hi-IN.js';
import { knIN } from './kn-IN.js';
import { mlIN } from './ml-IN.js';
import { mrIN } from './mr-IN.js';
import { orIN } from './or-IN.js';
import { paIN } from './pa-IN.js';
import { taIN } from './ta-IN.js';
import { teIN } from './te-IN.js';
import { urIN } from './ur-IN.js';

/** What citizens are written, in every language that the helpline speaks: one that is missing does not compile. */
export const MESSAGE_PACKS: Readonly<Record<Language, MessagePack>> = {
  'hi-IN': hiIN, 'en-IN': enIN, 'mr-IN': mrIN, 'ur-IN': urIN, 'gu-IN': guIN, 'pa-IN': paIN, 'bn-IN': bnIN, 'or-IN': orIN, 'te-IN': teIN, 'ta-IN': taIN, 'kn-IN': knIN, 'ml-IN': mlIN,
};
