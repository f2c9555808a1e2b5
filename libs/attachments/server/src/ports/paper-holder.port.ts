import type { Tx } from '@pukar/platform/database';

/** Whose draft papers belong to. */
export abstract class PaperHolderPort {
  /** Whether this agent may work on the draft now: they have its call, or write it down without one. */
  abstract isWith(callId: string, agentId: string, source?: Pick<Tx, 'query'>): Promise<boolean>;
  /** Whether it became a ticket: what goes with it is then settled. */
  abstract isRegistered(source: Pick<Tx, 'query'>, callId: string): Promise<boolean>;
}
