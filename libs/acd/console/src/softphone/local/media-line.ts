/** How long each step towards sound may take before it is tried anew. */
export const STEP_LIMIT_MS = 8_000;
/** A connection that falters may come back by itself within this time. */
export const FALTER_MS = 3_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/**
 * The sound of the line as a machine: one media line for as long as the signalling is there, offered anew whenever it
 * breaks or the network changes. `attempt` tells apart what belongs to an offer that was replaced.
 */
export interface MediaLine {
  readonly phase: 'off' | 'offering' | 'asking' | 'connecting' | 'connected' | 'faltering' | 'broken';
  readonly attempt: number;
  readonly retries: number;
  /** When the next `tick` has something to do. */
  readonly nextAt: number | null;
}

export type MediaInput =
  | { readonly type: 'line-up' | 'line-down' | 'refused' | 'network-changed' | 'tick' }
  | { readonly type: 'offered'; readonly attempt: number; readonly sdp: string }
  | { readonly type: 'answered'; readonly sdp: string }
  | { readonly type: 'connection'; readonly attempt: number; readonly state: 'new' | 'connecting' | 'connected' | 'disconnected' | 'failed' | 'closed' };

export type MediaEffect =
  | { readonly type: 'make-offer'; readonly attempt: number }
  | { readonly type: 'send-offer' | 'take-answer'; readonly sdp: string }
  | { readonly type: 'close' };

export interface MediaStep {
  readonly media: MediaLine;
  readonly effects: readonly MediaEffect[];
}

export const noMedia: MediaLine = { phase: 'off', attempt: 0, retries: 0, nextAt: null };

export const hasSound = ({ phase }: MediaLine): boolean => phase === 'connected' || phase === 'faltering';

export function stepMedia(media: MediaLine, input: MediaInput, now: number): MediaStep {
  switch (input.type) {
    case 'line-up': return offerAnew({ ...media, retries: 0 }, now);
    case 'line-down': return { media: { ...media, phase: 'off', nextAt: null }, effects: [{ type: 'close' }] };
    case 'network-changed': return media.phase === 'off' ? still(media) : offerAnew({ ...media, retries: 0 }, now);
    case 'offered': return media.phase === 'offering' && input.attempt === media.attempt
      ? { media: { ...media, phase: 'asking', nextAt: now + STEP_LIMIT_MS }, effects: [{ type: 'send-offer', sdp: input.sdp }] } : still(media);
    case 'answered': return media.phase === 'asking' ? { media: { ...media, phase: 'connecting', nextAt: now + STEP_LIMIT_MS }, effects: [{ type: 'take-answer', sdp: input.sdp }] } : still(media);
    case 'refused': return media.phase === 'asking' ? broken(media, now) : still(media);
    case 'connection': return input.attempt === media.attempt ? connection(media, input.state, now) : still(media);
    case 'tick': return media.nextAt !== null && now >= media.nextAt ? offerAnew(media, now) : still(media);
  }
}

const still = (media: MediaLine): MediaStep => ({ media, effects: [] });

function offerAnew(media: MediaLine, now: number): MediaStep {
  const attempt = media.attempt + 1;
  return { media: { phase: 'offering', attempt, retries: media.retries + 1, nextAt: now + STEP_LIMIT_MS }, effects: [{ type: 'make-offer', attempt }] };
}

function broken(media: MediaLine, now: number): MediaStep {
  const wait = Math.min(FIRST_RETRY_MS * 2 ** Math.max(media.retries - 1, 0), LONGEST_RETRY_MS);
  return still({ ...media, phase: 'broken', nextAt: now + wait });
}

function connection(media: MediaLine, state: (MediaInput & { type: 'connection' })['state'], now: number): MediaStep {
  if (media.phase === 'off' || media.phase === 'broken') return still(media);
  switch (state) {
    case 'connected': return still({ ...media, phase: 'connected', retries: 0, nextAt: null });
    case 'disconnected': return media.phase === 'connected' ? still({ ...media, phase: 'faltering', nextAt: now + FALTER_MS }) : still(media);
    case 'failed':
    case 'closed': return broken(media, now);
    case 'new':
    case 'connecting': return still(media);
  }
}
