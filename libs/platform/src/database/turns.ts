/**
 * Work about the same thing one after the other, in the order in which it came; about different things at once. Work of a crowd is done so many
 * at once, and the rest of it when those are over: what belongs to none finds the way free. What fails holds nobody up.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly crowds = new Map<string, { underWay: number; readonly waiting: (() => void)[] }>();

  constructor(private readonly mostOfCrowd = Infinity) {}

  /** About how many things something is going on. */
  get size(): number {
    return this.last.size;
  }

  /** Work of a crowd waits for a place first and for its turn then: what belongs to none never stands behind who waits for a place. */
  take<T>(about: string, work: () => Promise<T>, crowd?: string): Promise<T> {
    return crowd === undefined ? this.inTurn(about, work) : this.amid(crowd, () => this.inTurn(about, work));
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

  private async amid<T>(name: string, work: () => Promise<T>): Promise<T> {
    const crowd = this.crowds.get(name) ?? { underWay: 0, waiting: [] };
    this.crowds.set(name, crowd);
    if (crowd.underWay < this.mostOfCrowd) crowd.underWay += 1;
    else await new Promise<void>((resolve) => crowd.waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The place goes on to who waits for it.
      const next = crowd.waiting.shift();
      if (next) next();
      else crowd.underWay -= 1;
    }
  }
}
