import { Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import type { Tx } from '@pukar/platform/database';
import { Vault } from '../persistence/vault.js';
import type { HashedDigits } from './digit-hashes.js';

/** Digits that are in force for a phone. */
export interface DigitsInForce extends HashedDigits {
  readonly chosen_at: Date;
  /** They open complaints that were registered from then on: the one whose number was keyed when they were chosen, and those after it. */
  readonly opens_from: Date;
}

/** What the vault has of a phone. */
export interface KnownPhone {
  readonly citizenId: string | undefined;
  readonly digits: DigitsInForce | undefined;
}

/** A complaint of a phone: the newest is the first. */
export interface TicketOfPhone {
  readonly ticketId: string;
  readonly nth: number;
  readonly count: number;
}

/** More are told by a person. */
const MOST = 31;

/** Phones as those who call from them are known. */
@Injectable()
export class Phones {
  constructor(private readonly vault: Vault) {}

  /** One question, whatever there is. */
  async find(source: Pick<Tx, 'query'>, phone: Phone): Promise<KnownPhone> {
    const [row] = await source.query<DigitsInForce & { citizen_id: string | null; chosen_at: Date | null }>(
      `select c.id as citizen_id, p.key_id, p.salt, p.hash, p.key_sealed, p.chosen_at, p.opens_from from (select 1) one left join vault.citizen c on c.phone_hash = $1 left join vault.phone_pin p on p.citizen_id = c.id`,
      [this.vault.hashOf(phone)],
    );
    const { citizen_id, ...digits } = row!;
    return { citizenId: citizen_id ?? undefined, digits: digits.chosen_at ? digits : undefined };
  }

  /** One of the complaints that the digits in force open. */
  async nthTicket(source: Pick<Tx, 'query'>, citizenId: string, { opens_from }: DigitsInForce, nth: number): Promise<TicketOfPhone | undefined> {
    const rows = await source.query<{ ticket_id: string }>(
      `select ticket_id from vault.ticket_citizen where citizen_id = $1 and created_at >= $2 order by created_at desc, ticket_id desc limit ${MOST}`, [citizenId, opens_from],
    );
    const row = rows[nth - 1];
    return row && { ticketId: row.ticket_id, nth, count: rows.length };
  }

  /** When a ticket of the citizen's was registered; undefined for one of anybody else. */
  async registeredAt(source: Pick<Tx, 'query'>, ticketId: string, citizenId: string): Promise<Date | undefined> {
    return (await source.query<{ created_at: Date }>('select created_at from vault.ticket_citizen where ticket_id = $1 and citizen_id = $2', [ticketId, citizenId]))[0]?.created_at;
  }

  /** Keeps what was chosen in the place of what was chosen before. */
  async keepDigits(tx: Tx, citizenId: string, { key_id, salt, hash, chosen_at, opens_from }: DigitsInForce): Promise<void> {
    await tx.query(
      `insert into vault.phone_pin (citizen_id, key_id, salt, hash, chosen_at, opens_from) values ($1, $2, $3, $4, $5, $6)
       on conflict (citizen_id) do update set key_id = excluded.key_id, salt = excluded.salt, hash = excluded.hash, key_sealed = null, chosen_at = excluded.chosen_at, opens_from = excluded.opens_from`,
      [citizenId, key_id, salt, hash, chosen_at, opens_from],
    );
  }

  /** Guesses for one phone come one after the other, until the transaction ends. */
  async queueUp(tx: Tx, phone: Phone): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 97))', [this.vault.hashOf(phone).toString('hex')]);
  }
}
