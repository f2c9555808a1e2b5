import { LONGEST_PROMPT_MS, SHORTEST_PROMPT_MS, type SoundFault } from '@pukar/ivr-core/contracts';
import { err, ok, type Result } from '@pukar/kernel';
import { encodeMulaw, levelled, readPcm, TELEPHONE_HZ, toTelephoneRate, trimmed, writeWav } from '@pukar/platform/sound';

/** As it is with prompts that are made by the speech engine: no word is cut, and two pieces do not run into each other. */
const [HEAD_MS, TAIL_MS] = [30, 120] as const;
/** Below this no word is heard (−40 dBFS). */
const QUIET = 0.01;
/** A sample as loud as can be; a few of them are a hard consonant, many are a clipped voice. */
const FULL = 0.999;
const MOST_FULL = 0.001;

/** Makes a recorded voice into a prompt: 8 kHz µ-law, levelled, with the silence at its ends cut. Refuses what callers could not make out. */
export function prepareSound(file: Buffer, said: { readonly text: string; readonly language: string }): Result<{ readonly wav: Buffer; readonly ms: number }, SoundFault> {
  const read = readPcm(file);
  if (!read.ok) return read;
  const { samples, hz } = read.value;
  // Twice as long as a prompt may be is not worth the work of looking for its silences.
  if (samples.length > (2 * LONGEST_PROMPT_MS * hz) / 1_000) return err('too-long');
  if (samples.every((sample) => Math.abs(sample) < QUIET)) return err('silent');
  if (samples.reduce((count, sample) => count + (Math.abs(sample) >= FULL ? 1 : 0), 0) > MOST_FULL * samples.length) return err('clipped');
  const prompt = trimmed(levelled(toTelephoneRate(samples, hz)), HEAD_MS, TAIL_MS);
  const ms = Math.round((prompt.length * 1_000) / TELEPHONE_HZ);
  if (ms < SHORTEST_PROMPT_MS + HEAD_MS + TAIL_MS) return err('too-short');
  if (ms > LONGEST_PROMPT_MS) return err('too-long');
  return ok({ wav: writeWav({ mulaw: encodeMulaw(prompt), ...said }), ms });
}
