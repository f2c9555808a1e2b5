import { Injectable } from '@nestjs/common';
import { BeforePlacingSchema, LeaveBridgeSchema, OutgoingSchema, PlaceCallSchema } from '@pukar/calls-core/contracts';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import { LeaveBridge } from '../outgoing/bridge/leave-bridge.use-case.js';
import { LookBeforeRinging } from '../outgoing/look-before-ringing.use-case.js';
import { PlaceCall } from '../outgoing/place-call.use-case.js';
import { ReadOutgoing } from '../outgoing/read-outgoing.use-case.js';

const MESSAGES = {
  'wrong-number': 'This is no ticket number: one of its 11 digits is wrong. Ask for it once more.',
  'not-found': 'There is no ticket with this number.',
  'no-number': 'There is no number to ring.',
  'quiet-hours': 'It is too late or too early to ring a citizen. Say why it cannot wait.',
  busy: 'You have a call. End it first.',
  'not-at-desk': 'Your microphone or your line is not ready.',
  emergency: 'That is an emergency number. The helpline does not ring it.',
  destination: 'The helpline may not ring that number.',
  'on-the-line': 'We are ringing that number, or talking with it, already.',
  'agent-rate': 'You have made as many calls in this hour, or since this time yesterday, as are allowed.',
  'number-rate': 'That number was rung as often today as is allowed.',
  'helpline-rate': 'The helpline makes as many calls in this minute as are allowed. Try again in a minute.',
  'not-your-call': 'That call is not yours.',
  'not-both-in': 'Not both of them are on the line yet.',
  'carrier-unreachable': 'The telephone exchange does not answer; please try again.',
} as const;

const PERMISSION = 'calls.place';

const answerOf = <T>(done: Result<T, keyof typeof MESSAGES>) => (done.ok ? (done.value ?? {}) : { ok: false as const, code: done.refusal, message: MESSAGES[done.refusal] });

/** What an agent's screen may ask of calls that we make. */
@Injectable()
export class OutgoingCommands {
  constructor(
    private readonly look: LookBeforeRinging,
    private readonly place: PlaceCall,
    private readonly read: ReadOutgoing,
    private readonly leave: LeaveBridge,
  ) {}

  commands(): SocketCommand[] {
    return [
      defineCommand('call:before-placing', PERMISSION, BeforePlacingSchema, async ({ ticketNumber }, { session }) => answerOf(await this.look.execute(ticketNumber, session.personId))),
      defineCommand('call:place', PERMISSION, PlaceCallSchema, async (wish, { session }) => answerOf(await this.place.execute(wish, session.personId))),
      defineCommand('call:outgoing', PERMISSION, OutgoingSchema, async ({ callId }, { session }) => answerOf(await this.read.execute(callId, session.personId))),
      defineCommand('call:leave', PERMISSION, LeaveBridgeSchema, async ({ callId }, { session }) => answerOf(await this.leave.execute(callId, session.personId))),
    ];
  }
}
