/** Lets everybody go on once all have come. */
export class Gate {
  private come = 0;
  private open: () => void = () => undefined;
  readonly opened: Promise<void>;

  constructor(private readonly expected: number) {
    this.opened = new Promise((resolve) => {
      this.open = resolve;
    });
    if (expected === 0) this.open();
  }

  /** One more is there, or will never be. */
  arrive(): void {
    this.come += 1;
    if (this.come >= this.expected) this.open();
  }
}
