import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { FromCarrier, ParsedBody } from '@pukar/platform/http';
import { CLOCK } from '@pukar/platform/ids';
import { deliveryOf, Inbox, type CarrierRequest } from '@pukar/platform/inbox';
import type * as z from 'zod';
import { KeepMessage } from '../use-cases/keep-message.use-case.js';
import { NoteNoRecording } from '../use-cases/note-no-recording.use-case.js';
import { RecordingFormSchema } from './carrier-forms.js';

/** The carrier's news of a message's recording: it is whole, or there is none after all. It alone is enough for the message to be kept. */
@Controller('voice')
@FromCarrier()
export class VoicemailRecordingController {
  constructor(
    private readonly keepMessage: KeepMessage,
    private readonly noRecording: NoteNoRecording,
    private readonly inbox: Inbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('voicemail-recording')
  @HttpCode(204)
  async recording(@Req() request: CarrierRequest, @ParsedBody(RecordingFormSchema) form: z.infer<typeof RecordingFormSchema>): Promise<void> {
    const { CallSid: callSid, RecordingSid: recordingSid, RecordingStatus: status, RecordingDuration: seconds } = form;
    await this.inbox.receive(deliveryOf(request, 'recording', recordingSid, [recordingSid, status]), async (news) => {
      const at = this.clock.now();
      if (status === 'completed') await this.keepMessage.execute({ callSid, recordingSid, seconds, at, news });
      if (status === 'absent') await this.noRecording.execute(recordingSid, at, news);
    });
  }
}
