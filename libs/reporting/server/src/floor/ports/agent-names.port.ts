/** The names of agents, for those who may see them. */
export abstract class AgentNamesPort {
  abstract names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
