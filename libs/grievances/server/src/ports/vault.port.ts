import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What the vault knows that must not be read in a forwarded statement. */
export interface KnownOfCaller {
  readonly names: string[];
  readonly addresses: string[];
  readonly phones: string[];
}

/** Whose a ticket is that somebody else spoke for, or that came in on paper; the phone as it was typed, empty where none is known. */
export interface TicketsPerson {
  readonly isForOther: boolean;
  readonly phone: string;
}

/** Whom a ticket is linked to. */
export interface TicketsCitizen {
  /** Undefined: whoever made the call, or whom the paper's row stands for. */
  readonly citizenId: string | undefined;
  readonly isForOther: boolean;
  readonly hasNumber: boolean;
}

/** Who the citizen is: known to the vault alone. */
export abstract class VaultPort {
  /** The citizen whose ticket it becomes, known or new. */
  abstract citizenOf(tx: Tx, person: TicketsPerson): Promise<TicketsCitizen>;
  /** Links a ticket to whoever made the call, or to the person whose it is, and seals what was said. */
  abstract linkTicket(tx: Tx, link: { readonly ticketId: string; readonly callId: string; readonly statement: string; readonly person?: TicketsPerson | undefined; readonly found?: TicketsCitizen | undefined }): Promise<void>;
  /** Whether this was written down without a call: paper, a broadcast. */
  abstract isInward(source: Pick<Tx, 'query'>, callId: string): Promise<boolean>;
  abstract isPhone(text: string): boolean;
  /** Names, addresses and numbers of the caller, those typed in the draft among them. Refused to anybody but the call's agent. */
  abstract knownOfCaller(
    source: Pick<Tx, 'query'>,
    caller: { readonly callId: string; readonly agentId: string; readonly citizenName: string; readonly citizenAddress: string; readonly personPhone?: string | undefined },
  ): Promise<Result<KnownOfCaller, 'not-your-call'>>;
}
