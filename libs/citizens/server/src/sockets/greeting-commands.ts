import { Injectable } from '@nestjs/common';
import { CallIdSchema } from '@pukar/citizens-core/contracts';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { ForgetLanguage } from '../use-cases/forget-language.use-case.js';
import { refused } from './citizens-commands.js';

/** What an agent may do about the language in which a caller is greeted: only take it back. It is agreed to by the caller's own key. */
@Injectable()
export class GreetingCommands {
  constructor(private readonly forgetLanguage: ForgetLanguage) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('greeting:forget', 'drafts.write', CallIdSchema, async ({ callId }, { session }) => {
        const forgotten = await this.forgetLanguage.execute(callId, session.personId);
        return forgotten.ok ? {} : refused(forgotten.refusal);
      }),
    ];
  }
}
