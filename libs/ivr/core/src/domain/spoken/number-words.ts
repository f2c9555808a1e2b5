/** A word as it is said at the end of a number, and before the rest of one ("hundred" and "hundred and", "നൂറ്" and "നൂറ്റി"). */
export interface Scale {
  readonly alone: string;
  readonly joined: string;
}

/** A scale that is said after the count of them ("दो हज़ार"); `one` where exactly one has a word of its own, without a count ("వెయ్యి"). */
export interface CountedScale extends Scale {
  readonly one?: Scale;
}

/** The words of which numbers up to 99,99,99,999 are made, the Indian way: crore, lakh, thousand, hundred, the rest. */
export interface NumberWords {
  /** 0 to 99: no rule makes them in most of India's languages. */
  readonly upTo99: readonly string[];
  /** 100, 200, … 900, as they are said alone and before a rest. */
  readonly hundreds: { readonly alone: readonly string[]; readonly joined: readonly string[] };
  readonly thousand: CountedScale;
  /** Where a thousand and its count grow into one word ("இரண்டாயிரம்"): 1,000 to 99,000, said instead of count and scale. */
  readonly thousands?: { readonly alone: readonly string[]; readonly joined: readonly string[] };
  readonly lakh: CountedScale;
  readonly crore: CountedScale;
  /**
   * The last word of a number as it is said before what is counted, where that is not how it is said alone ("ఇరవై ఒక్క
   * నిమిషాలు"): by the id of the fragment whose place it takes.
   */
  readonly counting?: Readonly<Record<string, string>>;
  /** The first, the second … up to the thirty-first. */
  readonly ordinals: readonly string[];
}
