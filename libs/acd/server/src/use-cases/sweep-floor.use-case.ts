import { Inject, Injectable } from '@nestjs/common';
import { type Clock, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { lapsedClaims } from '../persistence/claim-rows.js';
import { CLAIMED } from '../persistence/waiting-rows.js';
import { PolicyInForce } from '../policy/policy-in-force.js';
import { Distribute } from './distribute.use-case.js';
import { FloorEndings } from './floor-endings.js';

/** Pools in which somebody waits whom somebody could serve, in their language or the state's: a distribution was missed, because its process died. */
const POOLS_TO_SERVE = `
  with held as materialized (select call_id, agent_id from acd.claim where ended_at is null),
    asked as materialized (select distinct w.pool, w.language from acd.waiting w where w.left_at is null and w.call_id not in (select call_id from held)),
    ready as materialized (select distinct a.pool, a.languages, a.skills from acd.agent a
      where exists (select 1 from asked) and a.wish = 'ready' and a.unready = '{}' and a.lease_until > $1 and a.wrap_up_until is null and a.id not in (select agent_id from held))
  select distinct asked.pool from asked join ready on ready.pool = asked.pool
  where asked.language = any(ready.languages) or $2 = any(ready.languages) or ready.skills ? ('language:' || asked.language)`;

/** Pools in which time has changed something for a waiting call, and those that were distributed last under another policy. */
const POOLS_THAT_ARE_DUE = `
  select pool from acd.waiting w where left_at is null and due_at <= $1 and call_id not in (${CLAIMED})
  union select pool from acd.distribution_mark where policy_version <> $2`;

/** Ends what time has ended: offers, connections, screens that fell silent, wrap-ups. Safe in several workers at once. What fails, fails alone. */
@Injectable()
export class SweepFloor {
  constructor(
    private readonly database: Database,
    private readonly endings: FloorEndings,
    private readonly distribute: Distribute,
    private readonly policy: PolicyInForce,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Throws only when what is due cannot be read. */
  async execute(): Promise<void> {
    const now = this.clock.now();
    for (const offer of await lapsedClaims(this.database, 'offered', now)) await this.alone({ claimId: offer.claimId }, () => this.endings.endOffer(offer));
    await Promise.all((await lapsedClaims(this.database, 'accepted', now)).map((claim) => this.alone({ claimId: claim.claimId }, () => this.endings.endConnecting(claim))));
    for (const { id } of await this.database.query<{ id: string }>('select id from acd.agent where lease_holder is not null and lease_until <= $1', [now])) {
      await this.alone({ agentId: id }, () => this.endings.closeScreen(id));
    }
    for (const { id } of await this.database.query<{ id: string }>('select id from acd.agent where wrap_up_until <= $1', [now])) {
      await this.alone({ agentId: id }, () => this.endings.endWrapUp(id));
    }
    const { version } = await this.policy.readVersion();
    const pools = new Set([...(await this.poolsOf(POOLS_TO_SERVE, [now, LANGUAGES_OF_THE_STATE[0]])), ...(await this.poolsOf(POOLS_THAT_ARE_DUE, [now, version]))]);
    for (const pool of pools) await this.alone({ pool }, () => this.distribute.execute(pool));
  }

  private async poolsOf(which: string, params: readonly unknown[]): Promise<readonly string[]> {
    return (await this.database.query<{ pool: string }>(which, params)).map(({ pool }) => pool);
  }

  private async alone(about: Readonly<Record<string, string>>, end: () => Promise<unknown>): Promise<void> {
    try {
      await end();
    } catch (error) {
      this.logger.error({ err: error, ...about }, 'something due on the floor failed; the next sweep tries again');
    }
  }
}
