import type { Tx } from '@pukar/platform/database';

/** Who has a call. */
export abstract class CallHolderPort {
  /** The agent who talks with its caller now; undefined when nobody does. */
  abstract holderOf(source: Pick<Tx, 'query'>, callId: string): Promise<string | undefined>;
  /** Whether the call is with an agent, or was a moment ago and they still write. */
  abstract isWith(callId: string, agentId: string): Promise<boolean>;
}
