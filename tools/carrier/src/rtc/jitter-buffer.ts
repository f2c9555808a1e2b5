/** So many packets wait before the first is played: what evens out the network. */
const DEPTH = 2;

/** With more than this the sound is too late: the oldest are skipped. */
const MOST = 6;

/** A packet further off than this is not a lost neighbour but the beginning of another stream. */
const ANOTHER_STREAM = 100;

const WRAP = 0x10000;

/**
 * Puts packets of 20 ms into their order and gives one at a time. What was lost is silence (`undefined`), and so is
 * waiting; what comes too late, or twice, is dropped.
 */
export class JitterBuffer {
  private readonly waiting = new Map<number, Uint8Array>();
  private next: number | undefined;
  private isFilling = true;
  private hasPlayed = false;

  put(sequence: number, payload: Uint8Array): void {
    this.next ??= sequence;
    const ahead = distance(this.next, sequence);
    if (Math.abs(ahead) > ANOTHER_STREAM) return this.restart(sequence, payload);
    if (ahead < 0 && this.hasPlayed) return;
    if (ahead < 0) this.next = sequence;
    this.waiting.set(sequence, payload);
    if (this.waiting.size > MOST) this.skipTo(DEPTH);
  }

  /** The next 20 ms. */
  take(): Uint8Array | undefined {
    if (this.next === undefined || this.waiting.size < (this.isFilling ? DEPTH : 1)) {
      this.isFilling = true;
      return undefined;
    }
    if (this.isFilling) this.skipTo(this.waiting.size);
    [this.isFilling, this.hasPlayed] = [false, true];
    const payload = this.waiting.get(this.next);
    this.waiting.delete(this.next);
    this.next = (this.next + 1) % WRAP;
    return payload;
  }

  clear(): void {
    this.waiting.clear();
    this.next = undefined;
    [this.isFilling, this.hasPlayed] = [true, false];
  }

  private restart(sequence: number, payload: Uint8Array): void {
    this.clear();
    this.put(sequence, payload);
  }

  /** Keeps the last so many packets, and goes on with the first of them. */
  private skipTo(kept: number): void {
    const from = this.next ?? 0;
    const inOrder = [...this.waiting.keys()].sort((a, b) => distance(from, a) - distance(from, b));
    for (const sequence of inOrder.slice(0, inOrder.length - kept)) this.waiting.delete(sequence);
    this.next = inOrder.at(-kept);
  }
}

/** How far a sequence number lies ahead of another; numbers go round at 65,536. */
function distance(from: number, to: number): number {
  const ahead = (to - from + WRAP) % WRAP;
  return ahead > WRAP / 2 ? ahead - WRAP : ahead;
}
