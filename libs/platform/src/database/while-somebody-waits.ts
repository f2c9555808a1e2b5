import { AsyncLocalStorage } from 'node:async_hooks';

const waiting = new AsyncLocalStorage<AbortSignal>();

/**
 * Work for somebody who is told, once `late` is aborted, that nothing was kept: no transaction that it begins or ends after that is
 * committed. It holds for whatever the work calls, however deep.
 */
export const whileSomebodyWaits = <T>(late: AbortSignal, work: () => T): T => waiting.run(late, work);

/** What goes on for its own sake, though it began while somebody waited: whoever gives up waiting ends none of it. */
export const nobodyWaits = <T>(work: () => T): T => waiting.exit(work);

/** Of the work that is done now; undefined where nobody waits for it. */
export const lateForWhoWaits = (): AbortSignal | undefined => waiting.getStore();
