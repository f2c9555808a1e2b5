import type { Tx } from '@pukar/platform/database';

/** The vault's drafts: a voicemail may be a complaint. */
export abstract class VoicemailDraftPort {
  /** Begins the draft of the call with what is known of its caller, for an agent to complete. Once. */
  abstract begin(tx: Tx, callId: string): Promise<void>;
}
