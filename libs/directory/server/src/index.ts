import { AnswerCaller } from './answers/answer-caller.js';
import { Directory } from './directory.js';
import { DirectoryController } from './http/directory.controller.js';
import { KeepDirectoryFresh } from './keep-directory-fresh.js';
import { CreateDirectory1700000000003 } from './persistence/create-directory.migration.js';
import { CreateOpening1700000000094 } from './persistence/create-opening.migration.js';
import { KeepContent1700000000093 } from './persistence/keep-content.migration.js';

export type { CallerQuestion, DirectoryAnswer } from './answers/caller-question.js';
export type { DirectoryQuestion } from './answers/answer-caller.js';
export { OpeningSettings } from './opening-settings.js';
export { directoryEntries } from './seed/directory-entries.js';
export { seedDirectory, type DirectoryEntry } from './seed-directory.js';
export { AnswerCaller, Directory, KeepDirectoryFresh };

/** The api's part. Needs `OpeningSettings`. */
export const directoryServer = {
  providers: [AnswerCaller, Directory, KeepDirectoryFresh],
  controllers: [DirectoryController],
  migrations: [CreateDirectory1700000000003, KeepContent1700000000093, CreateOpening1700000000094],
} as const;

/** The worker's part. */
export const directoryWorker = { providers: [Directory, KeepDirectoryFresh], controllers: [], migrations: [] } as const;
