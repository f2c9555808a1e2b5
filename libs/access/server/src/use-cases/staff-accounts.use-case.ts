import { Inject, Injectable } from '@nestjs/common';
import type { Role, StaffAccounts as Listed } from '@pukar/access-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { SecondFactors } from '@pukar/platform/accounts';
import { KeyRing } from '@pukar/platform/crypto';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { endSessions } from '../persistence/end-sessions.js';
import { STAFF_FACTORS } from '../persistence/staff-factors.js';
import { MayBeOnePerson } from './may-be-one-person.use-case.js';
import { OwnProof } from './own-proof.js';

interface Row {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly isLocked: boolean;
  readonly sessions: number;
  readonly last: Date | null;
  readonly hasSecondFactor: boolean;
}

/** The staff as an administrator sees them: who is signed in and how; sessions are ended, and a lost second factor is taken away. */
@Injectable()
export class StaffAccounts {
  private readonly factors: SecondFactors;
  private readonly proof: OwnProof;

  constructor(
    private readonly database: Database,
    keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly onePerson: MayBeOnePerson,
  ) {
    this.factors = new SecondFactors(keys, STAFF_FACTORS);
    this.proof = new OwnProof(database, keys, clock);
  }

  async list(): Promise<Listed> {
    const rows = await this.database.query<Row>(
      `select s.id, s.login, s.name, s.role, s.locked_at is not null as "isLocked", f.confirmed_at is not null as "hasSecondFactor",
         (select count(*)::int from access.session t where t.staff_id = s.id and t.ended_at is null and t.expires_at > $1) as sessions,
         (select max(t.created_at) from access.session t where t.staff_id = s.id) as last
       from access.staff s left join access.second_factor f on f.staff_id = s.id order by s.name, s.id`, [this.clock.now()]);
    return { staff: rows.map(({ last, ...row }) => ({ ...row, lastSignIn: last?.toISOString() ?? null })) };
  }

  /** On every screen, within a second. */
  endSessions(byId: string, staffId: string): Promise<Result<null, 'not-found'>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.exists(tx, staffId))) return err('not-found');
      await endSessions(tx, staffId, this.clock.now());
      await this.note(tx, byId, staffId, 'access.end-sessions');
      return ok(null);
    });
  }

  /** Takes two people: whoever lost theirs asks another administrator, who shows that it is they. All sessions of the other end. */
  async resetFactor(byId: string, staffId: string, password: string): Promise<Result<null, 'not-found' | 'same-person' | 'wrong-password' | 'too-many-tries'>> {
    const proven = await this.proof.of(byId, password);
    if (!proven.ok) return proven;
    if (!(await this.exists(this.database, staffId))) return err('not-found');
    if (await this.onePerson.execute(byId, staffId)) return err('same-person');
    return this.database.transaction(async (tx) => {
      if (!(await this.factors.remove(tx, staffId))) return err('not-found');
      await endSessions(tx, staffId, this.clock.now());
      await this.proof.tries.forget(proven.value.guarded, tx);
      await this.note(tx, byId, staffId, 'access.reset-second-factor');
      return ok(null);
    });
  }

  private async exists(where: Pick<Tx, 'query'>, staffId: string): Promise<boolean> {
    return (await where.query('select 1 from access.staff where id = $1', [staffId])).length > 0;
  }

  private note(tx: Tx, byId: string, staffId: string, action: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: byId, action, subjectKind: 'staff', subjectId: staffId });
  }
}
