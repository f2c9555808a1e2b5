import { setTimeout as sleep } from 'node:timers/promises';
import type { Try } from './border.js';
import type { Blocked, Subject } from './subject.js';

/** For no one input a process computes for longer without a pause. */
export const MOST_BLOCKED_MS = 50;
/** What many that came at once, and memory that was tidied up meanwhile, may take together. */
export const MOST_TOGETHER_MS = 500;
/** An input is to blame when it does it each time. */
const TIMES = 2;
/** So long after an answer the probe has written down what it saw. */
const SEEN_AFTER_MS = 25;

export interface Sent {
  readonly tried: Try;
  readonly from: number;
  to: number;
}

/** A process computed for long, and what was being asked of the helpline meanwhile. */
export interface Pause extends Blocked {
  readonly during: readonly Try[];
}

/**
 * Which of the inputs made the pause: each is sent again by itself, and the one that makes the same process compute for as long each
 * time did. Undefined where none does: then it was many together, or the process tidied up, on a machine that was slow just then.
 */
export async function makerOf({ process, during }: Pause, subject: Subject): Promise<Try | undefined> {
  const isLong = async (tried: Try): Promise<boolean> => {
    const from = Date.now();
    await tried.send().catch(() => undefined);
    await sleep(SEEN_AFTER_MS);
    return subject.blocked(from, MOST_BLOCKED_MS).some((one) => one.process === process);
  };
  for (const tried of during) {
    let times = 0;
    while (times < TIMES && await isLong(tried)) times += 1;
    if (times === TIMES) return tried;
  }
  return undefined;
}

/** Whether what is asked in this process takes too long each time: once may be the machine's doing. */
export function takesLong(ask: () => unknown): boolean {
  for (let times = 0; times < TIMES; times += 1) {
    const began = performance.now();
    ask();
    if (performance.now() - began <= MOST_BLOCKED_MS) return false;
  }
  return true;
}
