import { section } from '../../suite/section.js';
import { otherSources } from './other-sources.js';
import { recordVerb } from './record-verb.js';

export const recordings = section(7, 'Recordings', recordVerb, otherSources);
