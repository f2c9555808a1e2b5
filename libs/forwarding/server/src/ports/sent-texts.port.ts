/** A text that the deployment sends in place of the delivered one. */
export interface SentText {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** Knows what citizens are written instead of the delivered texts. */
export abstract class SentTextsPort {
  abstract replaced(): Promise<readonly SentText[]>;
}
