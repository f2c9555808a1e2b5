import { Inject, Injectable } from '@nestjs/common';
import { noticeOfTurn, noticeText, type NoticeTicket } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { DigestSettings } from '../digest/digest-settings.js';
import { OfficerMailPort } from '../ports/officer-mail.port.js';

interface Turn extends NoticeTicket {
  readonly id: string;
  readonly officerId: string;
  readonly task: string;
  readonly level: number;
  readonly reopenings: number;
}

/** A turn that came longer ago is old news: the officer has seen it, or the morning's list says it. */
const NEWS_HOURS = 24;
/** So many at once; the next sweep goes on. */
const MOST = 200;
const HOUR_MS = 3_600_000;

const TURN = `select f.id, p.id as "officerId", f.reference, f.category_name_en as category, f.place_name_en as place, f.act_by as "actBy", f.task, f.level, f.reopenings
  from forwarding.forwarded_ticket f join forwarding.officer p on p.id = coalesce(f.assigned_to, f.officer_id) and p.email is not null and p.ended_at is null`;
const UNTOLD = `f.state in ('received', 'assigned') and not exists (select 1 from forwarding.notice n where n.forwarded_id = f.id and n.officer_id = p.id and n.kind = $2)`;

/** Writes officers who have an address of what came to them, and of what will be late: once each, however often it runs. */
@Injectable()
export class TellOfficers {
  constructor(
    private readonly database: Database,
    private readonly mail: OfficerMailPort,
    private readonly settings: DigestSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many notices were made. */
  async execute(): Promise<number> {
    const now = this.clock.now();
    const came = await this.database.query<Turn>(`${TURN} where f.received_at > $1 and ${UNTOLD} order by f.received_at limit ${MOST}`, [new Date(now.getTime() - NEWS_HOURS * HOUR_MS), 'turn']);
    // A quarter of the time is left, or a day (as for the citizen's clock); whoever waits for the citizen is not pressed.
    const soonLate = await this.database.query<Turn>(
      `${TURN} where f.act_by > $1 and f.act_by - greatest(interval '1 day', (f.act_by - f.received_at) / 4) <= $1 and f.received_at < $1 - interval '1 hour' and f.task = 'answer' and coalesce(f.waiting_until <= $1, true) and ${UNTOLD} order by f.act_by limit ${MOST}`, [now, 'warning']);
    let made = 0;
    for (const turn of came) made += await this.tell(turn, 'turn', now);
    for (const turn of soonLate) made += await this.tell(turn, 'warning', now);
    return made;
  }

  private async tell(turn: Turn, kind: 'turn' | 'warning', now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [isNew] = await tx.query('insert into forwarding.notice (forwarded_id, officer_id, kind, told_at) values ($1, $2, $3, $4) on conflict do nothing returning 1', [turn.id, turn.officerId, kind, now]);
      if (!isNew) return 0;
      const notice = kind === 'warning' ? kind : noticeOfTurn(turn.task, turn.level, turn.reopenings);
      await this.mail.send(tx, { officerId: turn.officerId, key: `${kind}:${turn.id}:${turn.officerId}`, ...noticeText(notice, turn, this.settings.inboxUrl) });
      return 1;
    });
  }
}
