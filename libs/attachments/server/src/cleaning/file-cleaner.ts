import type { FileLimits, FileRefusal } from '@pukar/attachments-core/domain';
import type { Result } from '@pukar/kernel';
import { OneThread, startThread } from '@pukar/platform/threads';
import { typeToClean } from './clean-file.js';
import type { CleanFile } from './cleaned-file.js';

const LIMIT_MS = 20_000;

/** Draws files anew in a thread of its own, one after the other: calls are served meanwhile, and one file at a time is all the memory that files take. */
export class FileCleaner {
  private readonly thread = new OneThread<Uint8Array, Result<CleanFile, FileRefusal>>((bytes) => startThread(import.meta.url, 'cleaning-thread', { bytes, limits: this.limits }), this.limitMs);

  constructor(readonly limits: FileLimits, private readonly limitMs = LIMIT_MS) {}

  async clean(bytes: Uint8Array): Promise<Result<CleanFile, FileRefusal>> {
    const type = typeToClean(bytes, this.limits);
    if (!type.ok) return type;
    const done = await this.thread.run(bytes);
    return done.ok ? done.value : done;
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.close();
  }
}
