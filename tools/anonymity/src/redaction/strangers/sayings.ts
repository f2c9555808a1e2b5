/** How strangers write in one language: whatever no other set has. */
export interface Sayings {
  /** The zero of its own numerals. */
  readonly zero: string;
  /** Words for zero to nine, one row for each way: own, English in the own script, in roman letters. */
  readonly digits: readonly string[];
  /** `as the vault has it > as it is said | as it is said`. */
  readonly people: readonly string[];
  /** Relations, whom the vault does not know, with bars between. */
  readonly kin: string;
  /** As `people`. */
  readonly homes: readonly string[];
  /** E-mails as they are said, with bars between. */
  readonly mails: string;
  /** Filled anew in each round. */
  readonly templates: readonly string[];
  /** As they stand; `{slot=text}` has its own text, `{name=vault~text}` its own person. */
  readonly byHand: readonly string[];
}
