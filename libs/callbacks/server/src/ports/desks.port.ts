/** When people are at the desks, who can talk with whom we ring. */
export abstract class DesksPort {
  /** The first moment from this one on, which it is itself while somebody is there; null where none is in sight. Answers from memory. */
  abstract opens(from: Date): Date | null;
}
