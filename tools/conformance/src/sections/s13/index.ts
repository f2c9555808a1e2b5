import { section } from '../../suite/section.js';
import { retries } from './retries.js';
import { timeouts } from './timeouts.js';

export const retriesAndTimeouts = section(13, 'Time-outs, retries, duplicates', retries, timeouts);
