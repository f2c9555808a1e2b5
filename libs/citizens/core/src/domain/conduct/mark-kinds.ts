/** What a caller did, as the agent who heard it says. `silent-repeat`: rings again and again, and says nothing. */
export const MARK_KINDS = ['prank', 'abusive', 'obscene', 'threatening', 'silent-repeat'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/**
 * What each kind of mark does. A threat is looked at by a supervisor at once and never limits anybody: who threatens may need
 * help, or the police, and being kept from a person helps with neither.
 */
export const EFFECT_OF_KIND = {
  prank: { limits: true, isUrgent: false },
  abusive: { limits: true, isUrgent: false },
  obscene: { limits: true, isUrgent: false },
  threatening: { limits: false, isUrgent: true },
  'silent-repeat': { limits: true, isUrgent: false },
} as const satisfies Record<MarkKind, { readonly limits: boolean; readonly isUrgent: boolean }>;
