/** The names of people at the helpline, for those who look after its content. */
export abstract class StaffNamesPort {
  abstract namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
