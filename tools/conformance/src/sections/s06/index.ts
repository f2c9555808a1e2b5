import { section } from '../../suite/section.js';
import { ends } from './ends.js';
import { progress } from './progress.js';

export const statusCallbacks = section(6, 'Call status callbacks', progress, ends);
