import { AsyncLocalStorage } from 'node:async_hooks';

/** Until when somebody waits: its signal is aborted when they give up. */
export interface Waiting {
  readonly signal: AbortSignal;
}

const waiting = new AsyncLocalStorage<Waiting>();

/** Waits as an `AbortController` does, and makes the signal only where somebody looks at it: most of what is waited for is done at once. */
export class Patience implements Waiting {
  private controller: AbortController | undefined;

  get signal(): AbortSignal {
    return (this.controller ??= new AbortController()).signal;
  }

  abort(why: unknown): void {
    void this.signal;
    this.controller!.abort(why);
  }
}

/**
 * Work for somebody who is told, once `late` says so, that nothing was kept: no transaction that it begins or ends after that is
 * committed. It holds for whatever the work calls, however deep.
 */
export const whileSomebodyWaits = <T>(late: Waiting, work: () => T): T => waiting.run(late, work);

/** What goes on for its own sake, though it began while somebody waited: whoever gives up waiting ends none of it. */
export const nobodyWaits = <T>(work: () => T): T => waiting.exit(work);

/** Of the work that is done now; undefined where nobody waits for it. */
export const lateForWhoWaits = (): AbortSignal | undefined => waiting.getStore()?.signal;
