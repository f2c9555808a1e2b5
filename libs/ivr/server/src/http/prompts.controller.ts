import { readFile } from 'node:fs/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { Public, RefusalError } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import { PromptLibrary } from '../prompts/prompt-library.js';

/** The prompts made ahead: named by their content, so that they may be kept for ever. */
@Controller('prompts')
export class PromptsController {
  constructor(private readonly library: PromptLibrary) {}

  @Get(':language/:file')
  @Public()
  async prompt(@Param('language') language: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const path = this.library.pathOf(`${language}/${file}`);
    if (!path) throw new RefusalError(404, 'not-found', 'There is no such prompt.');
    await reply.header('cache-control', 'public, max-age=31536000, immutable').type('audio/wav').send(await readFile(path));
  }
}
