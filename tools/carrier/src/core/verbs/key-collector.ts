import type { Key } from '../calls/key-feed.js';

/** What a Gather waits for. */
export interface Wanted {
  /** As many keys end it; undefined for any number. */
  readonly numDigits?: number | undefined;
  /** Keys that end it and do not count. */
  readonly finishOnKey: string;
}

/** The keys of one Gather. */
export class KeyCollector {
  digits = '';
  finishedOnKey = '';
  private isComplete = false;

  constructor(private readonly wanted: Wanted) {}

  /** True when the input is complete with this key. Keys pressed in haste after that do not count. */
  take(key: Key): boolean {
    this.isComplete ||= this.completes(key);
    return this.isComplete;
  }

  private completes(key: Key): boolean {
    if (this.wanted.finishOnKey.includes(key)) {
      this.finishedOnKey = key;
      return true;
    }
    this.digits += key;
    return this.wanted.numDigits !== undefined && this.digits.length >= this.wanted.numDigits;
  }
}
