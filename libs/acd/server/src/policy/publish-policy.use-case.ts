import { Inject, Injectable } from '@nestjs/common';
import type { PublishPolicy as Wish, ShownPolicyFault } from '@pukar/acd-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { FindPolicyFaults } from './find-policy-faults.js';
import { PolicyInForce } from './policy-in-force.js';

/** Why a policy is not published. */
export type PublishPolicyRefusal = { readonly code: 'changed' | 'in-the-past' } | { readonly code: 'faults'; readonly faults: readonly ShownPolicyFault[] };

/** An instant that was now when the form was sent is not in the past. */
const LATE_MS = 60_000;

/** Publishes a version of the policy: from its instant on it holds in every process, for calls that wait already as well. No role gets past the check. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly database: Database,
    private readonly faults: FindPolicyFaults,
    private readonly inForce: PolicyInForce,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ policy, newest, inForceFrom, note, by }: Wish & { readonly by: string }): Promise<Result<{ readonly version: number }, PublishPolicyRefusal>> {
    const now = this.clock.now();
    const from = inForceFrom === null ? now : new Date(inForceFrom);
    if (from.getTime() < now.getTime() - LATE_MS) return err({ code: 'in-the-past' });
    const faults = await this.faults.execute(policy);
    if (faults.length > 0) return err({ code: 'faults', faults });
    const published = await this.database.transaction(async (tx) => {
      const [made] = await tx.query<{ version: number }>(
        `insert into acd.policy (version, document, in_force_at, made_by, note)
         select $1 + 1, $2, $3, $4, $5 where coalesce((select max(version) from acd.policy), 0) = $1 on conflict do nothing returning version`,
        [newest, JSON.stringify(policy), from, by, note],
      );
      if (made) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.publish-policy', subjectKind: 'floor-policy', subjectId: String(made.version), detail: { inForceFrom: from.toISOString() } });
      return made;
    });
    if (!published) return err({ code: 'changed' });
    await this.inForce.look();
    return ok({ version: published.version });
  }
}
