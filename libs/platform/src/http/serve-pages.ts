import { existsSync } from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** What a browser keeps: the names of these files change with what is in them. */
const KEPT = `${path.sep}assets${path.sep}`;

/**
 * Serves a built page, if `folder` holds one. A file that was compressed when it was built (`.br`, `.gz` beside it) goes out so to a browser that
 * takes it: nothing is compressed while somebody waits. Files under `assets/` are kept for a year and never asked about again; the page itself
 * is asked about each time, so that an update is seen at once. Source maps are not served, should a build have made any.
 */
export function servePages(app: NestFastifyApplication, folder: string): void {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  app.useStaticAssets({
    root: folder, prefix: '/', preCompressed: true, cacheControl: false, allowedPath: (file) => !file.endsWith('.map'),
    // It is given Fastify's own reply; Nest's type is of an older one.
    setHeaders: (reply, file) => { (reply as unknown as FastifyReply).header('cache-control', file.includes(KEPT) ? 'public, max-age=31536000, immutable' : 'no-cache'); },
  });
}
