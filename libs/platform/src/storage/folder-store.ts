import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkedKey, checkedPart, ObjectStore, type Part } from './object-store.js';

const OWNER_ONLY = { folder: 0o700, file: 0o600 };

/** Objects as files of a folder that only its owner may read. */
export class FolderStore extends ObjectStore {
  constructor(private readonly root: string) {
    super();
  }

  /** Written beside its place, forced to the disk, then moved there: a reader sees the old object or the new one, never half of one. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.fileOf(key);
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    const beside = `${target}.${randomBytes(6).toString('hex')}.part`;
    try {
      await this.write(beside, bytes);
      await rename(beside, target);
      await this.force(folder);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async get(key: string, part?: Part): Promise<Buffer | undefined> {
    const file = this.fileOf(key);
    return (part ? readPart(file, checkedPart(part)) : readFile(file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }

  async delete(key: string): Promise<void> {
    const target = this.fileOf(key);
    await rm(target, { force: true });
    await this.force(path.dirname(target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  private fileOf(key: string): string {
    return path.join(this.root, checkedKey(key));
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
