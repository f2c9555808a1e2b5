import { Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CitizenOnLinePort } from '../ports/citizen-on-line.port.js';
import { TellStatus } from '../use-cases/tell-status.use-case.js';

/** The caller says the number of their ticket, and the agent types it: as if it were keyed in this call, with the same counting of wrong ones. */
@Injectable()
export class ProveTicket {
  constructor(
    private readonly database: Database,
    private readonly onLine: CitizenOnLinePort,
    private readonly status: TellStatus,
  ) {}

  async execute({ callId, ticketNumber }: { readonly callId: string; readonly ticketNumber: string }, agentId: string): Promise<Result<null, 'not-your-call' | 'wrong-number' | 'locked'>> {
    const line = await this.onLine.of(this.database, callId, agentId);
    if (!line || line.isBridge || !line.hasTalked) return err('not-your-call');
    const told = await this.status.execute(ticketNumber, `a call with an agent: ${line.callSid}`, line.callSid);
    if (told.code === 'locked') return err('locked');
    return told.code === 'found' ? ok(null) : err('wrong-number');
  }
}
