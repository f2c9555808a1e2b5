import { Inject, Injectable } from '@nestjs/common';
import { type Clock, indianDay } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { addHistory } from '../persistence/save-deed.js';
import { whoActsFor } from '../persistence/who-acts.js';

/** So many in one commit; the sweep goes on until there is none. */
const AT_ONCE = 100;

interface Held {
  readonly id: string;
  readonly officeId: string;
  readonly officerId: string;
  readonly level: number;
}

/** Gives what officers have in hand who are away, or are none any more, to whoever acts for them; where nobody does, back to the GRO. No clock moves by it. */
@Injectable()
export class GiveToStandIns {
  constructor(
    private readonly database: Database,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many changed hands. Safe at any time, in several workers at once. */
  async execute(): Promise<number> {
    for (let given = 0; ; ) {
      const now = await this.giveSome();
      given += now;
      if (now < AT_ONCE) return given;
    }
  }

  private giveSome(): Promise<number> {
    const day = indianDay(this.clock.now());
    return this.database.transaction(async (tx) => {
      const held = await tx.query<Held>(
        `select f.id, f.office_id as "officeId", f.assigned_to as "officerId", f.level from forwarding.forwarded_ticket f join forwarding.officer p on p.id = f.assigned_to
         where f.state in ('received', 'assigned') and (p.ended_at is not null or exists (
           select 1 from forwarding.officer_absence a where a.officer_id = p.id and a.ended_at is null and $1::date between a.from_day and a.until_day))
         order by f.act_by limit ${AT_ONCE} for update of f skip locked`, [day]);
      for (const ticket of held) await this.give(tx, ticket, day);
      return held.length;
    });
  }

  private async give(tx: Tx, { id, officeId, officerId, level }: Held, day: string): Promise<void> {
    const acting = await whoActsFor(tx, officerId, day);
    const [to] = await tx.query<{ id: string; post: string }>(
      `select id, post_en as post from forwarding.officer where id = $1 and office_id = $2 and (role <> 'lme' or $3 = 1)`, [acting ?? null, officeId, level]);
    const [gro] = to ? [] : await tx.query<{ id: string }>(`select id from forwarding.officer where office_id = $1 and role <> 'lme' and ended_at is null order by level, id limit 1`, [officeId]);
    await tx.query(
      `update forwarding.forwarded_ticket set assigned_to = $2, state = case when $2::uuid is null then 'received' else 'assigned' end, officer_id = coalesce($2, $3, officer_id), version = version + 1 where id = $1`,
      [id, to?.id ?? null, gro?.id ?? null],
    );
    await addHistory(tx, { forwardedId: id, officeId, byOfficer: null, at: this.clock.now(), step: to ? 'to-stand-in' : 'back-to-office', ...(to ? { detail: { post: to.post } } : {}) });
    tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
  }
}
