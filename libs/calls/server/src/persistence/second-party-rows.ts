import type { Tx } from '@pukar/platform/database';

/** The officer's side of a bridge. */
export interface SecondParty {
  readonly callId: string;
  readonly dialBeganAt: Date | null;
  readonly callSid: string | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
  readonly lineStatus: string | null;
  readonly refusal: string | null;
}

const COLUMNS = `call_id as "callId", dial_began_at as "dialBeganAt", carrier_sid as "callSid", answered_at as "answeredAt", ended_at as "endedAt", line_status as "lineStatus", refusal`;

export async function readSecondParty(where: Pick<Tx, 'query'>, callId: string): Promise<SecondParty | undefined> {
  return (await where.query<SecondParty>(`select ${COLUMNS} from calls.second_party where call_id = $1`, [callId]))[0];
}

/** Gives the second party its line, by whichever news says so first; false for a line that is not its own. The call's row must be locked. */
export async function adoptSecondLine(tx: Tx, callId: string, callSid: string): Promise<boolean> {
  const adopted = await tx.query(
    `update calls.second_party set carrier_sid = $2 where call_id = $1 and coalesce(carrier_sid, $2) = $2 and dial_began_at is not null
       and not exists (select 1 from calls.call where carrier_sid = $2) returning 1`,
    [callId, callSid],
  );
  return adopted.length > 0;
}

export async function endSecondParty(tx: Tx, callId: string, at: Date, lineStatus: string | null): Promise<boolean> {
  const ended = await tx.query(
    'update calls.second_party set ended_at = coalesce(ended_at, $2), line_status = coalesce(line_status, $3::text) where call_id = $1 and (ended_at is null or (line_status is null and $3::text is not null)) returning 1',
    [callId, at, lineStatus],
  );
  return ended.length > 0;
}

/** The second line of a call, where it has one that is up. */
export async function openSecondLine(where: Pick<Tx, 'query'>, callId: string): Promise<string[]> {
  return (await where.query<{ sid: string }>('select carrier_sid as sid from calls.second_party where call_id = $1 and carrier_sid is not null and ended_at is null', [callId])).map(({ sid }) => sid);
}
