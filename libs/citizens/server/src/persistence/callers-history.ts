import type { Tx } from '@pukar/platform/database';

const EARLIER_CALLS = 50;
const TICKETS = 20;

/** A call of a citizen's. */
export interface CallOfCitizen {
  readonly call_id: string;
  readonly called_at: Date;
}

/** The last calls of a citizen besides this one, the latest first. */
export const earlierCallsOf = (source: Pick<Tx, 'query'>, citizenId: string, callId: string): Promise<CallOfCitizen[]> =>
  source.query<CallOfCitizen>(`select call_id, called_at from vault.caller where citizen_id = $1 and call_id <> $2 and is_call order by called_at desc limit ${EARLIER_CALLS}`, [citizenId, callId]);

/** The last tickets of a citizen, the latest first. */
export const ticketIdsOf = async (source: Pick<Tx, 'query'>, citizenId: string): Promise<string[]> =>
  (await source.query<{ ticket_id: string }>(`select ticket_id from vault.ticket_citizen where citizen_id = $1 order by created_at desc limit ${TICKETS}`, [citizenId])).map(({ ticket_id }) => ticket_id);
