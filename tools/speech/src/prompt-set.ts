import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ENGINE_VERSION } from './engine.js';
import { melody, silence } from './melody.js';
import { SOUND_SETTINGS, type Speech } from './speech.js';
import { readWav } from './wav.js';

/** A piece of audio that must exist: words, or a silence. */
export interface WantedFragment {
  readonly id: string;
  readonly text: string;
  readonly wordsPerMinute?: number;
  readonly silenceMs?: number;
}

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

const MUSIC_SECONDS = 38;

/** Makes every wanted fragment, and the music for those who wait. `made` counts what was not there from an earlier time. */
export async function makePromptSet(wanted: Readonly<Record<string, readonly WantedFragment[]>>, place: PromptSetPlace, speech: Speech): Promise<{ index: PromptIndex; made: number }> {
  let made = 0;
  const fragment = async (language: string, text: string, key: string, make: () => Buffer | Promise<Buffer>): Promise<FinishedFragment> => {
    const file = join(language, `${hashOf(key, language, text)}.wav`);
    if (await bring(file, place, make)) made += 1;
    return { file, ms: readWav(await readFile(join(place.outDir, file))).ms, text };
  };
  const index: Record<string, Record<string, FinishedFragment>> = { zxx: { 'hold-music': await fragment('zxx', '♪', `music ${MUSIC_SECONDS}`, () => melody(MUSIC_SECONDS)) } };
  for (const [language, fragments] of Object.entries(wanted)) {
    const finished = fragments.map(async ({ id, text, wordsPerMinute, silenceMs }) => {
      const make = () => (silenceMs === undefined ? speech.say({ text, language, ...(wordsPerMinute !== undefined && { wordsPerMinute }) }) : silence(silenceMs));
      return [id, await fragment(language, text, `${wordsPerMinute ?? 'own pace'} ${silenceMs ?? 'spoken'}`, make)] as const;
    });
    index[language] = Object.fromEntries(await Promise.all(finished));
  }
  await write(join(place.outDir, 'index.json'), JSON.stringify(index, null, 1));
  await removeOthers(place.outDir, index);
  return { index, made };
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify([ENGINE_VERSION, SOUND_SETTINGS, ...parts])).digest('hex').slice(0, 32);

/** Puts a file into the set: from the cache where it is there, made anew where not. Says whether it was made. */
async function bring(file: string, { outDir, cacheDir }: PromptSetPlace, make: () => Buffer | Promise<Buffer>): Promise<boolean> {
  const kept = join(cacheDir, file);
  const isNew = !(await exists(kept));
  if (isNew) await write(kept, await make());
  const target = join(outDir, file);
  if (!(await exists(target))) {
    await mkdir(dirname(target), { recursive: true });
    await copyFile(kept, target);
  }
  return isNew;
}

/** Writes a file at once or not at all, so that a build that is stopped leaves no half of one. */
async function write(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, content);
  await rename(unfinished, file);
}

async function removeOthers(outDir: string, index: PromptIndex): Promise<void> {
  const wanted = new Set(['index.json', ...Object.values(index).flatMap((fragments) => Object.values(fragments).map(({ file }) => file))]);
  const found = await readdir(outDir, { recursive: true, withFileTypes: true });
  const others = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => !wanted.has(path.slice(outDir.length + 1)));
  await Promise.all(others.map((path) => rm(path)));
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
