import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import { KeyRing } from '@pukar/platform/crypto';
import type { Tx } from '@pukar/platform/database';

/** Whose digits are guessed: the number that calls, and the citizen whose complaints they open. */
export interface Guessed {
  readonly phone: Phone;
  readonly citizenId: string | undefined;
}

interface Guard {
  readonly hash: Buffer;
  readonly allowed: number;
  readonly windowMs: number;
}

const HOUR_MS = 3_600_000;
/** Five slips in an hour are an old man's; fifteen in a month, of ten thousand, are a chance of one in six hundred and sixty. */
const BY_NUMBER = { allowed: 5, windowMs: HOUR_MS };
const BY_CITIZEN = { allowed: 15, windowMs: 30 * 24 * HOUR_MS };
const CLEARED_AT_ONCE = 10;

/** Counters of wrong digits. They lie in the database, so that ringing again resets nothing; a right guess wipes out none of the wrong ones before it. */
@Injectable()
export class DigitTries {
  constructor(private readonly keys: KeyRing) {}

  async areTooMany(source: Pick<Tx, 'query'>, guessed: Guessed, now: Date): Promise<boolean> {
    const guards = this.guardsOf(guessed);
    const rows = await source.query<{ guarded: Buffer; failures: number }>('select guarded, failures from vault.pin_try where guarded = any($1::bytea[]) and ends_at > $2', [guards.map(({ hash }) => hash), now]);
    return rows.some(({ guarded, failures }) => failures >= guards.find(({ hash }) => hash.equals(guarded))!.allowed);
  }

  /** Counts a wrong guess against both. The same request of the carrier, heard again, counts once. */
  async count(tx: Tx, guessed: Guessed, turn: string, now: Date): Promise<void> {
    for (const { hash, windowMs } of this.guardsOf(guessed)) {
      await tx.query(
        `insert into vault.pin_try as t (guarded, failures, since, ends_at, turn) values ($1, 1, $2, $3, $4)
         on conflict (guarded) do update set
           failures = case when t.turn = excluded.turn then t.failures when t.ends_at <= $2 then 1 else t.failures + 1 end,
           since = case when t.ends_at <= $2 then $2 else t.since end,
           ends_at = case when t.ends_at <= $2 then $3 else t.ends_at end,
           turn = excluded.turn`,
        [hash, now, new Date(now.getTime() + windowMs), turnHash(turn)],
      );
    }
    await tx.query(`delete from vault.pin_try where guarded in (select guarded from vault.pin_try where ends_at <= $1 order by ends_at limit ${CLEARED_AT_ONCE} for update skip locked)`, [now]);
  }

  /** Digits that were chosen anew, by whoever knew a complaint's number, are guessed from the beginning. */
  async forget(tx: Tx, guessed: Guessed): Promise<void> {
    await tx.query('delete from vault.pin_try where guarded = any($1::bytea[])', [this.guardsOf(guessed).map(({ hash }) => hash)]);
  }

  private guardsOf({ phone, citizenId }: Guessed): readonly Guard[] {
    return [
      { hash: this.keys.hash(phone, 'pin-try-number'), ...BY_NUMBER },
      { hash: this.keys.hash(citizenId ?? phone, 'pin-try-citizen'), ...BY_CITIZEN },
    ];
  }
}

/** Which request of the carrier it was, without what is in its address. */
export const turnHash = (turn: string): Buffer => createHash('sha256').update(turn).digest();
