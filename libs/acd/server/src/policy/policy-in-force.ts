import { Inject, Injectable } from '@nestjs/common';
import { FloorPolicySchema } from '@pukar/acd-core/contracts';
import { DEFAULT_POLICY, type FloorPolicy } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';

/** How old this process's knowledge of the published versions may be. */
const KNOWN_FOR_MS = 1_000;

interface Version {
  readonly version: number;
  readonly in_force_at: Date;
}

/** The policy that holds now: the published version whose instant came last, or the product's own while none was published. */
@Injectable()
export class PolicyInForce {
  private versions: readonly Version[] = [];
  private knownUntil = -Infinity;
  private readonly kept = new Map<number, FloorPolicy>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `where`: the transaction to ask in, when one is open, so that no second connection is taken. The database is asked once a second at most. */
  async read(where: Pick<Tx, 'query'> = this.database): Promise<FloorPolicy> {
    return (await this.readVersion(where)).policy;
  }

  /** `version`: 0 is the product's own. */
  async readVersion(where: Pick<Tx, 'query'> = this.database): Promise<{ readonly version: number; readonly policy: FloorPolicy }> {
    if (performance.now() >= this.knownUntil) await this.look(where);
    const now = this.clock.now();
    const version = this.versions.find((one) => one.in_force_at <= now)?.version;
    return version === undefined ? { version: 0, policy: DEFAULT_POLICY } : { version, policy: this.kept.get(version) ?? (await this.fetch(where, version)) };
  }

  /** Takes up what was published since, in whatever process. */
  async look(where: Pick<Tx, 'query'> = this.database): Promise<void> {
    const until = performance.now() + KNOWN_FOR_MS;
    // What holds now, and what will: an instant passes without another look.
    this.versions = await where.query<Version>(
      `select version, in_force_at from acd.policy
       where in_force_at >= coalesce((select max(in_force_at) from acd.policy where in_force_at <= $1), '-infinity') order by in_force_at desc, version desc`,
      [this.clock.now()],
    );
    this.knownUntil = until;
  }

  private async fetch(where: Pick<Tx, 'query'>, version: number): Promise<FloorPolicy> {
    const [row] = await where.query<{ document: unknown }>('select document from acd.policy where version = $1', [version]);
    const parsed = FloorPolicySchema.safeParse(row?.document);
    if (!parsed.success) this.logger.error({ version, err: parsed.error }, 'a published policy of the floor cannot be read; the product\'s own holds');
    const policy = parsed.success ? parsed.data : DEFAULT_POLICY;
    this.kept.set(version, policy);
    return policy;
  }
}
