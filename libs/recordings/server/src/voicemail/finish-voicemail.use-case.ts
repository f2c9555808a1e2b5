import { Inject, Injectable } from '@nestjs/common';
import type { FinishVoicemail as Finishing } from '@pukar/recordings-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { AgentsDeskPort } from '../ports/agents-desk.port.js';
import { RingBackPort } from '../ports/ring-back.port.js';

interface Released {
  readonly wasReady: boolean;
}

/** A voicemail leaves an agent's desk: dealt with, or given back to wait where it stood. Whoever was ready for calls is so again. */
@Injectable()
export class FinishVoicemail {
  constructor(
    private readonly database: Database,
    private readonly desk: AgentsDeskPort,
    private readonly ringBack: RingBackPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** That its caller is to be rung back is saved with it. */
  finish({ callId, disposition }: Finishing, agentId: string): Promise<Result<null, 'not-your-voicemail'>> {
    return this.release(agentId, async (tx) => {
      const at = this.clock.now();
      const [done] = await tx.query<Released>(
        `update recordings.voicemail set state = 'done', done_at = $3, done_by = $2, disposition = $4, taken_by = null, lease_until = null
         where call_id = $1 and taken_by = $2 and state = 'taken' returning was_ready as "wasReady"`,
        [callId, agentId, at, disposition],
      );
      if (!done) return undefined;
      if (disposition === 'rung-back') await this.ringBack.owe(tx, { callId, at });
      await this.audit(tx, 'recordings.finish-voicemail', callId, agentId, { disposition });
      return done;
    });
  }

  giveBack(callId: string, agentId: string): Promise<Result<null, 'not-your-voicemail'>> {
    return this.release(agentId, async (tx) => {
      const [back] = await tx.query<Released>(
        `update recordings.voicemail set state = 'new', taken_by = null, taken_at = null, lease_until = null
         where call_id = $1 and taken_by = $2 and state = 'taken' returning was_ready as "wasReady"`,
        [callId, agentId],
      );
      if (back) await this.audit(tx, 'recordings.give-back-voicemail', callId, agentId, {});
      return back;
    });
  }

  private async release(agentId: string, change: (tx: Tx) => Promise<Released | undefined>): Promise<Result<null, 'not-your-voicemail'>> {
    const released = await this.database.transaction(change);
    if (!released) return err('not-your-voicemail');
    if (released.wasReady && (await this.desk.standing(agentId)) === 'idle') await this.desk.ready(agentId);
    return ok(null);
  }

  private audit(tx: Tx, action: string, callId: string, agentId: string, detail: Readonly<Record<string, string>>): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action, subjectKind: 'call', subjectId: callId, detail });
  }
}
