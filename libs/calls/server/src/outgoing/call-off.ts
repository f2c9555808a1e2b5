import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import { AgentLines } from '../lines/agent-lines.js';
import { readCall } from '../persistence/call-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { WaitingLinePort } from '../ports/waiting-line.port.js';
import { BringCaller } from '../use-cases/bring-caller.use-case.js';
import { EndCall } from '../use-cases/end-call.use-case.js';

/** Lets a call of ours be that no agent has any more: the ringing stops, who answered hears goodbye, what was not dialled is not. One that waits for another agent waits on. */
@Injectable()
export class CallOff {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly line: WaitingLinePort,
    private readonly lines: AgentLines,
    private readonly endCall: EndCall,
    private readonly bringCaller: BringCaller,
  ) {}

  /** Doing it again, or for any other call, changes nothing. */
  async execute(callId: string, at: Date): Promise<void> {
    const call = await readCall(this.database, callId);
    if (!call?.isOurs || call.endedAt || call.talkingAt || call.queuedAt || (await this.claims.live(this.database, callId))) return;
    if (call.answeredAt) return this.bringCaller.execute(callId, at);
    // The carrier says how it ended.
    if (call.callSid) return this.lines.end(call.callSid);
    if (call.dialBeganAt || (await this.line.place(callId))) return;
    await this.endCall.execute({ callId, callSid: null, at, startedAt: at });
  }
}
