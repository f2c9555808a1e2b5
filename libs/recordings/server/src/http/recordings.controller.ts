import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { CurrentSession, parseOrRefuse, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import { ListeningSchema, RecordingFilterSchema, type RecordingView } from '@pukar/recordings-core/contracts';
import * as z from 'zod';
import { ListenToRecording, type ListeningRefusal } from '../use-cases/listen-to-recording.use-case.js';
import { ListRecordings } from '../use-cases/list-recordings.use-case.js';
import { sendSound, type SoundReply } from './send-sound.js';

const REFUSALS: Readonly<Record<ListeningRefusal, readonly [number, string]>> = {
  'no-such-recording': [404, 'There is no such recording, or not any more.'],
  'not-kept': [409, 'This recording is not here yet. Please try again in a moment.'],
};

/** Recordings, for who may hear them. */
@Controller('api/recordings')
@Permission('recordings.listen')
export class RecordingsController {
  constructor(
    private readonly list: ListRecordings,
    private readonly listen: ListenToRecording,
  ) {}

  @Get()
  find(@Query() query: unknown): Promise<RecordingView[]> {
    return this.list.execute(parseOrRefuse(RecordingFilterSchema, query));
  }

  @Get(':id/audio')
  async audio(@Param('id') id: string, @Query() query: unknown, @CurrentSession() session: HttpSession, @Req() request: { readonly headers: { readonly range?: string } }, @Res() reply: SoundReply): Promise<void> {
    const { reason } = parseOrRefuse(ListeningSchema, query);
    const recordingId = z.uuid().safeParse(id);
    const heard = recordingId.success ? await this.listen.execute({ recordingId: recordingId.data, personId: session.personId, reason }) : ({ ok: false, refusal: 'no-such-recording' } as const);
    if (!heard.ok) throw new RefusalError(REFUSALS[heard.refusal][0], heard.refusal, REFUSALS[heard.refusal][1]);
    sendSound(reply, heard.value, request.headers.range);
  }
}
