/** What the menus must know of their surroundings. Provided by the application. */
export abstract class IvrSettings {
  /** Where the carrier reaches us, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** The folder of prompts made ahead: `index.json` and the audio. */
  abstract readonly promptsDir: string;
  /** How long a caller waits for a look-up, in milliseconds, before they hear that it cannot be said now. */
  abstract readonly answerWithinMs: number;
}
