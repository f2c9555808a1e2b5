import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import type { KnownOfCaller } from './vault.port.js';

/** The saved draft that is to become a ticket. */
export interface DraftToRegister {
  readonly content: DraftContent;
  /** The citizen's language (BCP-47); null when none is known. */
  readonly language: string | null;
  /** The ticket that it became already; null otherwise. */
  readonly ticketId: string | null;
  /** Whoever made the call, and whether their number is known; undefined for a call that the vault does not know. */
  readonly caller: { readonly id: string; readonly hasNumber: boolean } | undefined;
  /** What must not be read in the forwarded statement. */
  readonly known: KnownOfCaller;
}

/** The drafts of calls, which lie in the vault. */
export abstract class DraftsPort {
  /** Holds the draft of a call until the transaction ends. Refused when the call is not with the agent, or another version is saved. */
  abstract forRegistration(tx: Tx, callId: string, version: number, agentId: string): Promise<Result<DraftToRegister, 'not-your-call' | 'stale'>>;
  /** Ends the draft: it became this ticket, of whom it was linked to where this transaction did that. The agent's screens are told once the transaction is committed. */
  abstract markRegistered(tx: Tx, registered: { readonly callId: string; readonly ticketId: string; readonly agentId: string; readonly linkedTo?: { readonly citizenId: string; readonly isForOther: boolean } | undefined }): Promise<void>;
}
