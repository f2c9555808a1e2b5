import { AnswerCaller } from './answers/answer-caller.js';
import { Directory } from './directory.js';
import { DirectoryController } from './http/directory.controller.js';
import { EntriesController } from './http/entries.controller.js';
import { OpeningController } from './http/opening.controller.js';
import { KnowledgeController } from './http/knowledge.controller.js';
import { TellKnowledge } from './use-cases/tell-knowledge.use-case.js';
import { KeepDirectoryFresh } from './keep-directory-fresh.js';
import { CreateDirectory1700000000003 } from './persistence/create-directory.migration.js';
import { CreateOpening1700000000094 } from './persistence/create-opening.migration.js';
import { KeepContent1700000000093 } from './persistence/keep-content.migration.js';
import { GetOpening } from './use-cases/get-opening.use-case.js';
import { ListEntries } from './use-cases/list-entries.use-case.js';
import { RetireEntry } from './use-cases/retire-entry.use-case.js';
import { SaveEntry } from './use-cases/save-entry.use-case.js';
import { SwitchOpening } from './use-cases/switch-opening.use-case.js';
import { WhenDesksOpen } from './use-cases/when-desks-open.js';

export type { CallerQuestion, DirectoryAnswer } from './answers/caller-question.js';
export type { DirectoryQuestion } from './answers/answer-caller.js';
export { OpeningSettings } from './opening-settings.js';
export { StaffNamesPort } from './ports/staff-names.port.js';
export { directoryEntries } from './seed/directory-entries.js';
export { seedDirectory, type DirectoryEntry } from './seed-directory.js';
export { AnswerCaller, Directory, GetOpening, KeepDirectoryFresh, ListEntries, RetireEntry, SaveEntry, SwitchOpening, WhenDesksOpen };

/** For whoever prepares a database, and loads no more. */
export const DIRECTORY_MIGRATIONS = [CreateDirectory1700000000003, KeepContent1700000000093, CreateOpening1700000000094] as const;

/** The api's part. Needs `OpeningSettings`, `StaffNamesPort`. */
export const directoryServer = {
  providers: [AnswerCaller, Directory, GetOpening, KeepDirectoryFresh, ListEntries, RetireEntry, SaveEntry, SwitchOpening, TellKnowledge, WhenDesksOpen],
  controllers: [DirectoryController, EntriesController, KnowledgeController, OpeningController],
  migrations: DIRECTORY_MIGRATIONS,
} as const;

/** The worker's part. Needs `OpeningSettings`. */
export const directoryWorker = { providers: [Directory, KeepDirectoryFresh, WhenDesksOpen], controllers: [], migrations: [] } as const;
