/** So long after the last piece that was not taken nothing more comes in a rush. */
const QUIET_MS = 2_000;

/** Waits until no more of the carrier's news goes untaken, and says so once: what it would have said can be asked for then. */
export class MissedNews {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly isOver: () => void, private readonly quietMs = QUIET_MS) {}

  /** Another piece was not taken, or not in time. */
  missed(): void {
    if (this.timer) return void this.timer.refresh();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.isOver();
    }, this.quietMs).unref();
  }
}
