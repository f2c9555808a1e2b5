import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { languageSchema, MOST_UPLOAD_BYTES, type PromptFragment, type PromptsOfLanguage, SOUND_FAULTS, UploadQuerySchema } from '@pukar/ivr-core/contracts';
import type { Language } from '@pukar/kernel';
import { CurrentSession, type HttpSession, parseOrRefuse, Permission, readUpload, RefusalError } from '@pukar/platform/http';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { DecideRecording, type DecideRefusal, type RecordingDecision } from '../recordings/decide-recording.use-case.js';
import { KeepRecordingsFresh } from '../recordings/keep-recordings-fresh.js';
import { ListPrompts } from '../recordings/list-prompts.use-case.js';
import { UploadRecording } from '../recordings/upload-recording.use-case.js';

const REFUSALS: Readonly<Record<DecideRefusal, readonly [number, string]>> = {
  'not-found': [404, 'There is no such recording.'],
  decided: [409, 'Somebody decided this meanwhile. Look at it again.'],
  own: [403, 'You brought this recording: a second person listens to it and approves it.'],
  'text-changed': [409, 'The words of this prompt were changed since it was recorded. Record the new words.'],
};

/** What callers hear in each language, and the recordings that replace it. */
@Controller('api/prompts')
export class PromptRecordingsController {
  constructor(
    private readonly list: ListPrompts,
    private readonly upload: UploadRecording,
    private readonly decide: DecideRecording,
    private readonly fresh: KeepRecordingsFresh,
  ) {}

  @Get(':language')
  @Permission('prompts.record')
  all(@CurrentSession() session: HttpSession, @Param('language') language: string): Promise<PromptsOfLanguage> {
    return this.list.execute(languageOf(language), session.personId);
  }

  @Post(':language/recording')
  @HttpCode(200)
  @Permission('prompts.record')
  async bring(@CurrentSession() session: HttpSession, @Param('language') code: string, @Query() query: unknown, @Req() request: { readonly body: unknown }): Promise<PromptFragment> {
    const [language, { fragment }] = [languageOf(code), parseOrRefuse(UploadQuerySchema, query)];
    const file = await readUpload(request.body, MOST_UPLOAD_BYTES);
    const kept = file ? await this.upload.execute({ language, fragment, file, by: session.personId }) : ({ ok: false, refusal: 'too-large' } as const);
    if (kept.ok) return this.shown(language, fragment, session);
    if (kept.refusal === 'no-such-fragment') throw new RefusalError(404, 'not-found', 'This is said nowhere.');
    throw new RefusalError(422, kept.refusal, SOUND_FAULTS[kept.refusal]);
  }

  @Get('recordings/:id/audio')
  @Permission('prompts.record')
  async audio(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const sound = await this.decide.sound(idOf(id));
    if (!sound) throw refusalOf('not-found');
    await reply.header('cache-control', 'private, max-age=3600').type('audio/wav').send(sound);
  }

  @Post('recordings/:id/approve')
  @HttpCode(200)
  @Permission('prompts.approve')
  approve(@CurrentSession() session: HttpSession, @Param('id') id: string): Promise<PromptFragment> {
    return this.decided(session, id, 'approve');
  }

  @Post('recordings/:id/refuse')
  @HttpCode(200)
  @Permission('prompts.approve')
  refuse(@CurrentSession() session: HttpSession, @Param('id') id: string): Promise<PromptFragment> {
    return this.decided(session, id, 'refuse');
  }

  @Post('recordings/:id/take-back')
  @HttpCode(200)
  @Permission('prompts.approve')
  takeBack(@CurrentSession() session: HttpSession, @Param('id') id: string): Promise<PromptFragment> {
    return this.decided(session, id, 'take-back');
  }

  private async decided(session: HttpSession, id: string, decision: RecordingDecision): Promise<PromptFragment> {
    const done = await this.decide.execute(idOf(id), decision, session.personId);
    if (!done.ok) throw refusalOf(done.refusal);
    await this.fresh.refresh();
    return this.shown(languageOf(done.value.language), done.value.fragment, session);
  }

  private async shown(language: Language, fragment: string, session: HttpSession): Promise<PromptFragment> {
    const { fragments } = await this.list.execute(language, session.personId);
    const found = fragments.find((one) => one.fragment === fragment);
    if (!found) throw refusalOf('not-found');
    return found;
  }
}

const languageOf = (language: string): Language => parseOrRefuse(z.object({ language: languageSchema }), { language }).language;
const idOf = (id: string): string => parseOrRefuse(z.object({ id: z.uuid() }), { id }).id;
const refusalOf = (refusal: DecideRefusal): RefusalError => new RefusalError(REFUSALS[refusal][0], refusal, REFUSALS[refusal][1]);
