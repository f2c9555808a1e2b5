export type { CleanFile } from './cleaned-file.js';
export { FileCleaner } from './file-cleaner.js';
