import { Injectable } from '@nestjs/common';
import { CallIdSchema, WantMessagesSchema } from '@pukar/citizens-core/contracts';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { ForgetLanguage } from '../use-cases/forget-language.use-case.js';
import { WantMessages } from '../use-cases/want-messages.use-case.js';
import { refused } from './citizens-commands.js';

/** What an agent may do about how a caller is spoken and written to. The greeting's language is agreed to by the caller's own key, and can only be taken back. */
@Injectable()
export class GreetingCommands {
  constructor(
    private readonly forgetLanguage: ForgetLanguage,
    private readonly wantMessages: WantMessages,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('greeting:forget', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const forgotten = await this.forgetLanguage.execute(callId, session.personId);
        return forgotten.ok ? {} : refused(forgotten.refusal);
      }),
      defineCommand('messages:want', 'drafts.write', WantMessagesSchema, async ({ callId, wanted }, { session }) => {
        const kept = await this.wantMessages.execute(callId, session.personId, wanted);
        return kept.ok ? {} : refused(kept.refusal);
      }),
    ];
  }
}
