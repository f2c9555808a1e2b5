/** What a voicemail came to. `talked`: an agent came while its caller spoke it, and heard the rest from them. */
export const VOICEMAIL_DISPOSITIONS = ['complaint-registered', 'rung-back', 'information-given', 'blank', 'prank', 'not-understood', 'talked'] as const;
export type VoicemailDisposition = (typeof VOICEMAIL_DISPOSITIONS)[number];

/** Where a voicemail stands: nobody has it, an agent has it open, it was dealt with. */
export const VOICEMAIL_STATES = ['new', 'taken', 'done'] as const;
export type VoicemailState = (typeof VOICEMAIL_STATES)[number];

/** A voicemail that waits longer than this is overdue: supervisors see it. */
export const OVERDUE_HOURS = 4;

/** An agent who has a voicemail open keeps it this long after their desk was last heard of. */
export const VOICEMAIL_LEASE_SECONDS = 120;

/** Whether a voicemail that nobody has dealt with has waited too long. */
export const isOverdue = ({ state, leftAt }: { readonly state: VoicemailState; readonly leftAt: Date }, now: Date): boolean =>
  state !== 'done' && now.getTime() - leftAt.getTime() > OVERDUE_HOURS * 3_600_000;

/** Before this moment lies what is overdue at `now`. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - OVERDUE_HOURS * 3_600_000);
