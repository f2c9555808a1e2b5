/** The language in which somebody was served the last time they called. `from` is the number as the carrier says it. */
export abstract class CallerLanguagePort {
  /** A BCP-47 code, or undefined for a caller we do not know. */
  abstract remembered(from: string): Promise<string | undefined>;
  /** Keeps the language that they chose, for their next call. */
  abstract remember(from: string, language: string): Promise<void>;
}
