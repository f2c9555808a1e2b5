import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Somebody who may be told of an announcement. */
export interface ConsentingCitizen {
  readonly citizenId: string;
  readonly call: boolean;
  readonly sms: boolean;
  readonly language: string;
  /** Of how many announcements they were told since the beginning that was asked for. */
  readonly toldLately: number;
}

export interface AudienceQuestion {
  readonly announcementId: string;
  readonly placeCodes: readonly string[];
  readonly channels: { readonly call: boolean; readonly sms: boolean };
  readonly toldSince: Date;
  readonly most: number;
}

const AUDIENCE = `from vault.telling_consent c
  where c.withdrawn_at is null and c.place_code = any($1::text[]) and ((c.by_call and $2) or (c.by_sms and $3))`;

/** Who agreed to be told, in these places. For the helpline's own choosing: none of it leaves the call centre. */
@Injectable()
export class FindConsenting {
  /** Those who were not told of this announcement yet; who was told least lately stands first. */
  execute(tx: Pick<Tx, 'query'>, { announcementId, placeCodes, channels, toldSince, most }: AudienceQuestion): Promise<ConsentingCitizen[]> {
    return tx.query<ConsentingCitizen>(
      `select * from (
         select c.citizen_id as "citizenId", c.by_call as call, c.by_sms as sms, c.language,
           (select count(*)::int from vault.telling t where t.citizen_id = c.citizen_id and t.created_at >= $4) as "toldLately"
         ${AUDIENCE} and not exists (select 1 from vault.telling t where t.announcement_id = $5 and t.citizen_id = c.citizen_id)
       ) candidate order by "toldLately", "citizenId" limit $6`,
      [placeCodes, channels.call, channels.sms, toldSince, announcementId, most],
    );
  }

  /** How many they are now. */
  async count(tx: Pick<Tx, 'query'>, { placeCodes, channels }: Pick<AudienceQuestion, 'placeCodes' | 'channels'>): Promise<number> {
    const [row] = await tx.query<{ count: number }>(`select count(*)::int as count ${AUDIENCE}`, [placeCodes, channels.call, channels.sms]);
    return row!.count;
  }
}
