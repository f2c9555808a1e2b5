/**
 * Why a browser cannot take a call now, as it finds itself: the gravest first. While any of them holds, the agent is
 * offered no call; a conversation that goes on is not touched by them.
 *
 * `microphone-asking`: the browser is still asking the person. `microphone-busy`: another program has it.
 * `microphone-muted`: switched off at the device or by the system. `microphone-silent`: the test heard nothing.
 * `line-down`: not registered at the carrier. `no-sound`: registered, and no sound gets through.
 * `tab-asleep`: the browser puts the page to sleep.
 */
export const UNREADY_REASONS = [
  'microphone-denied', 'microphone-missing', 'microphone-busy', 'microphone-asking', 'microphone-muted', 'microphone-silent', 'line-down', 'no-sound', 'tab-asleep',
] as const;
export type UnreadyReason = (typeof UNREADY_REASONS)[number];

/** The reason to name where there are several; null where there is none. */
export const gravestOf = (reasons: readonly UnreadyReason[]): UnreadyReason | null => UNREADY_REASONS.find((reason) => reasons.includes(reason)) ?? null;
