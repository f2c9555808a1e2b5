/**
 * Work about the same thing one after the other, in the order in which it came; about different things at once. Work that nobody waits for may
 * be done so many at once, and the rest of it when those are over: what somebody does wait for finds the way free. What fails holds nobody up.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly patient: (() => void)[] = [];
  private underWay = 0;

  constructor(private readonly mostPatient = Infinity) {}

  /** About how many things something is going on. */
  get size(): number {
    return this.last.size;
  }

  /** Patient work waits for a place first and for its turn then: what somebody waits for never stands behind who waits for a place. */
  take<T>(about: string, work: () => Promise<T>, isPatient = false): Promise<T> {
    return isPatient ? this.patiently(() => this.inTurn(about, work)) : this.inTurn(about, work);
  }

  private async inTurn<T>(about: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.last.get(about) ?? Promise.resolve()).then(work);
    const over = mine.catch(() => undefined);
    this.last.set(about, over);
    try {
      return await mine;
    } finally {
      // Nobody came after: nothing is kept of what it was about.
      if (this.last.get(about) === over) this.last.delete(about);
    }
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    if (this.underWay < this.mostPatient) this.underWay += 1;
    else await new Promise<void>((resolve) => this.patient.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes on to who waits for it.
      const next = this.patient.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }
}
