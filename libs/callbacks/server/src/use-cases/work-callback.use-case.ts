import { Inject, Injectable } from '@nestjs/common';
import type { CloseCode } from '@pukar/callbacks-core/contracts';
import { liveAttempt, type CallbackCommand } from '@pukar/callbacks-core/domain';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { lockById } from '../persistence/callback-rows.js';
import { CitizensPort } from '../ports/citizens.port.js';
import { ChangeCallback } from './change-callback.js';

/** Why a supervisor's act changes nothing. */
export type ActRefusal = 'unknown' | 'already-done' | 'being-rung' | 'quiet-hours' | 'desks-closed' | 'limited';

/** What a supervisor does to a call-back by hand; each act leaves an audit row. */
@Injectable()
export class WorkCallback {
  constructor(
    private readonly database: Database,
    private readonly change: ChangeCallback,
    private readonly citizens: CitizensPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** It is due now, unless it is rung already, nobody may be rung, or their fair limit keeps them from a person. */
  ringNow(id: string, personId: string): Promise<Result<null, ActRefusal>> {
    return this.act(id, { type: 'ringNow' }, (tx) => this.audit(tx, id, personId, 'callbacks.ring-now', {}));
  }

  close(id: string, personId: string, { code, reason }: { readonly code: CloseCode; readonly reason: string }): Promise<Result<null, ActRefusal>> {
    return this.act(id, { type: 'closeByHand' }, async (tx) => {
      await tx.query('update callbacks.callback set close_code = $2, close_reason = $3 where id = $1', [id, code, reason]);
      await this.audit(tx, id, personId, 'callbacks.close', { code });
    });
  }

  private act(id: string, command: CallbackCommand, then: (tx: Tx) => Promise<void>): Promise<Result<null, ActRefusal>> {
    return this.database.transaction(async (tx) => {
      const saved = await lockById(tx, id);
      if (!saved) return err('unknown');
      if (saved.callback.state === 'done') return err('already-done');
      const now = this.clock.now();
      const free = command.type === 'closeByHand' ? await this.change.takeBack(tx, saved, now) : saved;
      if (liveAttempt(free.callback)) return err('being-rung');
      if (command.type === 'ringNow' && (await this.isLimited(tx, free.citizenId, now))) return err('limited');
      const changed = await this.change.apply(tx, free, command, now);
      if (!changed.ok) return err(changed.refusal === 'quiet-hours' || changed.refusal === 'desks-closed' ? changed.refusal : 'being-rung');
      await then(tx);
      return ok(null);
    });
  }

  private async isLimited(tx: Tx, citizenId: string, now: Date): Promise<boolean> {
    const until = await this.citizens.limitedUntil(tx, citizenId);
    return until !== undefined && until > now;
  }

  private audit(tx: Tx, id: string, actorId: string, action: string, detail: Record<string, string>): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId, action, subjectKind: 'call-back', subjectId: id, detail });
  }
}
