import { PapersController } from './http/papers.controller.js';
import { TicketPapersController } from './http/ticket-papers.controller.js';
import { CreateAttachments1700000000157 } from './persistence/create-attachments.migration.js';
import { PaperRows } from './persistence/paper-rows.js';
import { PapersOfTickets1700000000187 } from './persistence/papers-of-tickets.migration.js';
import { AddPaper } from './use-cases/add-paper.use-case.js';
import { ErasePapers } from './use-cases/erase-papers.js';
import { KeepPaper, NewPapers } from './use-cases/keep-paper.js';
import { PaperResealings } from './use-cases/paper-resealings.js';
import { PapersOfTicket } from './use-cases/papers-of-ticket.use-case.js';
import { ReadPaper } from './use-cases/read-paper.use-case.js';
import { RemovePapers } from './use-cases/remove-papers.use-case.js';
import { TidyPapers } from './use-cases/tidy-papers.use-case.js';

export { FileCleaner, type CleanFile } from './cleaning/index.js';
export { AbandonedDraftsPort } from './ports/abandoned-drafts.port.js';
export { PaperHolderPort } from './ports/paper-holder.port.js';
export { PaperStore } from './ports/paper-store.js';
export { PaperTicketsPort } from './ports/paper-tickets.port.js';
export { PaperResealings, RemovePapers, TidyPapers };

/** For whoever prepares a database, and loads no more. */
export const ATTACHMENTS_MIGRATIONS = [CreateAttachments1700000000157, PapersOfTickets1700000000187] as const;

/** What the call centre's process provides of papers. Needs `PaperHolderPort`, `PaperTicketsPort`, `PaperStore` and a `FileCleaner`. */
export const attachmentsServer = {
  providers: [PaperRows, NewPapers, ErasePapers, KeepPaper, AddPaper, PapersOfTicket, ReadPaper, RemovePapers],
  controllers: [PapersController, TicketPapersController],
  migrations: ATTACHMENTS_MIGRATIONS,
} as const;

/** What the worker provides of them. Needs `AbandonedDraftsPort` and `PaperStore`. */
export const attachmentsWorker = {
  providers: [PaperRows, ErasePapers, PaperResealings, TidyPapers],
} as const;
