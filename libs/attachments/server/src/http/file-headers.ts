import type { Paper } from '@pukar/attachments-core/contracts';

const ALWAYS = { 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer' };

/**
 * How a browser gets a paper. A picture, which we drew ourselves, is shown by itself in a sandbox in which nothing runs and nothing is fetched; a PDF is always saved,
 * never run. Nosniff is on every answer.
 */
export const headersOf = (kind: Paper['kind']): Readonly<Record<string, string>> =>
  kind === 'pdf'
    ? { ...ALWAYS, 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="paper.pdf"', 'content-security-policy': 'default-src \'none\'; sandbox' }
    : { ...ALWAYS, 'content-type': 'image/jpeg', 'content-disposition': 'inline; filename="paper.jpg"', 'content-security-policy': 'default-src \'none\'; img-src \'self\'; style-src \'unsafe-inline\'; frame-ancestors \'none\'; sandbox' };
