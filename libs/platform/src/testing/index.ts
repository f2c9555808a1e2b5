export { testDatabase, type TestDatabase } from './test-database.js';
export { FixedClock } from './fixed-clock.js';
export { until } from './until.js';
export { freePorts } from './free-ports.js';
