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
  readonly code: 11100 | 11200 | 11205 | 11750 | 12100 | 12200 | 12300;
  readonly message: string;
}

/** What is odd in a document that can be followed all the same. */
export interface TwimlWarning {
  readonly code: 12200 | 11200 | 12300 | 13520;
  readonly message: string;
}
