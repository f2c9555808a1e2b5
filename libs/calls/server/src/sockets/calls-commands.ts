import { Injectable } from '@nestjs/common';
import { HangUpSchema, HoldSchema } from '@pukar/calls-core/contracts';
import { EndForAbuseSchema } from '@pukar/citizens-core/contracts';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import * as z from 'zod';
import { GiveSoftphoneAccess } from '../use-cases/give-softphone-access.use-case.js';
import { HangUpCall } from '../use-cases/hang-up-call.use-case.js';
import { HoldCaller } from '../use-cases/hold-caller.use-case.js';
import { PutCallerOut } from '../use-cases/put-caller-out.use-case.js';

const MESSAGES = {
  'not-your-call': 'That call is not yours.',
  'somebody-asked': 'You are asking somebody about this call. Give it to them, or end the consultation, first.',
  'caller-not-in': 'The caller is not on the line.',
  'carrier-unreachable': 'The telephone exchange does not answer; please try again.',
} as const;

const PERMISSION = 'desk.work';

const answerOf = (done: Result<null, keyof typeof MESSAGES>) => (done.ok ? {} : { ok: false as const, code: done.refusal, message: MESSAGES[done.refusal] });

/** What an agent's screen may ask of the telephone. */
@Injectable()
export class CallsCommands {
  constructor(
    private readonly hangUp: HangUpCall,
    private readonly holdCaller: HoldCaller,
    private readonly putOut: PutCallerOut,
    private readonly softphone: GiveSoftphoneAccess,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('call:hang-up', PERMISSION, HangUpSchema, async ({ callId }, { session }) => {
        return answerOf(await this.hangUp.execute(callId, session.personId));
      }),
      defineCommand('call:hold', PERMISSION, HoldSchema, async (wish, { session }) => answerOf(await this.holdCaller.execute({ ...wish, agentId: session.personId }))),
      defineCommand('call:end-for-abuse', 'conduct.mark', EndForAbuseSchema, async (said, { session }) => answerOf(await this.putOut.execute({ ...said, agentId: session.personId }))),
      defineCommand('softphone:access', PERMISSION, z.object({}).strict(), async (_nothing, { session }) => this.softphone.execute(session.personId)),
    ];
  }
}
