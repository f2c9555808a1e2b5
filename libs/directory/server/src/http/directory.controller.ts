import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { DirectorySnapshot } from '@pukar/directory-core/contracts';
import { Permission } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import { Directory } from '../directory.js';

@Controller('api/directory')
export class DirectoryController {
  constructor(private readonly directory: Directory) {}

  /** The whole directory; a browser that has this version gets 304. */
  @Get()
  @Permission('directory.read')
  async read(@Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<DirectorySnapshot | undefined> {
    const snapshot = await this.directory.snapshot();
    const etag = `"${snapshot.version}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    if (known !== etag) return snapshot;
    void reply.code(304);
    return undefined;
  }
}
