/** How sure a recogniser would be of words that came with what was spoken. */
const CONFIDENCE = '0.95';

/** What was said in one Gather. */
export class SpeechCollector {
  private readonly utterances: string[] = [];
  isSpeaking = false;

  get result(): string {
    return this.utterances.join(' ');
  }

  take(words: string): void {
    this.isSpeaking = false;
    if (words !== '') this.utterances.push(words);
  }

  /** What the action is told (section 3 of the contract). */
  parameters(): Readonly<Record<string, string>> {
    return { SpeechResult: this.result, Confidence: CONFIDENCE };
  }

  /** What a partial result tells: what stands and what may yet change. */
  partial(words: string): Readonly<Record<string, string>> {
    return { StableSpeechResult: this.result, UnstableSpeechResult: words, Stability: CONFIDENCE };
  }
}
