import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** What a call has proven about tickets. */
export interface CallProof {
  /** The ticket that it was told of last: it may be rated and re-opened. */
  readonly ticketId: string;
  /** The ticket whose number it keyed last. */
  readonly byNumber: string | null;
  /** It keyed the digits that were chosen for its own number. */
  readonly hasPin: boolean;
}

/** How the caller showed that they may be told of a ticket: they knew its number, or the digits of the phone that they call from. */
export type ProvenBy = 'number' | 'pin';

/** No call lasts longer. */
const KEPT_MS = 24 * 3_600_000;
const CLEARED_AT_ONCE = 10;

/** What calls have proven. It lies here and never in the position, which the carrier hands back to us. */
@Injectable()
export class CallProofs {
  async prove(source: Pick<Tx, 'query'>, { callSid, ticketId, by, at }: { readonly callSid: string; readonly ticketId: string; readonly by: ProvenBy; readonly at: Date }): Promise<void> {
    await source.query(
      `insert into grievances.call_proof as p (call_sid, ticket_id, by_number, has_pin, at) values ($1, $2, case when $3 then $2::uuid end, not $3, $4)
       on conflict (call_sid) do update set ticket_id = excluded.ticket_id, by_number = coalesce(excluded.by_number, p.by_number), has_pin = p.has_pin or excluded.has_pin, at = excluded.at`,
      [callSid, ticketId, by === 'number', at],
    );
    await source.query(
      `delete from grievances.call_proof where call_sid in (select call_sid from grievances.call_proof where at < $1 order by at limit ${CLEARED_AT_ONCE} for update skip locked)`,
      [new Date(at.getTime() - KEPT_MS)],
    );
  }

  async of(source: Pick<Tx, 'query'>, callSid: string): Promise<CallProof | undefined> {
    return (await source.query<CallProof>('select ticket_id as "ticketId", by_number as "byNumber", has_pin as "hasPin" from grievances.call_proof where call_sid = $1', [callSid]))[0];
  }
}
