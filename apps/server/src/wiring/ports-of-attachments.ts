import type { Provider } from '@nestjs/common';
import { IsWithCall } from '@pukar/acd-server';
import { FILE_LIMITS } from '@pukar/attachments-core/domain';
import { AbandonedDraftsPort, FileCleaner, PaperHolderPort, PaperStore, PaperTicketsPort, RemovePapers } from '@pukar/attachments-server';
import { DraftPapersPort, IsDraftAbandoned, IsWithInward } from '@pukar/citizens-server';
import { FindTicket } from '@pukar/grievances-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { SealedStore, storeOf } from '@pukar/platform/storage';

/** Where citizens' papers are kept, sealed, and whose drafts they belong to. */
export const portsOfAttachments = (config: CallCentreConfig): Provider[] => [
  { provide: FileCleaner, useFactory: () => new FileCleaner({ ...FILE_LIMITS, bytes: config.ATTACHMENT_MEGABYTES * 1_000_000 }) },
  paperStore(config),
  { provide: PaperTicketsPort, inject: [FindTicket], useFactory: (tickets: FindTicket): PaperTicketsPort => ({ find: (number) => tickets.standing(number) }) },
  {
    provide: PaperHolderPort, inject: [IsWithCall, IsWithInward],
    useFactory: (calls: IsWithCall, inward: IsWithInward): PaperHolderPort => ({
      isWith: async (callId, agentId, source) => (await calls.execute(callId, agentId, source)) || inward.execute(callId, agentId, source),
      isRegistered: (source, callId) => inward.isRegistered(callId, source),
    }),
  },
  { provide: DraftPapersPort, inject: [RemovePapers], useFactory: (papers: RemovePapers): DraftPapersPort => ({ keepOf: (tx, callId, ticketId) => papers.keepOf(tx, callId, ticketId), dropOf: (tx, callId) => papers.ofDraft(tx, callId) }) },
];

/** What tidying asks, in the worker. */
export const portsOfTidyingPapers = (config: CallCentreConfig): Provider[] => [
  paperStore(config),
  { provide: AbandonedDraftsPort, inject: [IsDraftAbandoned], useFactory: (drafts: IsDraftAbandoned): AbandonedDraftsPort => ({ isAbandoned: (source, callId, before) => drafts.execute(source, callId, before) }) },
];

function paperStore(config: CallCentreConfig): Provider {
  return { provide: PaperStore, inject: [KeyRing], useFactory: (keys: KeyRing): PaperStore => new SealedStore(storeOf(config, 'RECORDINGS'), keys, 'papers') };
}
