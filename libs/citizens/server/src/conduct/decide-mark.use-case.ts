import { Inject, Injectable } from '@nestjs/common';
import type { MarkDecision } from '@pukar/citizens-core/contracts';
import { decideMark, type MarkRefusal } from '@pukar/citizens-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { EvidencePort } from '../ports/evidence.port.js';
import { ConductStore } from './conduct-store.js';

interface Deciding {
  readonly id: string;
  readonly decision: MarkDecision;
  readonly reason: string;
  /** The version of the mark that the supervisor read. */
  readonly version: number;
  readonly supervisorId: string;
}

/** A supervisor decides about a mark as they read it, with a reason: what an agent added meanwhile is read first. What was dismissed or lifted lets its evidence go. */
@Injectable()
export class DecideMark {
  constructor(
    private readonly database: Database,
    private readonly store: ConductStore,
    private readonly evidence: EvidencePort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ id, decision, reason, version, supervisorId }: Deciding): Promise<Result<null, MarkRefusal | 'unknown' | 'changed'>> {
    const at = this.clock.now();
    return this.database.transaction(async (tx) => {
      const [mark] = await this.store.read(tx, 'm.id = $1', [id], 'for update');
      if (!mark) return err('unknown');
      const decided = decideMark(mark, decision, supervisorId);
      if (!decided.ok) return decided;
      if ((await this.store.versionOf(tx, id)) !== version) return err('changed');
      await this.store.move(tx, id, decided.value, { byId: supervisorId, at });
      await this.store.note(tx, id, { what: decision, byKind: 'supervisor', byId: supervisorId, words: reason, at });
      if (decided.value === 'dismissed' || decided.value === 'lifted') await this.evidence.release(tx, mark.callId, at);
      return ok(null);
    });
  }
}
