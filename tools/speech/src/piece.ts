import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ENGINE_VERSION } from './engine.js';
import { silence } from './melody.js';
import { SOUND_SETTINGS, type Speech } from './speech.js';

/** A piece of audio that must exist: words, or a silence. */
export interface WantedFragment {
  readonly id: string;
  readonly text: string;
  readonly wordsPerMinute?: number;
  readonly silenceMs?: number;
}

/** A file of a set, named by everything that its sound depends on: two fragments of the same words are one piece. */
export interface Piece extends Omit<WantedFragment, 'id'> {
  /** `<language>/<hash>.wav` */
  readonly file: string;
  readonly language: string;
}

/** The piece that a fragment needs. */
export function pieceOf(language: string, { text, wordsPerMinute, silenceMs }: Omit<WantedFragment, 'id'>): Piece {
  const how = `${wordsPerMinute ?? 'own pace'} ${silenceMs ?? 'spoken'}`;
  return { file: fileOf(language, text, how), language, text, ...(wordsPerMinute !== undefined && { wordsPerMinute }), ...(silenceMs !== undefined && { silenceMs }) };
}

/** The name of a file by what it sounds like. */
export const fileOf = (language: string, text: string, how: string): string =>
  join(language, `${createHash('sha256').update(JSON.stringify([ENGINE_VERSION, SOUND_SETTINGS, language, text, how])).digest('hex').slice(0, 32)}.wav`);

/** The sound of a piece, as a WAV file. */
export const soundOf = async ({ text, language, wordsPerMinute, silenceMs }: Piece, speech: Speech): Promise<Buffer> =>
  silenceMs === undefined ? speech.say({ text, language, ...(wordsPerMinute !== undefined && { wordsPerMinute }) }) : silence(silenceMs);
