/** How long, in real milliseconds, a stepped clock waits for one piece of work before it goes on without it. */
const PATIENCE_MS = 2_000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The work that takes real time and is not done yet. */
export class UnderWay {
  private readonly since = new Map<Promise<unknown>, number>();

  add<T>(work: Promise<T>): Promise<T> {
    this.since.set(work, performance.now());
    const done = (): boolean => this.since.delete(work);
    work.then(done, done);
    return work;
  }

  /**
   * Waits until nothing is under way and what that led to has run. Work that hangs longer than two real seconds is
   * not waited for: its own time-out may be what the clock has to bring.
   */
  async settled(): Promise<void> {
    for (;;) {
      for (let turns = 0; turns < 3; turns += 1) await turn();
      const waiting = [...this.since].filter(([, since]) => performance.now() - since < PATIENCE_MS);
      if (waiting.length === 0) return;
      await this.anyOf(waiting);
    }
  }

  private async anyOf(waiting: readonly (readonly [Promise<unknown>, number])[]): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      const oldest = Math.min(...waiting.map(([, since]) => since));
      timer = setTimeout(resolve, Math.max(1, oldest + PATIENCE_MS - performance.now()));
    });
    await Promise.race([enough, ...waiting.map(([work]) => work.then(() => undefined, () => undefined))]);
    clearTimeout(timer);
  }
}
