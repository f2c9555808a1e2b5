/** Where ids and chance come from, passed in so that a test can make them predictable. */
export interface IdSource {
  /** A UUIDv7: sorts by the time it was made. */
  uuid(): string;
  /** `count` bytes that nobody can guess. */
  randomBytes(count: number): Uint8Array;
}
