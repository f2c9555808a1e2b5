import { err, ok, type Result } from '@pukar/kernel';
import type { FileLimits, FileRefusal } from '@pukar/attachments-core/domain';
import sharp from 'sharp';
import type { CleanFile } from './cleaned-file.js';

/** Enough to read the small print of a page; a photo needs no more. */
const LONGEST_SIDE = 3_000;
const QUALITY = 82;

/**
 * The picture, drawn anew: what is seen is kept, and nothing else is. Where and when it was taken, with which phone, comments, thumbnails and
 * whatever follows the picture in its file have no place in what is written.
 */
export async function cleanPicture(bytes: Uint8Array, { pixels }: FileLimits): Promise<Result<CleanFile, FileRefusal>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixels, failOn: 'error', pages: 1, sequentialRead: true });
    const { data } = await picture.rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' }).toColourspace('srgb').jpeg({ quality: QUALITY }).toBuffer({ resolveWithObject: true });
    return ok({ mediaType: 'image/jpeg', bytes: data, pages: 1 });
  } catch (error) {
    return err(/pixel limit|dimensions? exceed/i.test(String(error)) ? 'too-many-pixels' : 'broken');
  }
}
