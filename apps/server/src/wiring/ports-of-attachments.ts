import type { Provider } from '@nestjs/common';
import { IsWithCall } from '@pukar/acd-server';
import { FILE_LIMITS } from '@pukar/attachments-core/domain';
import { FileCleaner, PaperHolderPort, PaperStore, RemovePapers } from '@pukar/attachments-server';
import { DraftPapersPort, IsWithInward } from '@pukar/citizens-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { SealedStore, storeOf } from '@pukar/platform/storage';

/** Where citizens' papers are kept, sealed, and whose drafts they belong to. */
export const portsOfAttachments = (config: CallCentreConfig): Provider[] => [
  { provide: FileCleaner, useFactory: () => new FileCleaner({ ...FILE_LIMITS, bytes: config.ATTACHMENT_MEGABYTES * 1_000_000 }) },
  { provide: PaperStore, inject: [KeyRing], useFactory: (keys: KeyRing): PaperStore => new SealedStore(storeOf(config), keys, 'papers') },
  {
    provide: PaperHolderPort, inject: [IsWithCall, IsWithInward],
    useFactory: (calls: IsWithCall, inward: IsWithInward): PaperHolderPort => ({
      isWith: async (callId, agentId, source) => (await calls.execute(callId, agentId, source)) || inward.execute(callId, agentId, source),
      isRegistered: (source, callId) => inward.isRegistered(callId, source),
    }),
  },
  { provide: DraftPapersPort, inject: [RemovePapers], useFactory: (papers: RemovePapers): DraftPapersPort => ({ dropOf: (tx, callId) => papers.ofDraft(tx, callId) }) },
];
