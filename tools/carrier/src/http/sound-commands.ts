import * as z from 'zod';
import type { Utterance } from '../core/operations/speak.js';

/** The longest session description that is read; a browser's own has about 3 kB. */
const LONGEST_SDP = 32 * 1024;

/** Base64 of what may be spoken at once: two minutes of telephone sound, or some seconds of a studio's. */
export const LONGEST_FILE = 3 * 1024 * 1024;

/** What every device may send for its sound. */
export const OFFER = z.object({ type: z.literal('offer'), sdp: z.string().max(LONGEST_SDP) });
export const ECHO = z.object({ type: z.literal('echo'), on: z.boolean() });
export const HEARING = z.object({ type: z.literal('hearing'), on: z.boolean() });

/** What is to be said: a WAV file in base64, or words. */
export const SPEAK = z.object({
  type: z.literal('speak'),
  file: z.base64().max(LONGEST_FILE).optional(),
  words: z.string().min(1).max(4_096).optional(),
  language: z.string().regex(/^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language, as hi-IN').default('en-IN'),
});

/** Undefined when it is neither of the two. */
export function utteranceIn({ file, words, language }: Omit<z.infer<typeof SPEAK>, 'type'>): Utterance | undefined {
  if (file !== undefined) return { file: Buffer.from(file, 'base64') };
  return words === undefined ? undefined : { words, language };
}
