/** Why a file is not taken. */
export const FILE_REFUSALS = ['empty', 'too-large', 'not-accepted', 'heic', 'broken', 'locked', 'too-many-pixels', 'too-many-pages', 'unfinished'] as const;

/** One of the reasons. */
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** How large a file may be, before it is looked into and after. */
export interface FileLimits {
  readonly bytes: number;
  /** Of one picture, as it says of itself: a small file can hold a picture that fills the memory. */
  readonly pixels: number;
  readonly pages: number;
}

/** What is taken where nothing else is set: a photo of a good phone, a file of a few pages. */
export const FILE_LIMITS: FileLimits = { bytes: 10_000_000, pixels: 50_000_000, pages: 20 };

/** A refusal in words that say what to do. */
export function sayRefusal(refusal: FileRefusal, { bytes, pages }: FileLimits): string {
  switch (refusal) {
    case 'empty':
      return 'This file is empty. Choose it once more.';
    case 'too-large':
      return `This file is larger than ${Math.floor(bytes / 1_000_000)} MB. Scan it in grey or with fewer dots, or take the photo smaller.`;
    case 'not-accepted':
      return 'This is no picture and no PDF, whatever its name says. JPEG, PNG, WebP and PDF are taken.';
    case 'heic':
      return 'This is an iPhone photo as it keeps them itself (HEIC). Ask the citizen to send it by WhatsApp, which makes a JPEG of it, or to take a screenshot of it and send that; for later photos: Settings › Camera › Formats › Most Compatible.';
    case 'broken':
      return 'This file is broken and cannot be opened. Scan it or take the photo once more.';
    case 'locked':
      return 'This PDF is locked with a password. Save it without one, or print and scan it.';
    case 'too-many-pixels':
      return 'This picture has too many dots to be opened. Scan it with 300 dots an inch or fewer.';
    case 'too-many-pages':
      return `This PDF has more than ${pages} pages. Send the pages that matter.`;
    case 'unfinished':
      return 'This file took too long to open. Send it as a photo or a plain scan.';
  }
}
