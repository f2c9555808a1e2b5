/** Chance that a seed repeats (mulberry32, T. Ettinger). */
export class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  upTo(most: number): number { return Math.floor(this.next() * most); }
  isOneIn(often: number): boolean { return this.next() < 1 / often; }

  /** One of these, by their weights. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let at = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) if ((at -= weight) < 0) return choice;
    return choices[0]![0];
  }

  shuffled<T>(all: readonly T[]): T[] {
    return all.map((one) => ({ one, at: this.next() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
  }
}
