export { OneThread } from './one-thread.js';
export { startThread } from './start-thread.js';
