export { CLOCK, IDS } from './tokens.js';
export { randomIds } from './random-ids.js';
export { systemClock } from './system-clock.js';
export { uuidOf } from './uuid-of.js';
