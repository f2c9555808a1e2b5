import type { Tx } from '@pukar/platform/database';

/** Who may work on a call now. */
export abstract class CallHoldersPort {
  /**
   * Whether the call is offered to this agent, held by them, or being wrapped up by them. `source` is the transaction in
   * which to ask when one is open, so that no second connection is needed.
   */
  abstract isWith(callId: string, agentId: string, source?: Pick<Tx, 'query'>): Promise<boolean>;
  /** Whether this agent is asked about a call that another one has. */
  abstract isAsked(callId: string, agentId: string, source?: Pick<Tx, 'query'>): Promise<boolean>;
  /** The agents who have the call on the telephone now, or write up what was said in it just now. */
  abstract agentsOf(callId: string, source?: Pick<Tx, 'query'>): Promise<readonly string[]>;
}
