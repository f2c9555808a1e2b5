import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { DirectorySnapshot } from '@pukar/directory-core/contracts';
import { Permission } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import { Directory } from '../directory.js';

const compress = promisify(brotliCompress);

@Controller('api/directory')
export class DirectoryController {
  /** The newest version as it was compressed for whoever asked first. */
  private packed: { readonly version: string; readonly bytes: Promise<Buffer> } | undefined;

  constructor(private readonly directory: Directory) {}

  /** The whole directory, compressed to a tenth for a browser that takes it; one that has this version gets 304. */
  @Get()
  @Permission('directory.read')
  async read(@Headers('if-none-match') known: string | undefined, @Headers('accept-encoding') accepted: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<DirectorySnapshot | Buffer | undefined> {
    const snapshot = await this.directory.snapshot();
    const etag = `"${snapshot.version}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding' });
    if (known === etag) {
      void reply.code(304);
      return undefined;
    }
    if (!/\bbr\b/.test(accepted ?? '')) return snapshot;
    void reply.headers({ 'content-encoding': 'br', 'content-type': 'application/json; charset=utf-8' });
    return this.pack(snapshot);
  }

  private pack(snapshot: DirectorySnapshot): Promise<Buffer> {
    const version = String(snapshot.version);
    if (this.packed?.version !== version) this.packed = { version, bytes: compress(JSON.stringify(snapshot), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) };
    return this.packed.bytes;
  }
}
