import { FILE_LIMITS, sayRefusal } from '@pukar/attachments-core/domain';
import { FileCleaner } from '@pukar/attachments-server/cleaning';
import type { EvidenceCleanerPort } from '@pukar/forwarding-server/department';
import { err } from '@pukar/kernel';

/** Officers' files are drawn anew as citizens' are; the department's process knows nothing else of that room. */
export function evidenceCleaner(bytes: number): EvidenceCleanerPort & { onModuleDestroy(): Promise<void> } {
  const cleaner = new FileCleaner({ ...FILE_LIMITS, bytes });
  return {
    mostBytes: bytes,
    clean: async (file) => {
      const cleaned = await cleaner.clean(file);
      return cleaned.ok ? cleaned : err({ code: cleaned.refusal, words: sayRefusal(cleaned.refusal, cleaner.limits) });
    },
    onModuleDestroy: () => cleaner.onModuleDestroy(),
  };
}
