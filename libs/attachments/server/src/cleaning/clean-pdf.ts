import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import type { FileLimits, FileRefusal } from '@pukar/attachments-core/domain';
import { err, ok, type Result } from '@pukar/kernel';
import sharp from 'sharp';
import type { CleanFile } from './cleaned-file.js';
import { type PicturePage, picturePdf } from './picture-pdf.js';

const POINTS_AN_INCH = 72;
const DOTS_AN_INCH = 150;
/** A page as large as a wall is drawn no larger than this. */
const LONGEST_SIDE = 2_400;
const QUALITY = 78;
/** A page that says of itself that it is larger than this lies. */
const LONGEST_POINTS = 14_400;

/**
 * The PDF as somebody would have printed and scanned it: each page is drawn, and the pictures are bound anew. Scripts, forms, links, notes,
 * files within the file, hidden layers, and all that its program wrote of its author stay behind, because nothing of the old file is copied.
 */
export async function cleanPdf(bytes: Uint8Array, { pages: most }: FileLimits): Promise<Result<CleanFile, FileRefusal>> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const count = document.getPageCount();
    if (count === 0) return err('broken');
    if (count > most) return err('too-many-pages');
    return ok({ mediaType: 'application/pdf', bytes: picturePdf(await drawn(document)), pages: count });
  } catch (error) {
    return err(/password|security/i.test(String(error)) ? 'locked' : 'broken');
  } finally {
    library.destroy();
  }
}

async function drawn(document: PDFiumDocument): Promise<PicturePage[]> {
  const pages: PicturePage[] = [];
  for (const page of document.pages()) pages.push(await draw(page));
  return pages;
}

async function draw(page: PDFiumPage): Promise<PicturePage> {
  const points = page.getOriginalSize();
  const longest = Math.max(points.originalWidth, points.originalHeight);
  if (!(longest > 0 && longest <= LONGEST_POINTS)) throw new Error('a page without a size');
  const scale = Math.min(DOTS_AN_INCH / POINTS_AN_INCH, LONGEST_SIDE / longest);
  const { data, width, height } = await page.render({ scale, render: ({ data: raw, width: w, height: h }) => jpegOf(raw, w, h) });
  return { jpeg: data, pixels: { width, height }, points: { width: width / scale, height: height / scale } };
}

const jpegOf = (raw: Uint8Array, width: number, height: number): Promise<Buffer> =>
  sharp(raw, { raw: { width, height, channels: 4 } }).flatten({ background: '#fff' }).removeAlpha().jpeg({ quality: QUALITY }).toBuffer();
