/** What Nest injects the process's `Logger` by. */
export const LOGGER = Symbol('Logger');
