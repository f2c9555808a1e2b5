import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileCopy } from './manifest.js';

export const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** Lets bytes pass and sums them up. */
export class Sum extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: Error | null, chunk: Buffer) => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  /** Once all has passed. */
  get sha256(): string {
    return this.hash.digest('hex');
  }
}

export async function sumOf(file: string): Promise<string> {
  const sum = new Sum();
  await pipeline(createReadStream(file), sum.resume());
  return sum.sha256;
}

/** Every object of a folder, by its path in it, in order; not what is being written at this moment. */
export async function objectsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).filter((file) => !file.split(path.sep).some((part) => part.startsWith('.'))).sort();
}

/** Copies one; undefined where it is gone by now: what its retention took away is in no backup either. */
export async function copyObject(from: string, to: string, object: string): Promise<FileCopy | undefined> {
  const sum = new Sum();
  const target = path.join(to, object);
  await mkdir(path.dirname(target), { recursive: true, mode: OWNER_ONLY.folder });
  try {
    await pipeline(createReadStream(path.join(from, object)), sum, createWriteStream(target, { mode: OWNER_ONLY.file, flush: true }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return { path: object, bytes: sum.bytes, sha256: sum.sha256 };
}
