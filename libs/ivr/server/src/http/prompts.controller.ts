import { readFile } from 'node:fs/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { Public, RefusalError } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import { PromptLibrary } from '../prompts/prompt-library.js';
import { LiveRecordings } from '../recordings/live-recordings.js';

/** The prompts, made ahead or recorded: named by their content, so that they may be kept for ever. */
@Controller('prompts')
export class PromptsController {
  constructor(
    private readonly library: PromptLibrary,
    private readonly recordings: LiveRecordings,
  ) {}

  @Get(':language/:file')
  @Public()
  async prompt(@Param('language') language: string, @Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const name = `${language}/${file}`;
    const path = this.library.pathOf(name);
    const sound = this.recordings.sound(name) ?? (path && (await readFile(path)));
    if (!sound) throw new RefusalError(404, 'not-found', 'There is no such prompt.');
    await reply.header('cache-control', 'public, max-age=31536000, immutable').type('audio/wav').send(sound);
  }
}
