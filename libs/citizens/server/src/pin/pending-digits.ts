import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import type { HashedDigits } from './digit-hashes.js';

interface PendingRow extends HashedDigits {
  readonly citizen_id: string;
  readonly turn: Buffer;
  readonly kept_at: Date | null;
}

/** A first entry. */
export interface FirstEntry {
  readonly callSid: string;
  readonly citizenId: string;
  readonly hashed: HashedDigits;
  readonly turn: Buffer;
  readonly at: Date;
}

/** How long a first entry waits for the second. */
const MINUTES = 5;
const CLEARED_AT_ONCE = 10;

/** Digits that were keyed once, and wait to be keyed again in the same call. */
@Injectable()
export class PendingDigits {
  async put(tx: Tx, { callSid, citizenId, hashed, turn, at }: FirstEntry): Promise<void> {
    await tx.query(
      `insert into vault.pin_pending (call_sid, citizen_id, key_id, salt, hash, turn, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (call_sid) do update set citizen_id = excluded.citizen_id, key_id = excluded.key_id, salt = excluded.salt, hash = excluded.hash, turn = excluded.turn, at = excluded.at, kept_at = null`,
      [callSid, citizenId, hashed.key_id, hashed.salt, hashed.hash, turn, at],
    );
    await tx.query(`delete from vault.pin_pending where call_sid in (select call_sid from vault.pin_pending where at < $1 order by at limit ${CLEARED_AT_ONCE} for update skip locked)`, [oldest(at)]);
  }

  /** Holds a call's first entry until the transaction ends; undefined when there is none, or it has waited too long. */
  async hold(tx: Tx, callSid: string, now: Date): Promise<PendingRow | undefined> {
    return (await tx.query<PendingRow>('select citizen_id, key_id, salt, hash, null as key_sealed, turn, kept_at from vault.pin_pending where call_sid = $1 and at >= $2 for update', [callSid, oldest(now)]))[0];
  }

  async kept(tx: Tx, callSid: string, turn: Buffer, at: Date): Promise<void> {
    await tx.query('update vault.pin_pending set turn = $2, kept_at = $3 where call_sid = $1', [callSid, turn, at]);
  }
}

const oldest = (now: Date): Date => new Date(now.getTime() - MINUTES * 60_000);
