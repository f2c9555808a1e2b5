import { Directory } from './directory.js';
import { DirectoryController } from './http/directory.controller.js';
import { CreateDirectory1700000000003 } from './persistence/create-directory.migration.js';

export { directoryEntries } from './seed/directory-entries.js';
export { seedDirectory, type DirectoryEntry } from './seed-directory.js';
export { Directory };

/** What the api and the worker provide of this context. */
export const directoryServer = { providers: [Directory], controllers: [DirectoryController], migrations: [CreateDirectory1700000000003] } as const;
