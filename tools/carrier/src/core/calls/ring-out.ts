import type { Exchange } from '../exchange.js';
import type { CallStatus } from './call-status.js';
import type { Leg } from './leg.js';

/** Rings at the leg's destination until somebody answers, or refuses, or `timeoutMs` has passed, or the leg is ended. */
export function ringOut(exchange: Exchange, leg: Leg, timeoutMs: number): Promise<CallStatus> {
  if (leg.isOver) return Promise.resolve(leg.status);
  leg.initiate();
  const destination = exchange.reach(leg.facts.to);
  return new Promise((resolve) => {
    const ringing = destination?.ring(leg, {
      accepted: (line) => {
        exchange.faults.pickUp(leg, () => {
          leg.connect(line);
          leg.answer();
          done();
        });
      },
      rejected: () => leg.end('busy', 'rejected'),
    });
    const done = (): void => {
      cancel();
      leg.lifetime.removeEventListener('abort', over);
      resolve(leg.status);
    };
    const over = (): void => {
      if (typeof ringing === 'object') ringing.stop(leg.status);
      done();
    };
    const cancel = exchange.timers.after(timeoutMs, () => leg.end('no-answer'));
    leg.lifetime.addEventListener('abort', over, { once: true });
    if (ringing === undefined || ringing === 'unreachable') leg.end('failed', 'unreachable');
    else if (ringing === 'busy') leg.end('busy');
    else leg.ring();
  });
}
