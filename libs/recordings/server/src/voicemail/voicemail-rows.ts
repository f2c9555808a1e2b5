/** A voicemail that an agent has open, as its row says. */
export interface HeldVoicemail {
  readonly callId: string;
  readonly language: string | null;
  readonly leftAt: Date;
}

export const HELD = 'call_id as "callId", language, left_at as "leftAt"';
