import { Injectable } from '@nestjs/common';
import type { Rating } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What a citizen thought of one resolution of a ticket. */
export interface KeptRating {
  readonly callSid: string;
  readonly rating: Rating;
  /** How often the ticket had been re-opened before. */
  readonly round: number;
}

/** Ratings: one for each time that a ticket was resolved. */
@Injectable()
export class Ratings {
  async of(source: Pick<Tx, 'query'>, ticketId: string, round: number): Promise<KeptRating | undefined> {
    return (await source.query<KeptRating>('select call_sid as "callSid", rating, round from grievances.rating where ticket_id = $1 and round = $2', [ticketId, round]))[0];
  }

  /** The latest that came from a call. */
  async ofCall(source: Pick<Tx, 'query'>, ticketId: string, callSid: string): Promise<KeptRating | undefined> {
    return (await source.query<KeptRating>('select call_sid as "callSid", rating, round from grievances.rating where ticket_id = $1 and call_sid = $2 order by round desc limit 1', [ticketId, callSid]))[0];
  }

  async keep(tx: Tx, ticketId: string, { callSid, rating, round }: KeptRating, at: Date): Promise<void> {
    await tx.query('insert into grievances.rating (ticket_id, round, call_sid, rating, at) values ($1, $2, $3, $4, $5)', [ticketId, round, callSid, rating, at]);
  }
}
