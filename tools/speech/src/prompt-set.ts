import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bring, eachOf, filesIn, removeOthers, write } from './keep.js';
import { melody } from './melody.js';
import { fileOf, type Piece, pieceOf, type WantedFragment } from './piece.js';
import { readWav } from '@pukar/platform/sound';

/** A finished piece of audio: its file, relative to the set's folder, its length and its words. */
export interface FinishedFragment {
  readonly file: string;
  readonly ms: number;
  readonly text: string;
}

/** `index.json` of a set: by language, then by fragment id; music under the language `zxx`. */
export type PromptIndex = Readonly<Record<string, Readonly<Record<string, FinishedFragment>>>>;

/** Where a set is made and kept. */
export interface PromptSetPlace {
  /** Gets `<language>/<hash>.wav` and `index.json`; whatever else is there is removed. */
  readonly outDir: string;
  /** Keeps finished audio by its content, so that nothing is said twice. */
  readonly cacheDir: string;
}

/** Makes the pieces that are not kept yet, under their names in the folder of what is kept. */
export type MakePieces = (missing: readonly Piece[], cacheDir: string) => Promise<void>;

const MUSIC_SECONDS = 38;
const MUSIC = { language: 'zxx', id: 'hold-music', text: '♪' } as const;
const FILES_AT_ONCE = 32;
/** So many pieces are made before the index names them: a quarter of a minute's work. */
const NAMED_AT_ONCE = 1_500;

/**
 * Makes every wanted fragment, in the order in which the languages are wanted, and the music for those who wait. The index names at each time what is
 * there: whoever reads it before the end finds the beginning. `made` counts what was not there from an earlier time.
 */
export async function makePromptSet(wanted: Readonly<Record<string, readonly WantedFragment[]>>, place: PromptSetPlace, make: MakePieces): Promise<{ index: PromptIndex; made: number }> {
  const music = fileOf(MUSIC.language, MUSIC.text, `music ${MUSIC_SECONDS}`);
  const pieces = [...new Map(Object.entries(wanted).flatMap(([language, fragments]) => fragments.map((one) => pieceOf(language, one))).map((piece) => [piece.file, piece])).values()];
  const [kept, there, before] = await Promise.all([filesIn(place.cacheDir), filesIn(place.outDir), indexBefore(place.outDir)]);
  const missing = pieces.filter(({ file }) => !kept.has(file));
  if (!kept.has(music)) await write(join(place.cacheDir, music), melody(MUSIC_SECONDS));

  const lengths = new Map(before);
  const unmade = new Set(missing.map(({ file }) => file));
  const name = async (): Promise<PromptIndex> => {
    const made = [music, ...pieces.map(({ file }) => file).filter((file) => !unmade.has(file))];
    for (const [file, ms] of await lengthsOf(made, place, there, lengths)) lengths.set(file, ms);
    const finished = (file: string, text: string): FinishedFragment => ({ file, ms: lengths.get(file)!, text });
    const index: PromptIndex = {
      [MUSIC.language]: { [MUSIC.id]: finished(music, MUSIC.text) },
      ...Object.fromEntries(Object.entries(wanted).map(([language, fragments]) => [language, Object.fromEntries(fragments.map((one) => [one, pieceOf(language, one).file] as const).filter(([, file]) => !unmade.has(file)).map(([one, file]) => [one.id, finished(file, one.text)]))])),
    };
    await write(join(place.outDir, 'index.json'), JSON.stringify(index, null, 1));
    for (const file of made) there.add(file);
    return index;
  };
  for (let at = 0; at < missing.length; at += NAMED_AT_ONCE) {
    await name();
    const batch = missing.slice(at, at + NAMED_AT_ONCE);
    await make(batch, place.cacheDir);
    for (const { file } of batch) unmade.delete(file);
  }
  const index = await name();
  await removeOthers(place.outDir, there, new Set(['index.json', music, ...pieces.map(({ file }) => file)]));
  return { index, made: missing.length + (kept.has(music) ? 0 : 1) };
}

/** How long each file is, in milliseconds. A file that the set has already, as its index says, is left as it is: its name says what is in it. */
async function lengthsOf(files: readonly string[], { outDir, cacheDir }: PromptSetPlace, there: ReadonlySet<string>, before: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const lengths = new Map(files.flatMap((file) => (there.has(file) && before.has(file) ? [[file, before.get(file)!] as const] : [])));
  await eachOf(files.filter((file) => !lengths.has(file)), FILES_AT_ONCE, async (file) => {
    const { ms } = readWav(await readFile(join(cacheDir, file)));
    await bring(join(cacheDir, file), join(outDir, file));
    lengths.set(file, ms);
  });
  return lengths;
}

/** The lengths that an earlier making of this set wrote down; none where there was none. */
async function indexBefore(outDir: string): Promise<ReadonlyMap<string, number>> {
  try {
    const index = JSON.parse(await readFile(join(outDir, 'index.json'), 'utf8')) as PromptIndex;
    return new Map(Object.values(index).flatMap((fragments) => Object.values(fragments).map(({ file, ms }) => [file, ms] as const)));
  } catch {
    return new Map();
  }
}
