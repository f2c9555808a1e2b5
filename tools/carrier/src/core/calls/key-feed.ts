/** A key of a telephone. */
export type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

/** What whoever waits for keys is told: a key, or that this caller means to stay silent. */
export interface KeyListener {
  key(key: Key): void;
  quiet(): void;
}

/**
 * The keys that a party presses. They reach whoever listens at that moment (Twilio does not keep keys pressed
 * before a Gather); only "I stay silent" waits for the next listener, once.
 */
export class KeyFeed {
  private readonly listeners: KeyListener[] = [];
  private quietPending = false;
  /** Told of keys that nobody waits for: they are tones on the line. */
  unheard: (key: Key) => void = () => undefined;

  listen(listener: KeyListener): () => void {
    this.listeners.push(listener);
    if (this.quietPending) {
      this.quietPending = false;
      listener.quiet();
    }
    return () => {
      const at = this.listeners.indexOf(listener);
      if (at >= 0) this.listeners.splice(at, 1);
    };
  }

  /** False when nobody wanted the key. */
  press(key: Key): boolean {
    this.quietPending = false;
    const listener = this.listeners.at(-1);
    if (listener) listener.key(key);
    else this.unheard(key);
    return listener !== undefined;
  }

  stayQuiet(): void {
    const listener = this.listeners.at(-1);
    if (listener) listener.quiet();
    else this.quietPending = true;
  }
}
