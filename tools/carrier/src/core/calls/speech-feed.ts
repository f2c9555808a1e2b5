/** What whoever waits for speech is told. */
export interface SpeechListener {
  /** The party has begun to say something. */
  began?(): void;
  /** It has ended; the words are known, as a recogniser would have understood them. */
  spoke(words: string, language: string): void;
}

/**
 * What a party says in words. The carrier recognises no voices: the words come with what is spoken (the text inside a
 * WAV file, or words that were given to be spoken). They reach whoever listens at that moment, as keys do.
 */
export class SpeechFeed {
  private readonly listeners: SpeechListener[] = [];

  listen(listener: SpeechListener): () => void {
    this.listeners.push(listener);
    return () => {
      const at = this.listeners.indexOf(listener);
      if (at >= 0) this.listeners.splice(at, 1);
    };
  }

  begin(): void {
    this.listeners.at(-1)?.began?.();
  }

  /** False when nobody listened. */
  speak(words: string, language: string): boolean {
    const listener = this.listeners.at(-1);
    listener?.spoke(words, language);
    return listener !== undefined;
  }
}
