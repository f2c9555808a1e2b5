import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** What a caller spoke for a ticket: the complaint itself, or what is still wrong. */
export interface SpokenStatement {
  readonly id: string;
  readonly recordingSid: string;
  readonly callSid: string;
  readonly ticketId: string;
  readonly what: 'complaint' | 'reopening';
  /** How often the citizen had objected, this time included; 0 for a complaint. */
  readonly round: number;
  readonly spokenAt: Date;
  /** As the department may read it; null until it was written down. */
  readonly forwardedWords: string | null;
}

const COLUMNS = 'id, recording_sid as "recordingSid", call_sid as "callSid", ticket_id as "ticketId", what, round, spoken_at as "spokenAt", forwarded_words as "forwardedWords"';

/** What was spoken for tickets. */
@Injectable()
export class SpokenStatements {
  async ofRecording(source: Pick<Tx, 'query'>, recordingSid: string): Promise<SpokenStatement | undefined> {
    return (await source.query<SpokenStatement>(`select ${COLUMNS} from grievances.spoken_statement where recording_sid = $1`, [recordingSid]))[0];
  }

  /** The complaint that was lodged last in a call. */
  async lodgedInCall(source: Pick<Tx, 'query'>, callSid: string): Promise<SpokenStatement | undefined> {
    return (await source.query<SpokenStatement>(`select ${COLUMNS} from grievances.spoken_statement where call_sid = $1 and what = 'complaint' order by spoken_at desc limit 1`, [callSid]))[0];
  }

  /** What was said, and written down, about one re-opening; undefined while there is nothing. */
  async ofReopening(source: Pick<Tx, 'query'>, ticketId: string, round: number): Promise<SpokenStatement | undefined> {
    return (await source.query<SpokenStatement>(
      `select ${COLUMNS} from grievances.spoken_statement where ticket_id = $1 and what = 'reopening' and round = $2 and written_at is not null order by spoken_at desc limit 1`, [ticketId, round],
    ))[0];
  }

  /** Whether something was said about one re-opening, written down or not. */
  async hasReason(tx: Tx, ticketId: string, round: number): Promise<boolean> {
    return (await tx.query(`select 1 from grievances.spoken_statement where ticket_id = $1 and what = 'reopening' and round = $2 limit 1`, [ticketId, round])).length > 0;
  }

  async find(source: Pick<Tx, 'query'>, id: string): Promise<SpokenStatement | undefined> {
    return (await source.query<SpokenStatement>(`select ${COLUMNS} from grievances.spoken_statement where id = $1`, [id]))[0];
  }

  /** Holds it until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<SpokenStatement | undefined> {
    return (await tx.query<SpokenStatement>(`select ${COLUMNS} from grievances.spoken_statement where id = $1 for update`, [id]))[0];
  }

  async keep(tx: Tx, { id, recordingSid, callSid, ticketId, what, round, spokenAt }: Omit<SpokenStatement, 'forwardedWords'>): Promise<void> {
    await tx.query('insert into grievances.spoken_statement (id, recording_sid, call_sid, ticket_id, what, round, spoken_at) values ($1, $2, $3, $4, $5, $6, $7)', [id, recordingSid, callSid, ticketId, what, round, spokenAt]);
  }

  async writeDown(tx: Tx, id: string, forwardedWords: string, by: string, at: Date): Promise<void> {
    await tx.query('update grievances.spoken_statement set forwarded_words = $2, written_by = $3, written_at = $4 where id = $1', [id, forwardedWords, by, at]);
  }
}
