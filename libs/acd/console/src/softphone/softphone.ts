import type { UnreadyReason } from '@pukar/acd-core/contracts';

/** Why a line is down, whichever carrier is behind it. The words are in the desk's messages. */
export type LineTrouble =
  | 'server-unreachable'
  | 'carrier-unreachable'
  /** Connected once, and nothing is heard of the carrier any more. */
  | 'carrier-silent'
  | 'token-refused'
  | 'microphone-refused'
  | 'too-many-requests'
  /** The carrier's program for the browser could not be loaded. */
  | 'program-missing'
  | 'closed-here'
  | 'unknown';

/** How the agent's line is. Only `ready` can take a call. */
export type LineState =
  | { readonly kind: 'registering' | 'ready' }
  /** Registered, and no sound gets through (yet). */
  | { readonly kind: 'no-sound' }
  | { readonly kind: 'in-call'; readonly isMuted: boolean; readonly hasSound: boolean }
  /** `code`: the carrier's own number of the error, for whoever mends it. */
  | { readonly kind: 'down'; readonly trouble: LineTrouble; readonly code?: number };

/** The agent's telephone in the browser, whichever carrier is behind it. */
export interface Softphone {
  readonly state: LineState;
  /** What is heard on the line now, to be measured. */
  readonly heard: MediaStream | null;
  /** Registers at the carrier; again after `dispose`, too. */
  open(): void;
  /** Tells each change; gives back the function that stops it. */
  onState(listener: (state: LineState) => void): () => void;
  /** The agent has accepted this claim: its leg, which comes or waits already, is answered. No other ever is. */
  acceptClaim(claimId: string): void;
  /** The agent's own microphone in the call. */
  mute(on: boolean): void;
  /** Presses keys of the telephone in the call, `0-9*#`: tones that the others hear. */
  sendDigits(digits: string): void;
  /** Ends this agent's own leg. */
  hangUp(): void;
  /** Outside a call: the carrier plays back what it hears from here, until off. */
  echo(on: boolean): Echo;
  dispose(): void;
}

/** Whether a voice comes back from the carrier: it does; not before the line has its sound; or never, with this carrier. */
export type Echo = 'plays-back' | 'no-sound' | 'never';

/** The microphone, as a softphone uses it. */
export interface MicrophoneSource {
  /** Null while there is none. */
  readonly stream: MediaStream | null;
  onChange(listener: () => void): () => void;
}

/** What the line lacks for a call. */
export function unreadyOfLine(state: LineState): readonly UnreadyReason[] {
  switch (state.kind) {
    case 'registering':
    case 'down': return ['line-down'];
    case 'no-sound': return ['no-sound'];
    case 'in-call': return state.hasSound ? [] : ['no-sound'];
    case 'ready': return [];
  }
}
