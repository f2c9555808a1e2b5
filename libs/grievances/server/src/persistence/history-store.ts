import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { linkHistory, type LinkedHistoryRow, NO_HISTORY, type TicketEvent, verifyHistory } from '@pukar/grievances-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Who did something to a ticket. */
export interface Actor {
  readonly kind: 'staff' | 'officer' | 'citizen' | 'system';
  readonly id: string;
}

/** A ticket's history, oldest first, and whether it is what was written. */
export interface ReadHistory {
  readonly rows: readonly (LinkedHistoryRow & TicketEvent)[];
  readonly isAsWritten: boolean;
}

interface HistoryRecord {
  readonly seq: number;
  readonly at: Date;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly step: string;
  readonly detail: Record<string, string | number>;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The histories of tickets, each chained by its hashes. Rows are added, never changed: the role may do no more. */
@Injectable()
export class HistoryStore {
  /** Adds events to a history. The ticket's row must be held, so that nobody else adds meanwhile; one that this transaction enters has none yet. */
  async append(tx: Tx, ticketId: string, events: readonly TicketEvent[], actor: Actor, at: Date, isNew = false): Promise<void> {
    const [last] = isNew ? [] : await tx.query<{ seq: number; hash: Buffer }>('select seq, hash from grievances.history where ticket_id = $1 order by seq desc limit 1', [ticketId]);
    let [seq, prevHash] = [last?.seq ?? 0, last?.hash.toString('hex') ?? NO_HISTORY];
    for (const { step, detail } of events) {
      seq += 1;
      const hash = linkHistory(prevHash, { ticketId, seq, at, actorKind: actor.kind, actorId: actor.id, step, detail }, sha256);
      tx.write(
        'insert into grievances.history (ticket_id, seq, at, actor_kind, actor_id, step, detail, prev_hash, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [ticketId, seq, at, actor.kind, actor.id, step, detail, Buffer.from(prevHash, 'hex'), Buffer.from(hash, 'hex')],
      );
      prevHash = hash;
    }
  }

  /** How often a step was taken with a ticket. */
  async count(source: Pick<Tx, 'query'>, ticketId: string, step: TicketEvent['step']): Promise<number> {
    return (await source.query<{ count: number }>('select count(*)::integer as count from grievances.history where ticket_id = $1 and step = $2', [ticketId, step]))[0]!.count;
  }

  /** Which of these steps was taken last; undefined where none was. */
  async lastOf(source: Pick<Tx, 'query'>, ticketId: string, steps: readonly TicketEvent['step'][]): Promise<TicketEvent['step'] | undefined> {
    return (await source.query<{ step: TicketEvent['step'] }>('select step from grievances.history where ticket_id = $1 and step = any($2) order by seq desc limit 1', [ticketId, steps]))[0]?.step;
  }

  async read(source: Pick<Tx, 'query'>, ticketId: string): Promise<ReadHistory> {
    const records = await source.query<HistoryRecord>(
      'select seq, at, actor_kind, actor_id, step, detail, prev_hash, hash from grievances.history where ticket_id = $1 order by seq', [ticketId],
    );
    const rows = records.map((record) => ({
      ticketId, seq: record.seq, at: record.at, actorKind: record.actor_kind, actorId: record.actor_id, step: record.step, detail: record.detail,
      prevHash: record.prev_hash.toString('hex'), hash: record.hash.toString('hex'),
    }));
    return { rows: rows as unknown as (LinkedHistoryRow & TicketEvent)[], isAsWritten: verifyHistory(rows, sha256).ok };
  }
}
