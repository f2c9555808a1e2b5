const LONG_MS = 10_000;

/** What was waited for, and how long each. */
export class Waits {
  private readonly spent = new Map<string, number>();
  private last: { readonly what: string; readonly at: number } | undefined;

  /** Give what is still waited for, again and again; says whether that is nothing. */
  for(what: string | undefined): boolean {
    const now = performance.now();
    if (this.last) this.spent.set(this.last.what, (this.spent.get(this.last.what) ?? 0) + now - this.last.at);
    this.last = what === undefined ? undefined : { what, at: now };
    return what === undefined;
  }

  /** In words with its seconds; undefined where nothing took long. */
  get longest(): string | undefined {
    const [what, ms] = [...this.spent].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
    return ms < LONG_MS ? undefined : `${Math.round(ms / 1_000)} s for ${what}`;
  }
}
