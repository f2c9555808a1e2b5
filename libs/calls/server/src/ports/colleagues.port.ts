import type { Colleagues } from '@pukar/calls-core/contracts';

/** Knows the people of the helpline and its queues. */
export abstract class ColleaguesPort {
  /** Agents whose desks are open and queues, the ready first; without `agentId`. */
  abstract list(agentId: string): Promise<Colleagues>;
  /** Names by ids of the staff. */
  abstract names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
