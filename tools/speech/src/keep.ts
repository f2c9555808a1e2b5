import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file at once or not at all, so that a build that is stopped leaves no half of one. */
export function write(file: string, content: string | Buffer): Promise<void> {
  return atOnce(file, (unfinished) => writeFile(unfinished, content));
}

/** Puts a kept file, which nobody changes any more, into a set: the same bytes on the disk where that can be. */
export function bring(kept: string, file: string): Promise<void> {
  return atOnce(file, (unfinished) => link(kept, unfinished).catch(() => copyFile(kept, unfinished)));
}

async function atOnce(file: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await make(unfinished);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(file), { recursive: true });
    await make(unfinished);
  }
  await rename(unfinished, file);
}

/** All files under a folder, by their paths from there; none where the folder is not. */
export async function filesIn(folder: string): Promise<Set<string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Set();
    throw error;
  }
}

/** Removes the files of a folder that are not wanted. */
export async function removeOthers(folder: string, found: Iterable<string>, wanted: ReadonlySet<string>): Promise<void> {
  await Promise.all([...found].filter((file) => !wanted.has(file)).map((file) => rm(join(folder, file))));
}

/** Does something with each, at most so many at once: neither memory nor open files grow with how many there are. */
export async function eachOf<T>(all: readonly T[], atOnceMost: number, act: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  await Promise.all(Array.from({ length: atOnceMost }, async () => {
    for (const one of left) await act(one);
  }));
}
