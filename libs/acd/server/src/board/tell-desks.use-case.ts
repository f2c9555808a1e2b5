import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { recordAudit } from '@pukar/platform/outbox';
import { FloorBook } from '../live/floor-book.js';

export interface ToldRow {
  readonly id: string;
  readonly text: string;
  readonly toAgent: string | null;
  readonly toldBy: string;
  readonly toldAt: Date;
  readonly until: Date;
  /** How many desks have read it. */
  readonly seen: number;
}

const COLUMNS = `t.id, t.text, t.to_agent as "toAgent", t.told_by as "toldBy", t.told_at as "toldAt", t.until`;

/** What supervisors tell the desks: all of them, or one. It is shown until it is read or over, and kept. */
@Injectable()
export class TellDesks {
  constructor(
    private readonly database: Database,
    private readonly book: FloorBook,
    private readonly announcer: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** To all desks, for so many minutes. */
  async all(line: { readonly text: string; readonly minutes: number; readonly by: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const id = await this.tell(tx, { ...line, toAgent: null });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: line.by, action: 'floor.broadcast', subjectKind: 'told', subjectId: id });
    });
  }

  /** Within another act: to one desk, or to all. Gives the id of what is told. */
  async tell(tx: Tx, { text, minutes, by, toAgent }: { readonly text: string; readonly minutes: number; readonly by: string; readonly toAgent: string | null }): Promise<string> {
    const id = this.ids.uuid();
    const at = this.clock.now();
    await tx.query('insert into acd.told (id, text, to_agent, told_by, told_at, until) values ($1, $2, $3, $4, $5, $6)', [id, text, toAgent, by, at, new Date(at.getTime() + minutes * 60_000)]);
    this.book.note(tx, { kind: 'told-desks', at, agentId: toAgent, detail: { toldId: id, by } });
    tx.afterCommit(() => this.announcer.toFloor({ room: toAgent ? `agent:${toAgent}` : 'role:agent', kind: 'told', id }));
    return id;
  }

  /** Nobody is told it any more. */
  async end(id: string, by: string): Promise<Result<null, 'over'>> {
    return this.database.transaction(async (tx) => {
      const ended = await tx.query('update acd.told set ended_at = $2 where id = $1 and ended_at is null and until > $2 returning 1', [id, this.clock.now()]);
      if (ended.length === 0) return err('over' as const);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.end-broadcast', subjectKind: 'told', subjectId: id });
      tx.afterCommit(() => this.announcer.toFloor({ room: 'role:agent', kind: 'told', id }));
      return ok(null);
    });
  }

  /** What is being told to all, with how many have read it. */
  current(): Promise<ToldRow[]> {
    return this.database.query<ToldRow>(
      `select ${COLUMNS}, (select count(*)::integer from acd.told_seen s where s.told_id = t.id) as seen from acd.told t where t.ended_at is null and t.until > $1 and t.to_agent is null order by t.told_at`,
      [this.clock.now()],
    );
  }

  /** What this agent has not read yet. */
  unseen(agentId: string): Promise<ToldRow[]> {
    return this.database.query<ToldRow>(
      `select ${COLUMNS}, 0 as seen from acd.told t where t.ended_at is null and t.until > $2 and (t.to_agent is null or t.to_agent = $1)
         and not exists (select 1 from acd.told_seen s where s.told_id = t.id and s.agent_id = $1) order by t.told_at`,
      [agentId, this.clock.now()],
    );
  }

  /** The agent has read it. What was not for them changes nothing. */
  async seen(id: string, agentId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `insert into acd.told_seen (told_id, agent_id, seen_at) select id, $2, $3 from acd.told where id = $1 and (to_agent is null or to_agent = $2) on conflict do nothing`,
        [id, agentId, this.clock.now()],
      );
      tx.afterCommit(() => this.announcer.toFloor({ room: 'floor', kind: 'seen', id: '' }));
    });
  }
}
