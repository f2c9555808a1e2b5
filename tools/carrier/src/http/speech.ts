import type { Speech } from '../core/sound/voice.js';
import type { Log } from './log.js';

/** Starts the voice that speaks what applications say. Without it the carrier is silent there, and says so once. */
export async function openSpeech(log: Log): Promise<Speech | undefined> {
  try {
    const { startSpeech } = await import('@pukar/speech');
    return startSpeech();
  } catch (error) {
    log('warn', 'no speech synthesis: what is said is shown, but silent', { error: String(error) });
    return undefined;
  }
}
