import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { InwardStore } from './inward-store.js';

/** Whether an agent writes this down without a call, or did just now. */
@Injectable()
export class IsWithInward {
  constructor(
    private readonly database: Database,
    private readonly inward: InwardStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(callId: string, agentId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    return this.inward.isWith(source, callId, agentId, this.clock.now());
  }

  /** Whether a draft became a ticket; drafts of calls too. */
  isRegistered(callId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    return this.inward.isRegistered(source, callId);
  }

  /** Whether it is something written down without a call, whoever writes it. */
  isInward(callId: string, source: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    return this.inward.isInward(source, callId);
  }
}
