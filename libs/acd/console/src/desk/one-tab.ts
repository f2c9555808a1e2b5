import { Changing } from '../softphone/changing.js';

/** Whether this tab is the desk of this browser; `second`: another tab is. */
export type TabPlace = 'looking' | 'mine' | 'second';

/** A tab that is loaded again may find its own lock of a moment ago still taken. */
const LOOK_AGAIN_MS = [100, 300, 600];

/**
 * Lets one tab of a browser be the desk, by a Web Lock: it goes with the tab, also when the tab crashes, and a page that
 * holds one is not put to sleep in the background. Another tab takes it over only when its agent asks for it.
 */
export class OneTab {
  private readonly changing = new Changing<TabPlace>('looking');
  private letGo: () => void = () => undefined;
  private isOpen = false;

  constructor(private readonly name: string) {}

  get place(): TabPlace {
    return this.changing.value;
  }

  onChange(listener: () => void): () => void {
    return this.changing.listen(listener);
  }

  open(): void {
    this.isOpen = true;
    // Only pages with https have locks; there the server alone tells two tabs apart.
    if (!('locks' in navigator)) return this.changing.become('mine');
    void this.look(LOOK_AGAIN_MS);
  }

  /** Makes this tab the desk, whichever is it now: that one is told. */
  take(): void {
    if ('locks' in navigator) void this.hold({ steal: true });
  }

  close(): void {
    this.isOpen = false;
    this.letGo();
    this.changing.become('looking');
  }

  private async look([wait, ...later]: readonly number[]): Promise<void> {
    if ((await this.hold({ ifAvailable: true })) || !this.isOpen) return;
    if (wait === undefined) return this.changing.become('second');
    setTimeout(() => { if (this.isOpen) void this.look(later); }, wait);
  }

  /** Gives false when another tab has it; otherwise it is this tab's until it lets go or another takes it. */
  private hold(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks.request(this.name, options, (lock) => {
        resolve(lock !== null);
        if (lock === null || !this.isOpen) return undefined;
        this.changing.become('mine');
        return new Promise<void>((done) => { this.letGo = done; });
      }).catch(() => { if (this.isOpen) this.changing.become('second'); });
    });
  }
}
