import { Injectable } from '@nestjs/common';
import { defineCommand, type SocketCommand, type SocketSession } from '@pukar/platform/live';
import { FinishVoicemailSchema, GiveBackVoicemailSchema, TakeVoicemailSchema, type VoicemailAbout } from '@pukar/recordings-core/contracts';
import * as z from 'zod';
import { FinishVoicemail } from './finish-voicemail.use-case.js';
import { ReadVoicemailDesk } from './read-voicemail-desk.use-case.js';
import { TakeVoicemail } from './take-voicemail.use-case.js';

type AgentSession = SocketSession & { readonly languages: readonly string[] };

const MESSAGES = {
  'on-a-call': 'Finish your call first.',
  'none-waiting': 'Nothing waits in a language of yours.',
  'not-written': 'Write down what was said and register it first, or say that nothing in it was usable.',
  'not-for-this': 'Choose another outcome.',
  'not-your-voicemail': 'That voicemail is not with you any more.',
} as const;

const PERMISSION = 'voicemail.work';
const refusal = (code: keyof typeof MESSAGES) => ({ ok: false as const, code, message: MESSAGES[code] });
const nothing = z.object({}).strict();

/** What an agent's screen may ask about voicemail. */
@Injectable()
export class VoicemailCommands {
  constructor(
    private readonly desk: ReadVoicemailDesk,
    private readonly takeOldest: TakeVoicemail,
    private readonly finishing: FinishVoicemail,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand<object, AgentSession>('voicemail:list', PERMISSION, nothing, (_nothing, { session }) => this.desk.execute({ agentId: session.personId, languages: session.languages })),
      defineCommand<{ about: VoicemailAbout }, AgentSession>('voicemail:take', PERMISSION, TakeVoicemailSchema, async ({ about }, { session }) => {
        const taken = await this.takeOldest.execute({ agentId: session.personId, languages: session.languages, about });
        return taken.ok ? taken.value : refusal(taken.refusal);
      }),
      defineCommand('voicemail:finish', PERMISSION, FinishVoicemailSchema, async (finish, { session }) => {
        const done = await this.finishing.finish(finish, session.personId);
        return done.ok ? {} : refusal(done.refusal);
      }),
      defineCommand('voicemail:give-back', PERMISSION, GiveBackVoicemailSchema, async ({ callId }, { session }) => {
        const back = await this.finishing.giveBack(callId, session.personId);
        return back.ok ? {} : refusal(back.refusal);
      }),
    ];
  }
}
