/** What somebody spoke to nobody: a message, or a statement of a ticket, which an agent writes down. Both are one kind of work. */
export const VOICEMAIL_ABOUT = ['message', 'statement'] as const;
export type VoicemailAbout = (typeof VOICEMAIL_ABOUT)[number];

/**
 * What a voicemail came to. `talked`: an agent came while its caller spoke it, and heard the rest from them. A statement is `written-down`, or
 * there was `nothing-usable` in it: then its caller is rung back, and it waits again, because its ticket must not be forgotten.
 */
export const VOICEMAIL_DISPOSITIONS = ['complaint-registered', 'rung-back', 'information-given', 'blank', 'prank', 'not-understood', 'talked', 'written-down', 'nothing-usable'] as const;

/** What an agent may say of each. */
export const MAY_COME_TO = {
  message: ['complaint-registered', 'rung-back', 'information-given', 'blank', 'prank', 'not-understood'],
  statement: ['written-down', 'nothing-usable'],
} as const satisfies Record<VoicemailAbout, readonly (typeof VOICEMAIL_DISPOSITIONS)[number][]>;

/** How long a statement of which nothing was usable waits for its caller to be rung back, before it is taken up again. */
export const RING_BACK_HOURS = 4;

export type VoicemailDisposition = (typeof VOICEMAIL_DISPOSITIONS)[number];

/** Where a voicemail stands: nobody has it, an agent has it open, it was dealt with. */
export const VOICEMAIL_STATES = ['new', 'taken', 'done'] as const;
export type VoicemailState = (typeof VOICEMAIL_STATES)[number];

/** A voicemail that waits longer than this is overdue: supervisors see it, and whoever is free may take it, whatever languages they speak. */
export const OVERDUE_HOURS = 4;

/** An agent who has a voicemail open keeps it this long after their desk was last heard of. */
export const VOICEMAIL_LEASE_SECONDS = 120;

/** Whether what nobody has dealt with has waited too long: for hours, or until the day on which a statement's ticket was to be answered. Until it is written down, no office has it. */
export const isOverdue = ({ state, leftAt, dueAt }: { readonly state: VoicemailState; readonly leftAt: Date; readonly dueAt: Date | null }, now: Date): boolean =>
  state !== 'done' && (leftAt < overdueBefore(now) || (dueAt !== null && now > dueAt));

/** Before this moment lies what is overdue at `now`. */
export const overdueBefore = (now: Date): Date => new Date(now.getTime() - OVERDUE_HOURS * 3_600_000);
