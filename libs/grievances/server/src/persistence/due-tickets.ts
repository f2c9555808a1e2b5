import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { storedTicket, type StoredTicket, type TicketRow } from './ticket-row.js';

/** What can be due on a ticket: each has an index in which nothing else lies. */
const DUE = {
  climbing: { at: 'climbs_at', where: 'climbs' },
  warning: { at: 'warns_at', where: 'has_clock and warned_at is null' },
  'pause-end': { at: 'pause_until', where: 'pause_until is not null' },
  'window-end': { at: 'resolved_at', where: `state = 'resolved'` },
} as const;

/** One of the things that can be due. */
export type DueKind = keyof typeof DUE;

const AT_ONCE = 100;

interface Place {
  readonly at: string;
  readonly id: string;
}

/**
 * The tickets on which something is due, the longest overdue first, each in a transaction of its own in which it is held. What
 * another worker has in hand is skipped; what fails is said in the log, and neither keeps the next ones waiting nor is forgotten:
 * it is due still when they are looked for again.
 */
@Injectable()
export class DueTickets {
  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives how many were worked on. */
  async each(kind: DueKind, until: Date, work: (tx: Tx, stored: StoredTicket) => Promise<void>): Promise<number> {
    let [worked, after]: [number, Place] = [0, { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }];
    for (;;) {
      const due = await this.next(kind, until, after);
      for (const { id } of due) if (await this.one(kind, until, id, work)) worked += 1;
      if (due.length < AT_ONCE) return worked;
      after = due.at(-1)!;
    }
  }

  private next(kind: DueKind, until: Date, after: Place): Promise<Place[]> {
    const { at, where } = DUE[kind];
    // The instant as text: a Date has no microseconds, and would find the last one again.
    return this.database.query<Place>(
      `select id, ${at}::text as at from grievances.ticket where ${where} and ${at} <= $1 and (${at}, id) > ($2::timestamptz, $3::uuid) order by ${at}, id limit ${AT_ONCE}`,
      [until, after.at, after.id],
    );
  }

  private async one(kind: DueKind, until: Date, id: string, work: (tx: Tx, stored: StoredTicket) => Promise<void>): Promise<boolean> {
    const { at, where } = DUE[kind];
    try {
      return await this.database.transaction(async (tx) => {
        const [row] = await tx.query<TicketRow>(`select * from grievances.ticket where id = $1 and ${where} and ${at} <= $2 for update skip locked`, [id, until]);
        if (row) await work(tx, storedTicket(row));
        return row !== undefined;
      });
    } catch (error) {
      this.logger.error({ ticketId: id, due: kind, err: error }, 'what was due on a ticket could not be done');
      return false;
    }
  }
}
