import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CurrentSession, parseOrRefuse, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import { ListeningSchema, RecordingFilterSchema, type RecordingView } from '@pukar/recordings-core/contracts';
import * as z from 'zod';
import { ListenToRecording, type ListeningRefusal } from '../use-cases/listen-to-recording.use-case.js';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import { TryRecordingAgain, type TryAgainRefusal } from '../use-cases/try-recording-again.use-case.js';
import { sendSound, type SoundReply } from './send-sound.js';

const REFUSALS: Readonly<Record<ListeningRefusal | TryAgainRefusal, readonly [number, string]>> = {
  'no-such-recording': [404, 'There is no such recording, or not any more.'],
  'not-kept': [409, 'This recording is not here yet. Please try again in a moment.'],
  'not-failed': [409, 'This recording did not fail: there is nothing to try again.'],
  gone: [409, 'The telephone exchange does not have this recording any more. It cannot be fetched.'],
};

/** Recordings, for who may hear them. */
@Controller('api/recordings')
@Permission('recordings.listen')
export class RecordingsController {
  constructor(
    private readonly list: ListRecordings,
    private readonly listen: ListenToRecording,
    private readonly again: TryRecordingAgain,
  ) {}

  @Get()
  find(@Query() query: unknown): Promise<RecordingView[]> {
    return this.list.execute(parseOrRefuse(RecordingFilterSchema, query));
  }

  @Get(':id/audio')
  async audio(@Param('id') id: string, @Query() query: unknown, @CurrentSession() session: HttpSession, @Req() request: { readonly headers: { readonly range?: string } }, @Res() reply: SoundReply): Promise<void> {
    const { reason } = parseOrRefuse(ListeningSchema, query);
    const heard = await this.listen.execute({ recordingId: idOf(id), personId: session.personId, reason });
    if (!heard.ok) throw refusal(heard.refusal);
    await sendSound(reply, heard.value, request.headers.range);
  }

  @Post(':id/fetch')
  @HttpCode(204)
  async tryAgain(@Param('id') id: string, @CurrentSession() session: HttpSession): Promise<void> {
    const tried = await this.again.execute({ recordingId: idOf(id), personId: session.personId });
    if (!tried.ok) throw refusal(tried.refusal);
  }
}

const refusal = (code: ListeningRefusal | TryAgainRefusal): RefusalError => new RefusalError(REFUSALS[code][0], code, REFUSALS[code][1]);
/** What is no id names no recording. */
function idOf(text: string): string {
  const id = z.uuid().safeParse(text);
  if (!id.success) throw refusal('no-such-recording');
  return id.data;
}
