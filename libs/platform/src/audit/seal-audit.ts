import type { Clock, IdSource } from '@pukar/kernel';
import type { Database, Tx } from '../database/database.js';
import { recordAudit } from '../outbox/audit.js';
import type { ObjectStore } from '../storage/object-store.js';
import { linkOf, MARK_BYTES, NO_AUDIT, SAID } from './chain.js';
import { type CheckpointCopy, type CheckpointKey, keyOfCopy, nameOf, readCheckpoint, readCopy, writeCopy } from './checkpoint.js';

/** Rows that are sealed in one transaction. */
const PAGE = 2_000;

interface Last {
  readonly seq: number;
  readonly hash: Buffer;
}

/** What was kept elsewhere of the audit is not what is there: somebody changed it. */
export class AuditAltered extends Error {}

/**
 * Seals the audit: chains what was written since, and now and then signs how far it has come and keeps that elsewhere.
 * Safe at any time, in several processes at once: one of them does it.
 */
export class SealAudit {
  constructor(
    private readonly database: Database,
    private readonly key: CheckpointKey,
    /** Where copies go that whoever owns the database should not reach. */
    private readonly elsewhere: ObjectStore,
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  /** Chains all rows whose transactions are over; gives how many. */
  async execute(): Promise<number> {
    for (let sealed = 0; ; ) {
      const page = await this.alone((tx) => this.sealPage(tx));
      sealed += page ?? 0;
      if (page !== PAGE) return sealed;
    }
  }

  /** Signs how far the audit has come, unless it is no further than before. Throws {@link AuditAltered} where a copy says otherwise than the database. */
  async checkpoint(): Promise<boolean> {
    return (await this.alone((tx) => this.signOne(tx))) ?? false;
  }

  /** Takes out what is older than `keepDays`, 180 at least: whole stretches between checkpoints, so that what stays is verified from one. Gives how many rows. */
  async retire(keepDays: number): Promise<number> {
    for (let retired = 0; ; ) {
      const gone = await this.alone(async (tx) => {
        const [{ rows } = { rows: 0 }] = await tx.query<{ rows: number }>('select platform.retire_audit($1) as rows', [keepDays]);
        if (rows > 0) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'worker', action: 'platform.retire-audit', subjectKind: 'audit', subjectId: 'oldest', detail: { rows, keepDays } });
        return rows;
      });
      retired += gone ?? 0;
      if (!gone) return retired;
    }
  }

  private alone<T>(work: (tx: Tx) => Promise<T>): Promise<T | undefined> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ taken: boolean }>(`select pg_try_advisory_xact_lock(hashtext('pukar audit')) as taken`);
      return lock?.taken ? work(tx) : undefined;
    });
  }

  private async sealPage(tx: Tx): Promise<number> {
    const last = await lastLink(tx);
    const rows = await unsealed(tx);
    if (rows.length === 0) return 0;
    let { seq, hash } = last;
    const links = rows.map(({ id, said }) => {
      hash = linkOf(hash, ++seq, said);
      return { id, seq, hash };
    });
    await tx.query('insert into platform.audit_link (seq, audit_id, hash) select * from unnest($1::bigint[], $2::uuid[], $3::bytea[])', [links.map((link) => link.seq), links.map((link) => link.id), links.map((link) => link.hash)]);
    return rows.length;
  }

  private async signOne(tx: Tx): Promise<boolean> {
    const [row] = await tx.query<{ number: number; said: string; signature: Buffer }>('select number, said, signature from platform.audit_checkpoint order by number desc limit 1');
    const before = row && readCheckpoint(row, [this.key.publicKey]);
    const number = (row?.number ?? 0) + 1;
    const kept = await this.elsewhere.get(keyOfCopy(number));
    // What was kept by one that died before it could say so here.
    if (kept) return this.adopt(tx, number, kept, nameOf(row));
    const last = await lastLink(tx);
    const from = before?.seq ?? 0;
    if (last.seq <= from) return false;
    const rows = await tx.query<{ hash: Buffer; at: Date | null }>('select l.hash, a.at from platform.audit_link l left join platform.audit a on a.id = l.audit_id where l.seq > $1 and l.seq <= $2 order by l.seq', [from, last.seq]);
    const latest = rows.reduce((at, one) => Math.max(at, one.at?.getTime() ?? 0), before ? Date.parse(before.lastAt) : 0);
    const made = this.key.sign({ number, seq: last.seq, hash: last.hash.toString('hex'), lastAt: new Date(latest).toISOString(), madeAt: this.clock.now().toISOString(), before: nameOf(row) }, Buffer.concat(rows.map(({ hash }) => hash.subarray(0, MARK_BYTES))));
    await this.elsewhere.put(keyOfCopy(number), writeCopy(made));
    await insert(tx, number, last.seq, made);
    return true;
  }

  private async adopt(tx: Tx, number: number, kept: Uint8Array, before: string): Promise<boolean> {
    const copy = readCopy(kept, [this.key.publicKey]);
    if (!copy || copy.told.before !== before) throw new AuditAltered(`checkpoint ${number} was kept elsewhere, and does not follow the one before it here: run npm run audit:verify`);
    const [there] = await tx.query<{ hash: Buffer }>('select hash from platform.audit_link where seq = $1', [copy.told.seq]);
    if (there?.hash.toString('hex') !== copy.told.hash) throw new AuditAltered(`row ${copy.told.seq} of the audit is not what was kept elsewhere: run npm run audit:verify`);
    await insert(tx, number, copy.told.seq, copy);
    return true;
  }
}

