import { Injectable } from '@nestjs/common';
import { EndPartySchema, MonitorSchema } from '@pukar/calls-core/contracts';
import type { MonitorRole } from '@pukar/calls-core/domain';
import type { Result } from '@pukar/kernel';
import { defineCommand, type SocketCommand } from '@pukar/platform/live';
import * as z from 'zod';
import { EndLeg } from '../parties/end-leg.use-case.js';
import { MonitorCall } from '../parties/monitor-call.use-case.js';
import { PARTY_REFUSALS, type PartyRefusal } from '../parties/party-refusals.js';
import { GiveSoftphoneAccess } from '../use-cases/give-softphone-access.use-case.js';

const answerOf = (done: Result<unknown, PartyRefusal>) => (done.ok ? {} : { ok: false as const, code: done.refusal, message: PARTY_REFUSALS[done.refusal] });

/** What a supervisor's screen may do in conversations, over a softphone of their own. */
@Injectable()
export class MonitorCommands {
  constructor(
    private readonly monitor: MonitorCall,
    private readonly endLeg: EndLeg,
    private readonly softphone: GiveSoftphoneAccess,
  ) {}

  commands(): SocketCommand[] {
    const come = (event: string, role: MonitorRole) =>
      defineCommand(event, 'floor.monitor', MonitorSchema, async ({ callId }, { session }) => {
        const done = await this.monitor.execute(callId, session.personId, role);
        return done.ok ? this.monitor.where(session.personId) : answerOf(done);
      });
    return [
      come('floor:listen', 'listening'), come('floor:whisper', 'whispering'), come('floor:barge', 'barging'),
      defineCommand('floor:leave', 'floor.monitor', z.object({}), async (_nothing, { session }) => answerOf(await this.monitor.leave(session.personId))),
      defineCommand('floor:where', 'floor.monitor', z.object({}).strict(), (_nothing, { session }) => this.monitor.where(session.personId)),
      defineCommand('floor:softphone', 'floor.monitor', z.object({}).strict(), async (_nothing, { session }) => this.softphone.execute(session.personId)),
      defineCommand('floor:end-leg', 'floor.act', EndPartySchema, async (which, { session }) => answerOf(await this.endLeg.execute({ ...which, supervisorId: session.personId }))),
    ];
  }
}
