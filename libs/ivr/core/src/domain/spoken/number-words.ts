/** A word as it is said at the end of a number, and before the rest of one ("hundred" and "hundred and", "നൂറ്" and "നൂറ്റി"). */
export interface Scale {
  readonly alone: string;
  readonly joined: string;
}

/** The words of which numbers up to 99,99,99,999 are made, the Indian way: crore, lakh, thousand, hundred, the rest. */
export interface NumberWords {
  /** 0 to 99: no rule makes them in most of India's languages. */
  readonly upTo99: readonly string[];
  /** 100, 200, … 900, as they are said alone and before a rest. */
  readonly hundreds: { readonly alone: readonly string[]; readonly joined: readonly string[] };
  /** Said after the count of them ("दो हज़ार"). */
  readonly thousand: Scale;
  readonly lakh: Scale;
  readonly crore: Scale;
  /** The first, the second … up to the thirty-first. */
  readonly ordinals: readonly string[];
}
