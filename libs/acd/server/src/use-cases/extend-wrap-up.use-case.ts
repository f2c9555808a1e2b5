import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** An agent needs longer to write: so much more, as often as the policy allows. Refused `wrap-up-over`, `extended-enough`. */
@Injectable()
export class ExtendWrapUp {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ agentId, callId }: { readonly agentId: string; readonly callId: string }): Promise<Result<null, 'wrap-up-over' | 'extended-enough'>> {
    const now = this.clock.now();
    return this.database.transaction(async (tx) => {
      const { extendSeconds, mostExtensions } = (await this.floor.policy.read(tx)).wrapUp;
      const [inWrapUp] = await tx.query<{ until: Date; extensions: number }>(
        'select wrap_up_until as until, wrap_up_extensions as extensions from acd.agent where id = $1 and wrap_up_call = $2 and wrap_up_until > $3 for update', [agentId, callId, now],
      );
      if (!inWrapUp) return err('wrap-up-over');
      if (inWrapUp.extensions >= mostExtensions) return err('extended-enough');
      const [until, nth] = [new Date(inWrapUp.until.getTime() + extendSeconds * 1000), inWrapUp.extensions + 1];
      await tx.query('update acd.agent set wrap_up_until = $2, wrap_up_extensions = $3 where id = $1', [agentId, until, nth]);
      this.floor.book.note(tx, { kind: 'wrap-up-extended', at: now, callId, agentId, detail: { until: until.toISOString(), nth } });
      await this.floor.agentChanged(tx, agentId);
      return ok(null);
    });
  }
}
