/** The language in which somebody was served the last time they called. */
export abstract class CallerLanguagePort {
  /** A BCP-47 code, or undefined for a caller we do not know. `from` is the number as the carrier says it. */
  abstract remembered(from: string): Promise<string | undefined>;
}
