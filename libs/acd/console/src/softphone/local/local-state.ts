import type { LineState } from '../softphone.js';
import type { Line } from './line.js';
import { hasSound, type MediaLine } from './media-line.js';

/** What the agent and the server are told of a line, from its signalling and its sound. */
export function localState(line: Line, media: MediaLine): LineState {
  if (line.phase === 'disposed') return { kind: 'down', trouble: 'closed-here' };
  if (line.phase === 'registered') {
    if (line.leg?.isAccepted) return { kind: 'in-call', isMuted: line.leg.isMuted, hasSound: hasSound(media) };
    return { kind: hasSound(media) ? 'ready' : 'no-sound' };
  }
  return line.trouble === null ? { kind: 'registering' } : { kind: 'down', trouble: line.trouble };
}
