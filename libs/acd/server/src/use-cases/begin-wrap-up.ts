import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { KeepDisposition } from './keep-disposition.js';

/** An agent's time to write about a call begins. One of an earlier call that it interrupts (they rang somebody meanwhile) ends as if it had run out: what their screen said of that call is kept. */
@Injectable()
export class BeginWrapUp {
  constructor(
    private readonly policy: PolicyInForce,
    private readonly keep: KeepDisposition,
  ) {}

  async execute(tx: Tx, { agentId, callId, at }: { readonly agentId: string; readonly callId: string; readonly at: Date }): Promise<void> {
    const { seconds } = (await this.policy.read(tx)).wrapUp;
    const [before] = await tx.query<{ callId: string | null }>(
      `update acd.agent a set wrap_up_call = $2, wrap_up_until = $3, wrap_up_extensions = 0, idle_since = $4 from (select id, wrap_up_call from acd.agent where id = $1 for no key update) before
       where a.id = before.id returning before.wrap_up_call as "callId"`,
      [agentId, callId, new Date(at.getTime() + seconds * 1000), at],
    );
    if (before?.callId && before.callId !== callId) await this.keep.noted(tx, { callId: before.callId, agentId, at });
  }
}
