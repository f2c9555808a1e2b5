export { FixedClock } from './fixed-clock.js';
export { freePorts, isFreePort } from './free-ports.js';
export { seeded } from './seeded.js';
export { testDatabase, type TestDatabase } from './test-database.js';
export { until } from './until.js';
