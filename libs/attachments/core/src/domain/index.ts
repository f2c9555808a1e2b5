export { FILE_LIMITS, FILE_REFUSALS, type FileLimits, type FileRefusal, sayRefusal } from './file-refusal.js';
export { FILE_TYPES, type FileType, fileTypeOf } from './file-type.js';
