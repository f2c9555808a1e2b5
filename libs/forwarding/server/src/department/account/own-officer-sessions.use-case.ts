import { Inject, Injectable } from '@nestjs/common';
import type { EndOwnSessions, OwnSessions } from '@pukar/access-core/contracts';
import type { Clock, IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

type Person = Pick<OfficerSession, 'officeId' | 'personId' | 'sessionHash'>;
const hashOf = ({ sessionHash }: Person): Buffer => Buffer.from(sessionHash, 'hex');

/** Where an officer is signed in: they see it, end what is not theirs any more, and say that they are there. */
@Injectable()
export class OwnOfficerSessions {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  list(person: Person): Promise<OwnSessions> {
    return this.offices.of(person.officeId, (tx) => this.listed(tx, person));
  }

  end(person: Person, which: EndOwnSessions): Promise<OwnSessions> {
    return this.offices.of(person.officeId, async (tx) => {
      const [row] = await tx.query<{ ended: number }>('select forwarding.end_own_sessions($1, $2, $3, $4) as ended', [person.personId, 'id' in which ? which.id : null, hashOf(person), this.clock.now()]);
      if (row!.ended > 0) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: person.personId, action: 'forwarding.end-own-sessions', subjectKind: 'officer', subjectId: person.personId });
      return this.listed(tx, person);
    });
  }

  /** A key or the mouse was touched. Whatever the page asks by itself says nothing of the kind. */
  async touch(person: Person): Promise<void> {
    await this.offices.of(person.officeId, (tx) => tx.query('select forwarding.touch_session($1, $2)', [hashOf(person), this.clock.now()]));
  }

  private async listed(tx: Tx, person: Person): Promise<OwnSessions> {
    const rows = await tx.query<{ id: string; browser: string | null; since: Date; active: Date; is_this: boolean }>('select id, browser, since, active, is_this from forwarding.sessions_of($1, $2, $3)', [person.personId, hashOf(person), this.clock.now()]);
    return { sessions: rows.map((row) => ({ id: row.id, browser: row.browser ?? 'another program', since: row.since.toISOString(), activeAt: row.active.toISOString(), isThis: row.is_this })) };
  }
}
