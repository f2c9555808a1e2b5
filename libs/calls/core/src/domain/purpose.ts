/** What we make a call for: a call that we owe, a ticket's citizen, its officer, both of them together, an announcement. */
export const CALL_PURPOSES = ['call-back', 'ticket', 'officer', 'bridge', 'announcement'] as const;
export type CallPurpose = (typeof CALL_PURPOSES)[number];
