import { Inject, Injectable } from '@nestjs/common';
import type { EndOwnSessions, OwnSessions as Listed } from '@pukar/access-core/contracts';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import type { HttpSession } from '@pukar/platform/http';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { endSessions } from '../persistence/end-sessions.js';

type Person = Pick<HttpSession, 'personId' | 'sessionHash'>;

/** Where somebody is signed in: they see it, end what is not theirs any more, and say that they are there. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async list({ personId, sessionHash }: Person): Promise<Listed> {
    const rows = await this.database.query<{ id: string; browser: string | null; since: Date; active: Date; is_this: boolean }>(
      `select id, browser, created_at as since, coalesce(active_at, created_at) as active, token_hash = $3 as is_this
       from access.session where staff_id = $1 and ended_at is null and expires_at > $2 order by created_at desc, id limit 100`, [personId, this.clock.now(), Buffer.from(sessionHash, 'hex')]);
    return { sessions: rows.map((row) => ({ id: row.id, browser: row.browser ?? 'another program', since: row.since.toISOString(), activeAt: row.active.toISOString(), isThis: row.is_this })) };
  }

  async end(person: Person, which: EndOwnSessions): Promise<Listed> {
    await this.database.transaction(async (tx) => {
      const ended = await endSessions(tx, person.personId, this.clock.now(), 'id' in which ? { id: which.id } : { but: person.sessionHash });
      if (ended > 0) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: person.personId, action: 'access.end-own-sessions', subjectKind: 'staff', subjectId: person.personId });
    });
    return this.list(person);
  }

  /** A key or the mouse was touched. Whatever the page asks by itself says nothing of the kind. */
  async touch({ sessionHash }: Person): Promise<void> {
    await this.database.query('update access.session set active_at = $2 where token_hash = $1 and ended_at is null', [Buffer.from(sessionHash, 'hex'), this.clock.now()]);
  }
}
