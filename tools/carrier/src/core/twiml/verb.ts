/** One element of a TwiML document. */
export interface Verb {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Verb[];
  /** All text inside, markup of SSML left out. */
  readonly text: string;
}

/** Why a document cannot be followed: the number is Twilio's error code. */
export interface TwimlFault {
  readonly code: 11100 | 11200 | 11205 | 11750 | 12100 | 12102 | 12300;
  readonly message: string;
}

/** What is odd in a document that can be followed all the same: 12200, or the code of an attribute's value. */
export interface TwimlWarning {
  readonly code: number;
  readonly message: string;
}
