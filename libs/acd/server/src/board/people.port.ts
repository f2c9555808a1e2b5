/** The names of the people at the helpline, for who may see them. */
export abstract class PeoplePort {
  abstract names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
