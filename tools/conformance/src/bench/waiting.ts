const PATIENCE_MS = 10_000;

/** Lets a case wait until something is so; looks again whenever something has changed. */
export class Waiting {
  private readonly looks = new Set<() => void>();

  changed(): void {
    for (const look of [...this.looks]) look();
  }

  /** What `find` gives once it gives something. Rejects with the complaint after ten seconds unless told. */
  until<T>(find: () => T | undefined, complaint: () => string, withinMs = PATIENCE_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.looks.delete(look);
      };
      const timer = setTimeout(() => {
        finish();
        reject(new Error(complaint()));
      }, withinMs);
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        finish();
        resolve(found);
      };
      this.looks.add(look);
      look();
    });
  }
}
