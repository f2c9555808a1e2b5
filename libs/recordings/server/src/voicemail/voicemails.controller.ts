import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { CurrentSession, Permission, RefusalError, type HttpSession } from '@pukar/platform/http';
import type { Voicemails } from '@pukar/recordings-core/contracts';
import * as z from 'zod';
import { sendSound, type SoundReply } from '../http/send-sound.js';
import { HearVoicemail } from './hear-voicemail.use-case.js';
import { ListVoicemails } from './list-voicemails.use-case.js';

const REFUSALS = {
  'not-your-voicemail': [403, 'That voicemail is not with you.'],
  'no-such-recording': [404, 'There is no such recording, or not any more.'],
  'not-kept': [409, 'This message is not here yet. Please try again in a moment.'],
} as const;
const idOf = (text: string): string => z.uuid().safeParse(text).data ?? '00000000-0000-0000-0000-000000000000';

/** Voicemail: what waits, and the sound for whoever has one open. */
@Controller('api/voicemails')
@Permission('voicemail.work')
export class VoicemailsController {
  constructor(
    private readonly list: ListVoicemails,
    private readonly hear: HearVoicemail,
  ) {}

  @Get()
  all(): Promise<Voicemails> {
    return this.list.execute();
  }

  @Get(':callId/audio/:id')
  async audio(@Param('callId') callId: string, @Param('id') id: string, @CurrentSession() session: HttpSession, @Req() request: { readonly headers: { readonly range?: string } }, @Res() reply: SoundReply): Promise<void> {
    const heard = await this.hear.execute({ callId: idOf(callId), recordingId: idOf(id), agentId: session.personId });
    if (!heard.ok) throw new RefusalError(REFUSALS[heard.refusal][0], heard.refusal, REFUSALS[heard.refusal][1]);
    await sendSound(reply, heard.value, request.headers.range);
  }
}
