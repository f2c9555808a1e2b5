/** What is recorded: a conversation, in two channels; a message that a caller left; what they spoke for a ticket. */
export const RECORDING_KINDS = ['conversation', 'voicemail', 'statement'] as const;
export type RecordingKind = (typeof RECORDING_KINDS)[number];

/**
 * How far a recording is. `wanted`: to be begun; `recording` and `paused`: at the carrier, going on; `fetching`: over, and to be
 * brought here; `kept`: here, sealed; `absent`: there is no sound, as the carrier says; `failed`: given up, the sound may still
 * be at the carrier, and is looked for now and then; `deleted`: by its rule, or because the caller did not want it.
 */
export const RECORDING_STATES = ['wanted', 'recording', 'paused', 'fetching', 'kept', 'absent', 'failed', 'deleted'] as const;
export type RecordingState = (typeof RECORDING_STATES)[number];

/** What each state may become. What is not listed is refused, in whatever order the carrier's news comes. */
export const MAY_BECOME = {
  wanted: ['recording', 'fetching', 'absent', 'deleted'],
  recording: ['paused', 'fetching', 'absent', 'deleted'],
  paused: ['recording', 'fetching', 'absent', 'deleted'],
  fetching: ['kept', 'absent', 'failed', 'deleted'],
  kept: ['deleted'],
  // Found after all, asked for again by a person, or over like any other.
  failed: ['fetching', 'kept', 'absent', 'deleted'],
  absent: [],
  deleted: [],
} as const satisfies Record<RecordingState, readonly RecordingState[]>;

export function mayBecome(from: RecordingState, to: RecordingState): boolean {
  return MAY_BECOME[from].some((state) => state === to);
}

/** Whether the carrier may still be adding to it. */
export const isGoingOn = (state: RecordingState): boolean => state === 'wanted' || state === 'recording' || state === 'paused';

/** What the carrier's word for a recording means here; undefined while it means to wait. */
export function stateOfCarrier(status: string): 'recording' | 'paused' | 'fetching' | 'absent' | undefined {
  switch (status) {
    case 'in-progress': return 'recording';
    case 'paused': return 'paused';
    case 'completed': return 'fetching';
    case 'absent':
    case 'deleted': return 'absent';
    default: return undefined;
  }
}
