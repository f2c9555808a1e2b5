/** The floor, as far as an agent with a voicemail is concerned: no call is offered to them meanwhile. */
export abstract class AgentsDeskPort {
  /** `busy`: with a call, one that rings included, or writing after one. */
  abstract standing(agentId: string): Promise<'ready' | 'idle' | 'busy'>;
  abstract rest(agentId: string): Promise<void>;
  /** Ends such a rest. Whoever has asked for a break of their own meanwhile has that. */
  abstract ready(agentId: string): Promise<void>;
}
