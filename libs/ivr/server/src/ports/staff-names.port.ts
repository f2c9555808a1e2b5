/** What colleagues are called. */
export abstract class StaffNamesPort {
  /** By their ids; who is not known is left out. */
  abstract of(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
