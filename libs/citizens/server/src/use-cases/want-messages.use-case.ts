import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { CitizenStore } from '../persistence/citizen-store.js';
import { CallHoldersPort } from '../ports/call-holders.port.js';
import type { ConsentRefusal } from './save-consent.use-case.js';

/** Keeps that the citizen on the line wants no messages any more, or wants them again: at their word, to the agent who talks with them. It holds for what waits to be sent, too. */
@Injectable()
export class WantMessages {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    private readonly holders: CallHoldersPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(callId: string, agentId: string, wanted: boolean): Promise<Result<null, ConsentRefusal>> {
    if (!(await this.holders.isWith(callId, agentId))) return err({ code: 'not-your-call' });
    return this.database.transaction(async (tx) => {
      const citizen = await this.citizens.ofCall(tx, callId);
      if (!citizen) return err({ code: 'unknown-call' });
      if (!citizen.phone) return err({ code: 'no-number' });
      if (await this.citizens.wantMessages(tx, citizen.id, wanted, this.clock.now())) {
        await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: wanted ? 'citizens.want-messages' : 'citizens.stop-messages', subjectKind: 'call', subjectId: callId });
      }
      return ok(null);
    });
  }
}
