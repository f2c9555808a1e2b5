import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What the vault knows that must not be read in a forwarded statement. */
export interface KnownOfCaller {
  readonly names: string[];
  readonly addresses: string[];
  readonly phones: string[];
}

/** Who the citizen is: known to the vault alone. */
export abstract class VaultPort {
  /** Links a ticket to whoever made the call, and seals what they said. */
  abstract linkTicket(tx: Tx, link: { readonly ticketId: string; readonly callId: string; readonly statement: string }): Promise<void>;
  /** Names, addresses and numbers of the caller, those typed in the draft among them. Refused to anybody but the call's agent. */
  abstract knownOfCaller(
    source: Pick<Tx, 'query'>,
    caller: { readonly callId: string; readonly agentId: string; readonly citizenName: string; readonly citizenAddress: string },
  ): Promise<Result<KnownOfCaller, 'not-your-call'>>;
}
