import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkedKey, checkedPart, ObjectStore, type Part } from './object-store.js';

/** Where objects are written until they are whole. No key names it: keys have no dots. */
const UNFINISHED = '.unfinished';
const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** Objects as files of a folder that only its owner may read. */
export class FolderStore extends ObjectStore {
  private readonly root: string;

  constructor(root: string) {
    super();
    this.root = path.resolve(root);
  }

  /** Written beside its place, forced to the disk, then moved there: a reader sees the old object or the new one, never half of one. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.fileOf(key);
    const folder = path.dirname(target);
    for (const needed of [folder, path.join(this.root, UNFINISHED)]) await this.make(needed);
    const unfinished = path.join(this.root, UNFINISHED, `${unfinishedOf(key)}${randomBytes(6).toString('hex')}`);
    try {
      await this.write(unfinished, bytes);
      await rename(unfinished, target);
      await this.force(folder);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async get(key: string, part?: Part): Promise<Buffer | undefined> {
    const file = this.fileOf(key);
    return (part ? readPart(file, checkedPart(part)) : readFile(file)).catch(unlessMissing);
  }

  /** What a power cut left of it, half written, goes with it. */
  async delete(key: string): Promise<void> {
    const target = this.fileOf(key);
    await rm(target, { force: true });
    await this.force(path.dirname(target)).catch(unlessMissing);
    const folder = path.join(this.root, UNFINISHED);
    const start = unfinishedOf(key);
    const left = ((await readdir(folder).catch(unlessMissing)) ?? []).filter((name) => name.startsWith(start) && !name.includes('.', start.length));
    for (const name of left) await rm(path.join(folder, name), { force: true });
  }

  private fileOf(key: string): string {
    return path.join(this.root, checkedKey(key));
  }

  /** A folder that is new is an entry of the one above it, which is forced, too. */
  private async make(folder: string): Promise<void> {
    const made = await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    if (made) for (let at = folder; at.length >= made.length; at = path.dirname(at)) await this.force(path.dirname(at));
  }

  private async write(file: string, bytes: Uint8Array): Promise<void> {
    const handle = await open(file, 'wx', OWNER_ONLY.file);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** A folder's own entries outlive a power cut only when it is forced, too. */
  private async force(folder: string): Promise<void> {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** How the name of an unfinished object of this key begins; a random part without a dot follows. */
const unfinishedOf = (key: string): string => `${key.replaceAll('/', '.')}.`;

/** What is not there is no fault. */
function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

async function readPart(file: string, { from, to }: Part): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.max(0, Math.min(to, size) - from));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
