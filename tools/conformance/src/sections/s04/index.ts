import { section } from '../../suite/section.js';
import { dialQueue } from './dial-queue.js';
import { results } from './results.js';
import { waitingRoom } from './waiting.js';

export const enqueue = section(4, 'Enqueue', waitingRoom, results, dialQueue);
