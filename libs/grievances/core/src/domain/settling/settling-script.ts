/** What an agent says when they settle something with a citizen. `{number}`: the ticket's, in its groups. */
export interface SettlingScript {
  /** Who rings, and that it is about their complaint: never of what, before it is clear who listens. */
  readonly weRing: string;
  /** The office says that it is done: is it? */
  readonly isItDone: string;
  /** How good was it, in figures. */
  readonly rate: string;
  readonly whatIsWrong: string;
  /** The office asks something, and does not know whom. */
  readonly officeAsks: string;
  /** Before anything is taken back. */
  readonly isAnybodyPressing: string;
  /** After a yes, or where they cannot speak: the same words whatever it was, because somebody may listen. */
  readonly staysAsItIs: string;
  readonly isWithdrawn: string;
}
