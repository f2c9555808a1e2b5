import { assertNever } from '@pukar/kernel';
import type { Expected, Then } from '@pukar/ivr-core/domain';
import { voiceResponse } from '@pukar/platform/telephony';
import type { Sound } from '../prompts/sound.js';
import { addSounds } from './add-sounds.js';

/** How a caller's line enters the queue. */
export interface QueueEntry {
  readonly queue: string;
  readonly action: string;
  readonly waitUrl: string;
}

/** A turn of the menus, ready to be rendered: `next` is where the next turn is asked for. */
export type VoiceTurn =
  | { readonly type: 'listen'; readonly expect: Expected; readonly next: string }
  /** What the caller says is recorded, until silence or a key of `endsOn`; `next` gets it with that key, and gets silence too. */
  | { readonly type: 'record'; readonly maxSeconds: number; readonly endsOn: string; readonly next: string }
  | { readonly type: 'enqueue'; readonly entry: QueueEntry }
  /** Another document says what comes next. */
  | { readonly type: 'go'; readonly to: string }
  | { readonly type: Extract<Then['type'], 'hangup'>; readonly last?: readonly Sound[] };

/** A statement ends with a silence of so many seconds, or the finish key. */
const SILENCE_SECONDS = 5;

/**
 * Renders a turn as TwiML. Keys interrupt what is said. Silence comes back by the same way as keys, as an empty result, so
 * that there is one way only.
 */
export function renderVoice(sounds: readonly Sound[], turn: VoiceTurn): string {
  const document = voiceResponse();
  switch (turn.type) {
    case 'listen':
      addSounds(document.gather({
        input: ['dtmf'], action: turn.next, method: 'POST', actionOnEmptyResult: true, timeout: turn.expect.timeoutSeconds,
        // Where one key is the whole input, every key is: `#` too.
        numDigits: turn.expect.maxKeys, finishOnKey: turn.expect.finishKey ?? '',
      }), sounds);
      break;
    case 'record':
      addSounds(document, sounds);
      document.record({ action: turn.next, method: 'POST', maxLength: turn.maxSeconds, timeout: SILENCE_SECONDS, finishOnKey: turn.endsOn, playBeep: true, trim: 'do-not-trim' });
      // The verb asks for no next document when nothing was said.
      document.redirect({ method: 'POST' }, turn.next);
      break;
    case 'enqueue':
      addSounds(document, sounds);
      document.enqueue({ action: turn.entry.action, method: 'POST', waitUrl: turn.entry.waitUrl, waitUrlMethod: 'POST' }, turn.entry.queue);
      break;
    case 'go':
      addSounds(document, sounds);
      document.redirect({ method: 'POST' }, turn.to);
      break;
    case 'hangup':
      addSounds(document, [...sounds, ...(turn.last ?? [])]);
      document.hangup();
      break;
    default:
      return assertNever(turn);
  }
  return document.toString();
}
