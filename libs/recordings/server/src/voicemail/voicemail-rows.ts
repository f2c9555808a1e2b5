import type { VoicemailAbout } from '@pukar/recordings-core/domain';

/** A voicemail that an agent has open, as its row says. */
export interface HeldVoicemail {
  readonly callId: string;
  readonly language: string | null;
  readonly leftAt: Date;
  readonly about: VoicemailAbout;
  /** The call in which a statement was spoken. */
  readonly spokenIn: string | null;
  readonly dueAt: Date | null;
  readonly notBefore: Date | null;
}

export const HELD = 'call_id as "callId", language, left_at as "leftAt", about, spoken_in as "spokenIn", due_at as "dueAt", not_before as "notBefore"';
