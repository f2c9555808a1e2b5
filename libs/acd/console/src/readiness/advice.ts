import type { MicrophoneKind } from '../microphone/microphone-state.js';
import type { LineState } from '../softphone/softphone.js';
import type { ClockSkew } from './clock-skew.js';

/** What the readiness of a desk is made of. */
export interface ReadinessFacts {
  readonly microphone: MicrophoneKind;
  readonly line: LineState;
  readonly clock: ClockSkew;
  readonly isInCall: boolean;
  /** For how long the page slept before it woke up a moment ago; null when it did not, or the agent has gone on since. */
  readonly sleptSeconds: number | null;
}

/** The one thing that the agent should be told to do now; its words are in the desk's messages. */
export type Advice =
  | { readonly about: 'microphone'; readonly kind: Exclude<MicrophoneKind, 'live'>; readonly isInCall: boolean }
  | { readonly about: 'sound-lost' | 'no-sound' | 'clock' }
  | { readonly about: 'line-down'; readonly line: Extract<LineState, { kind: 'down' }>; readonly isInCall: boolean }
  | { readonly about: 'slept'; readonly seconds: number };

/** The gravest trouble first; null while all is well, or mends itself in a moment. */
export function adviceOf({ microphone, line, clock, isInCall, sleptSeconds }: ReadinessFacts): Advice | null {
  if (microphone !== 'live') return { about: 'microphone', kind: microphone, isInCall };
  if (line.kind === 'down') return { about: 'line-down', line, isInCall };
  if (line.kind === 'in-call' && !line.hasSound) return { about: 'sound-lost' };
  if (line.kind === 'no-sound') return { about: 'no-sound' };
  if (sleptSeconds !== null) return { about: 'slept', seconds: sleptSeconds };
  if (clock === 'wrong') return { about: 'clock' };
  return null;
}
