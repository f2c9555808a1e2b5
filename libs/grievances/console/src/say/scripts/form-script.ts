/** What an agent says while the form is filled, in one language. */
export interface FormScript {
  /** What is the matter? */
  readonly category: string;
  readonly place: string;
  readonly statement: string;
  /** Asks for the yes to a fact that identifies; the name never goes. */
  readonly consent: string;
  /** Says back what it is about, so that a wrong choice is heard. `{category}`. */
  readonly about: string;
  /** By when there is an answer. `{days}`: working days. */
  readonly promise: string;
  /** Others told of it already: theirs is joined, with a number of their own. */
  readonly join: string;
  readonly readBack: string;
  readonly closing: string;
  /** May we tell them of schemes? */
  readonly tell: string;
  /** Asks for a fact by its name: `{fact}`. */
  readonly fact: string;
  /** What each fact is called, by its key; one that is not here is asked for in the words of the directory. */
  readonly facts: Readonly<Record<string, string>>;
}
