/** What scripts wait for, and how long at most: 10 seconds unless told. */
export interface Patience {
  /** Milliseconds. */
  readonly within?: number | undefined;
}

const PATIENCE_MS = 10_000;

/** Lets scripts wait until something is so; looks again whenever something has changed. */
export class Waiting {
  private readonly looks = new Set<() => void>();

  changed(): void {
    for (const look of [...this.looks]) look();
  }

  /** What `find` gives once it gives something. Rejects with `complaint` when it takes too long, or is hopeless. */
  until<T>(find: () => T | undefined, complaint: () => string, { within = PATIENCE_MS }: Patience = {}, isHopeless = (): boolean => false): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found !== undefined) {
          finish();
          resolve(found);
        } else if (isHopeless()) {
          finish();
          reject(new Error(complaint()));
        }
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(`${complaint()} (waited ${String(within)} ms)`));
      }, within);
      const finish = (): void => {
        clearTimeout(timer);
        this.looks.delete(look);
      };
      this.looks.add(look);
      look();
    });
  }
}
