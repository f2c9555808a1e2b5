import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** A citizen's yes, as its row says. */
export interface SavedConsent {
  readonly citizenId: string;
  readonly call: boolean;
  readonly sms: boolean;
  readonly language: string;
  readonly placeCode: string | null;
  readonly askedAt: Date;
}

/** What was answered, and to whom. */
export interface ConsentToSave extends SavedConsent {
  readonly how: 'agent' | 'keypad';
}

const COLUMNS = 'c.citizen_id as "citizenId", c.by_call as call, c.by_sms as sms, c.language, c.place_code as "placeCode", c.asked_at as "askedAt"';

/** The rows of the vault that say who may be told of schemes, and who was told of what. */
@Injectable()
export class ConsentStore {
  async find(source: Pick<Tx, 'query'>, citizenId: string): Promise<SavedConsent | undefined> {
    return (await source.query<SavedConsent>(`select ${COLUMNS} from vault.telling_consent c where c.citizen_id = $1`, [citizenId]))[0];
  }

  /** The consent of whom a telling is for. */
  async ofTelling(source: Pick<Tx, 'query'>, tellingId: string): Promise<SavedConsent | undefined> {
    return (await source.query<SavedConsent>(
      `select ${COLUMNS} from vault.telling t join vault.telling_consent c on c.citizen_id = t.citizen_id where t.telling_id = $1`,
      [tellingId],
    ))[0];
  }

  /** A citizen who agrees to nothing has withdrawn. */
  async save(tx: Tx, { citizenId, call, sms, language, placeCode, askedAt, how }: ConsentToSave): Promise<void> {
    await tx.query(
      `insert into vault.telling_consent (citizen_id, by_call, by_sms, language, place_code, asked_how, asked_at, withdrawn_at)
       values ($1, $2, $3, $4, $5, $6, $7, case when $2 or $3 then null else $7::timestamptz end)
       on conflict (citizen_id) do update set by_call = excluded.by_call, by_sms = excluded.by_sms, language = excluded.language, place_code = excluded.place_code,
         asked_how = excluded.asked_how, asked_at = excluded.asked_at, withdrawn_at = excluded.withdrawn_at`,
      [citizenId, call, sms, language, placeCode, how, askedAt],
    );
  }

  /** Links a telling to its citizen; false when they are told of this announcement already. */
  async link(tx: Tx, telling: { readonly tellingId: string; readonly announcementId: string; readonly citizenId: string; readonly at: Date }): Promise<boolean> {
    const linked = await tx.query('insert into vault.telling (telling_id, announcement_id, citizen_id, created_at) values ($1, $2, $3, $4) on conflict do nothing returning 1', [
      telling.tellingId, telling.announcementId, telling.citizenId, telling.at,
    ]);
    return linked.length > 0;
  }
}
