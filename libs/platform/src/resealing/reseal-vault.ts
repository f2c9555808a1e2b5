import type { Clock, IdSource } from '@pukar/kernel';
import type { KeyRing } from '../crypto/key-ring.js';
import type { Database, Tx } from '../database/database.js';
import { recordAudit } from '../outbox/audit.js';
import type { Resealing } from './resealing.js';

/** By then every process has taken the new key up; what it sealed before is in the database. */
const SETTLED_AFTER_MS = 60_000;
/** Then others have their turn. */
const AT_ONCE_MS = 500;

interface Progress {
  readonly key_id: string;
  readonly after: string | null;
  readonly in_round: string;
  readonly in_all: string;
  readonly done_at: Date | null;
}

/**
 * Seals all that is sealed anew when the vault's key was rotated, batch by batch, each with its place in one transaction: killed at any moment it
 * goes on there. A kind is done once a whole round found nothing under another key. One worker does it at a time.
 */
export class ResealVault {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly kinds: readonly Resealing[],
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Works for a while; gives whether everything is under the current key. */
  async execute(): Promise<boolean> {
    const { id, since } = this.keys.sealsWith;
    if (since && this.clock.now().getTime() < since.getTime() + SETTLED_AFTER_MS) return false;
    const ends = performance.now() + AT_ONCE_MS;
    for (const kind of await this.open(id)) {
      let isRoundOver = false;
      while (!isRoundOver && performance.now() < ends) isRoundOver = await this.database.transaction((tx) => this.step(tx, kind, id));
    }
    return (await this.open(id)).length === 0;
  }

  /** The kinds that are not done under this key. */
  private async open(id: string): Promise<readonly Resealing[]> {
    const done = new Set((await this.database.query<{ name: string }>('select name from platform.resealing where key_id = $1 and done_at is not null', [id])).map(({ name }) => name));
    return this.kinds.filter(({ name }) => !done.has(name));
  }

  /** One batch; gives whether the round is over, or somebody else's. */
  private async step(tx: Tx, kind: Resealing, id: string): Promise<boolean> {
    const [lock] = await tx.query<{ taken: boolean }>(`select pg_try_advisory_xact_lock(hashtext('pukar resealing')) as taken`);
    if (!lock?.taken) return true;
    const [row] = await tx.query<Progress>('select key_id, after, in_round, in_all, done_at from platform.resealing where name = $1', [kind.name]);
    const known = row?.key_id === id ? row : undefined;
    if (known?.done_at) return true;
    const { after, changed } = await kind.batch(tx, known?.after ?? null);
    const inRound = Number(known?.in_round ?? 0) + changed;
    const inAll = Number(known?.in_all ?? 0) + changed;
    const isDone = after === null && inRound === 0;
    await tx.query(
      `insert into platform.resealing (name, key_id, after, in_round, in_all, done_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (name) do update set key_id = excluded.key_id, after = excluded.after, in_round = excluded.in_round, in_all = excluded.in_all, done_at = excluded.done_at`,
      [kind.name, id, after, after === null ? 0 : inRound, inAll, isDone ? this.clock.now() : null]);
    if (isDone && inAll > 0) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'worker', action: 'platform.reseal', subjectKind: 'sealed', subjectId: kind.name, detail: { key: id, values: inAll } });
    return after === null;
  }
}
