import { section } from '../../suite/section.js';
import { fallbackRequests } from './fallback.js';

export const fallback = section(11, 'Fallback', fallbackRequests);
