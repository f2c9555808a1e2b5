import { PapersController } from './http/papers.controller.js';
import { CreateAttachments1700000000157 } from './persistence/create-attachments.migration.js';
import { PaperRows } from './persistence/paper-rows.js';
import { AddPaper, NewPapers } from './use-cases/add-paper.use-case.js';
import { ReadPaper } from './use-cases/read-paper.use-case.js';
import { RemovePapers } from './use-cases/remove-papers.use-case.js';

export { FileCleaner, type CleanFile } from './cleaning/index.js';
export { PaperHolderPort } from './ports/paper-holder.port.js';
export { PaperStore } from './ports/paper-store.js';
export { RemovePapers };

/** What the call centre's process provides of papers. Needs `PaperHolderPort`, `PaperStore` and a `FileCleaner`. */
export const attachmentsServer = {
  providers: [PaperRows, NewPapers, AddPaper, ReadPaper, RemovePapers],
  controllers: [PapersController],
  migrations: [CreateAttachments1700000000157],
} as const;
