/** What is taken, known by how a file begins; its name and what its sender says of it count for nothing. */
export const FILE_TYPES = ['jpeg', 'png', 'webp', 'pdf'] as const;

/** One of the types that are taken. */
export type FileType = (typeof FILE_TYPES)[number];

/** The type of a file by its first bytes; `heic` is a photo that is known and not taken. Undefined for anything else: programs, pages, text, archives. */
export function fileTypeOf(bytes: Uint8Array): FileType | 'heic' | undefined {
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  // The standard lets other bytes come first, and that is how a file is two things at once: here it must begin the file.
  if (text(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (text(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.includes(text(bytes, 8, 12))) return 'heic';
  return undefined;
}

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif'];

const begins = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
