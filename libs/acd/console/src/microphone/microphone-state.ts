import type { UnreadyReason } from '@pukar/acd-core/contracts';

const BUSY_RETRY_MS = 3_000;

/** How the microphone is. `insecure`: the page's address is not https, and the browser gives no microphone at all. */
export type MicrophoneKind = 'asking' | 'live' | 'muted' | 'silent' | 'denied' | 'missing' | 'busy' | 'insecure';

/** The microphone as a machine. `attempt` tells the browser's answers apart. */
export interface MicrophoneState {
  readonly kind: MicrophoneKind;
  readonly attempt: number;
  /** When a microphone that another program has is tried again. */
  readonly nextAt: number | null;
}

export type MicrophoneInput =
  /** The desk opens, or the agent asks for the microphone. */
  | { readonly type: 'use' }
  | { readonly type: 'given'; readonly attempt: number }
  /** `error`: the name of the DOMException. */
  | { readonly type: 'refused'; readonly attempt: number; readonly error: string }
  | { readonly type: 'track'; readonly attempt: number; readonly is: 'ended' | 'muted' | 'unmuted' }
  | { readonly type: 'permission'; readonly state: 'granted' | 'denied' | 'prompt' }
  /** What the one-click test heard. */
  | { readonly type: 'tested'; readonly wasHeard: boolean }
  | { readonly type: 'devices-changed' | 'insecure' | 'tick' };

/** `ask` the browser for the microphone; `let-go` of the one there was. */
export interface MicrophoneStep {
  readonly microphone: MicrophoneState;
  readonly effect: 'ask' | 'let-go' | null;
}

export const noMicrophone: MicrophoneState = { kind: 'asking', attempt: 0, nextAt: null };

export function stepMicrophone(microphone: MicrophoneState, input: MicrophoneInput, now: number): MicrophoneStep {
  const { kind, attempt } = microphone;
  if ('attempt' in input && input.attempt !== attempt) return still(microphone);
  switch (input.type) {
    case 'use': return ask(microphone);
    case 'given': return still({ kind: 'live', attempt, nextAt: null });
    case 'refused': return refused(microphone, input.error, now);
    case 'track': return track(microphone, input.is);
    case 'permission': return permission(microphone, input.state);
    case 'tested': return isOpen(kind) ? still({ ...microphone, kind: input.wasHeard ? 'live' : 'silent' }) : still(microphone);
    case 'devices-changed': return kind === 'missing' || kind === 'busy' || kind === 'silent' ? ask(microphone) : still(microphone);
    case 'insecure': return still({ ...microphone, kind: 'insecure', nextAt: null });
    case 'tick': return kind === 'busy' && microphone.nextAt !== null && now >= microphone.nextAt ? ask(microphone) : still(microphone);
  }
}

const still = (microphone: MicrophoneState): MicrophoneStep => ({ microphone, effect: null });
const ask = ({ attempt }: MicrophoneState): MicrophoneStep => ({ microphone: { kind: 'asking', attempt: attempt + 1, nextAt: null }, effect: 'ask' });
const isOpen = (kind: MicrophoneKind): boolean => kind === 'live' || kind === 'muted' || kind === 'silent';

function refused({ attempt }: MicrophoneState, error: string, now: number): MicrophoneStep {
  switch (error) {
    case 'NotAllowedError':
    case 'SecurityError': return still({ kind: 'denied', attempt, nextAt: null });
    case 'NotFoundError':
    case 'OverconstrainedError': return still({ kind: 'missing', attempt, nextAt: null });
    default: return still({ kind: 'busy', attempt, nextAt: now + BUSY_RETRY_MS });
  }
}

function track(microphone: MicrophoneState, is: 'ended' | 'muted' | 'unmuted'): MicrophoneStep {
  // Unplugged, or taken away: the browser says which of the two when it is asked again.
  if (is === 'ended') return isOpen(microphone.kind) ? ask(microphone) : still(microphone);
  if (!isOpen(microphone.kind)) return still(microphone);
  return still({ ...microphone, kind: is === 'muted' ? 'muted' : 'live' });
}

function permission(microphone: MicrophoneState, state: 'granted' | 'denied' | 'prompt'): MicrophoneStep {
  if (state === 'granted') return microphone.kind === 'denied' ? ask(microphone) : still(microphone);
  if (state === 'prompt' || microphone.kind === 'denied') return still(microphone);
  return { microphone: { kind: 'denied', attempt: microphone.attempt + 1, nextAt: null }, effect: 'let-go' };
}

const UNREADY = {
  asking: 'microphone-asking', live: null, muted: 'microphone-muted', silent: 'microphone-silent', denied: 'microphone-denied', missing: 'microphone-missing',
  busy: 'microphone-busy', insecure: 'microphone-missing',
} as const satisfies Record<MicrophoneKind, UnreadyReason | null>;

/** What the microphone lacks for a call. */
export const unreadyOfMicrophone = (kind: MicrophoneKind): UnreadyReason | null => UNREADY[kind];