const insert = (tx: Tx, number: number, seq: number, { said, signature }: CheckpointCopy): Promise<unknown> =>
  tx.query('insert into platform.audit_checkpoint (number, seq, said, signature) values ($1, $2, $3, $4)', [number, seq, said, signature]);

/** Where the chain ends: after all rows were taken out by age, at the last checkpoint. */
async function lastLink(tx: Tx): Promise<Last> {
  const [row] = await tx.query<{ seq: string; hash: Buffer }>(`
    select seq, hash from (
      (select seq, hash from platform.audit_link order by seq desc limit 1)
      union all (select seq, decode(said::jsonb ->> 'hash', 'hex') from platform.audit_checkpoint order by number desc limit 1)) ends order by seq desc limit 1`);
  return row ? { seq: Number(row.seq), hash: row.hash } : { seq: 0, hash: NO_AUDIT };
}

const OVER = 'a.written_in < pg_snapshot_xmin(pg_current_snapshot())';
const unsealedWhere = (which: string, order: string): string =>
  `select a.id, ${SAID} as said from platform.audit a where not exists (select from platform.audit_link l where l.audit_id = a.id) and ${which} order by ${order}a.written_in, a.id limit $1`;

/**
 * What is not sealed of transactions that are over, in their order: none that began before can add to them any more. In a database that was
 * restored into another server, rows may have transactions of the old one, beyond all that were here: these come first, once.
 */
async function unsealed(tx: Tx): Promise<readonly { readonly id: string; readonly said: string }[]> {
  const [at] = await tx.query<{ last: string; isRestored: boolean }>(`
    select coalesce(max(last::text), '0') as last, coalesce(bool_or(last >= pg_snapshot_xmin(pg_current_snapshot())), false) as "isRestored"
      from (select (select a.written_in from platform.audit a where a.id = l.audit_id) as last from platform.audit_link l order by l.seq desc limit 1) sealed`);
  return at?.isRestored
    ? tx.query(unsealedWhere(`(${OVER} or a.written_in >= pg_snapshot_xmax(pg_current_snapshot()))`, `${OVER}, `), [PAGE])
    : tx.query(unsealedWhere(`a.written_in >= $2::xid8 and ${OVER}`, ''), [PAGE, at?.last ?? '0']);
}
