import type { SocketServer } from '@pukar/platform/live';
import type { Readiness } from '@pukar/platform/running';

/** What was asked before the end is answered within this; a launcher waits for eight seconds. */
export const LAST_ANSWERS_MS = 5_000;

/**
 * A process that was told to end is sent nothing new from when `drainMs` are over: whoever spreads work has asked by then whether it is ready. What came before is answered, and
 * its screens go to another process before it closes. One that stands alone (0) closes at once: nobody else is there to go to.
 */
export async function drain(drainMs: number, readiness: Pick<Readiness, 'drain'>, sockets?: Pick<SocketServer, 'sendElsewhere'>): Promise<void> {
  readiness.drain();
  if (drainMs === 0) return;
  await new Promise((resolve) => { setTimeout(resolve, drainMs); });
  await sockets?.sendElsewhere(drainMs);
}
