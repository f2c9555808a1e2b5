import { Injectable } from '@nestjs/common';
import { HangUpSchema } from '@pukar/calls-core/contracts';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import * as z from 'zod';
import { GiveSoftphoneAccess } from '../use-cases/give-softphone-access.use-case.js';
import { HangUpCall } from '../use-cases/hang-up-call.use-case.js';

const MESSAGES = {
  'not-your-call': 'That call is not yours.',
  'carrier-unreachable': 'The telephone exchange does not answer; please try again.',
} as const;

const PERMISSION = 'desk.work';

/** What an agent's screen may ask of the telephone. */
@Injectable()
export class CallsCommands {
  constructor(
    private readonly hangUp: HangUpCall,
    private readonly softphone: GiveSoftphoneAccess,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('call:hang-up', PERMISSION, HangUpSchema, async ({ callId }, { session }) => {
        const ended = await this.hangUp.execute(callId, session.personId);
        return ended.ok ? {} : { ok: false, code: ended.refusal, message: MESSAGES[ended.refusal] };
      }),
      defineCommand('softphone:access', PERMISSION, z.object({}).strict(), async (_nothing, { session }) => this.softphone.execute(session.personId)),
    ];
  }
}
