import { Inject, Injectable } from '@nestjs/common';
import type { FinishVoicemail as Finishing } from '@pukar/recordings-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { AgentsDeskPort } from '../ports/agents-desk.port.js';
import { MAY_COME_TO, RING_BACK_HOURS, type VoicemailAbout } from '@pukar/recordings-core/domain';
import { RingBackPort } from '../ports/ring-back.port.js';
import { WrittenStatementsPort } from '../ports/written-statements.port.js';

interface Released {
  readonly wasReady: boolean;
}

type Refusal = 'not-your-voicemail' | 'not-written' | 'not-for-this';
interface Held {
  readonly about: VoicemailAbout;
  readonly spokenIn: string | null;
}

/** A voicemail leaves an agent's desk: dealt with, or given back to wait where it stood. Whoever was ready for calls is so again. */
@Injectable()
export class FinishVoicemail {
  constructor(
    private readonly database: Database,
    private readonly desk: AgentsDeskPort,
    private readonly ringBack: RingBackPort,
    private readonly statements: WrittenStatementsPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** That its caller is to be rung back is saved with it. A statement is finished only once it is written down. */
  finish({ callId, disposition }: Finishing, agentId: string): Promise<Result<null, Refusal>> {
    return this.release(agentId, async (tx) => {
      const at = this.clock.now();
      const [held] = await tx.query<Held>(`select about, spoken_in as "spokenIn" from recordings.voicemail where call_id = $1 and taken_by = $2 and state = 'taken' for update`, [callId, agentId]);
      if (!held) return err('not-your-voicemail');
      if (!(MAY_COME_TO[held.about] as readonly string[]).includes(disposition)) return err('not-for-this');
      if (disposition === 'nothing-usable') return this.putOff(tx, callId, held.spokenIn ?? callId, agentId);
      if (disposition === 'written-down' && !(await this.statements.isWritten(tx, callId))) return err('not-written');
      const [done] = await tx.query<Released>(
        `update recordings.voicemail set state = 'done', done_at = $3, done_by = $2, disposition = $4, taken_by = null, lease_until = null
         where call_id = $1 and taken_by = $2 and state = 'taken' returning was_ready as "wasReady"`,
        [callId, agentId, at, disposition],
      );
      if (!done) return err('not-your-voicemail');
      if (disposition === 'rung-back') await this.ringBack.owe(tx, { callId, at });
      await this.audit(tx, 'recordings.finish-voicemail', callId, agentId, { disposition });
      return ok(done);
    });
  }

  /** Its ticket has a promised day and nothing to go to an office with: its caller is rung back, and it waits until then. */
  private async putOff(tx: Tx, callId: string, spokenIn: string, agentId: string): Promise<Result<Released, Refusal>> {
    const at = this.clock.now();
    const [back] = await tx.query<Released>(
      `update recordings.voicemail set state = 'new', taken_by = null, taken_at = null, lease_until = null, not_before = $2 where call_id = $1 returning was_ready as "wasReady"`,
      [callId, new Date(at.getTime() + RING_BACK_HOURS * 3_600_000)],
    );
    if (!back) return err('not-your-voicemail');
    await this.ringBack.owe(tx, { callId: spokenIn, at });
    await this.audit(tx, 'recordings.finish-voicemail', callId, agentId, { disposition: 'nothing-usable' });
    return ok(back);
  }

  giveBack(callId: string, agentId: string): Promise<Result<null, Refusal>> {
    return this.release(agentId, async (tx) => {
      const [back] = await tx.query<Released>(
        `update recordings.voicemail set state = 'new', taken_by = null, taken_at = null, lease_until = null
         where call_id = $1 and taken_by = $2 and state = 'taken' returning was_ready as "wasReady"`,
        [callId, agentId],
      );
      if (!back) return err('not-your-voicemail');
      await this.audit(tx, 'recordings.give-back-voicemail', callId, agentId, {});
      return ok(back);
    });
  }

  private async release(agentId: string, change: (tx: Tx) => Promise<Result<Released, Refusal>>): Promise<Result<null, Refusal>> {
    const released = await this.database.transaction(change);
    if (!released.ok) return released;
    if (released.value.wasReady && (await this.desk.standing(agentId)) === 'idle') await this.desk.ready(agentId);
    return ok(null);
  }

  private audit(tx: Tx, action: string, callId: string, agentId: string, detail: Readonly<Record<string, string>>): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action, subjectKind: 'call', subjectId: callId, detail });
  }
}
