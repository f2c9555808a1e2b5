import { type FileLimits, type FileRefusal, type FileType, fileTypeOf } from '@pukar/attachments-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import type { CleanFile } from './cleaned-file.js';
import { cleanPdf } from './clean-pdf.js';
import { cleanPicture } from './clean-picture.js';

/** What can be said of a file without opening it. What it is counts, not what it is called. */
export function typeToClean(bytes: Uint8Array, limits: FileLimits): Result<FileType, FileRefusal> {
  if (bytes.length === 0) return err('empty');
  if (bytes.length > limits.bytes) return err('too-large');
  const type = fileTypeOf(bytes);
  if (type === undefined) return err('not-accepted');
  return type === 'heic' ? err('heic') : ok(type);
}

/** Draws a file anew, or says why it cannot be taken. */
export async function cleanFile(bytes: Uint8Array, limits: FileLimits): Promise<Result<CleanFile, FileRefusal>> {
  const type = typeToClean(bytes, limits);
  if (!type.ok) return type;
  return type.value === 'pdf' ? cleanPdf(bytes, limits) : cleanPicture(bytes, limits);
}
