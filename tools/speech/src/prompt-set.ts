import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
  const files = new Files(place);
  const index: Record<string, Record<string, FinishedFragment>> = { zxx: { 'hold-music': await files.bring('zxx', '♪', `music ${MUSIC_SECONDS}`, () => melody(MUSIC_SECONDS)) } };
  for (const [language, fragments] of Object.entries(wanted)) {
    const finished = fragments.map(async ({ id, text, wordsPerMinute, silenceMs }) => {
      const make = () => (silenceMs === undefined ? speech.say({ text, language, ...(wordsPerMinute !== undefined && { wordsPerMinute }) }) : silence(silenceMs));
      return [id, await files.bring(language, text, `${wordsPerMinute ?? 'own pace'} ${silenceMs ?? 'spoken'}`, make)] as const;
    });
    index[language] = Object.fromEntries(await Promise.all(finished));
  }
  await write(join(place.outDir, 'index.json'), JSON.stringify(index, null, 1));
  await removeOthers(place.outDir, index);
  return { index, made: files.made };
}

/** The files of one set. Two fragments of the same words are one file. */
class Files {
  made = 0;
  private readonly underWay = new Map<string, Promise<FinishedFragment>>();

  constructor(private readonly place: PromptSetPlace) {}

  bring(language: string, text: string, how: string, make: () => Buffer | Promise<Buffer>): Promise<FinishedFragment> {
    const file = join(language, `${hashOf(language, text, how)}.wav`);
    const known = this.underWay.get(file) ?? this.fetch(file, text, make);
    this.underWay.set(file, known);
    return known;
  }

  private async fetch(file: string, text: string, make: () => Buffer | Promise<Buffer>): Promise<FinishedFragment> {
    const kept = join(this.place.cacheDir, file);
    const wav = (await readIfThere(kept)) ?? (await this.makeAnew(kept, make));
    await write(join(this.place.outDir, file), wav);
    return { file, ms: readWav(wav).ms, text };
  }

  private async makeAnew(kept: string, make: () => Buffer | Promise<Buffer>): Promise<Buffer> {
    const wav = await make();
    await write(kept, wav);
    this.made += 1;
    return wav;
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const hashOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify([ENGINE_VERSION, SOUND_SETTINGS, ...parts])).digest('hex').slice(0, 32);

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
