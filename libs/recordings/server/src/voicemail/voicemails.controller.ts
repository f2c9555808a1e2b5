import { Controller, Get } from '@nestjs/common';
import { Permission } from '@pukar/platform/http';
import type { Voicemails } from '@pukar/recordings-core/contracts';
import { ListVoicemails } from './list-voicemails.use-case.js';

/** The supervisor's page of voicemail. */
@Controller('api/voicemails')
export class VoicemailsController {
  constructor(private readonly list: ListVoicemails) {}

  @Get()
  @Permission('voicemail.work')
  all(): Promise<Voicemails> {
    return this.list.execute();
  }
}
