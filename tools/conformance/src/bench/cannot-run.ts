/** Thrown where a case cannot be tried on this carrier: it is told as not run, never as passed. */
export class CannotRun extends Error {}
