import { Inject, Injectable } from '@nestjs/common';
import type { AddOfficer as Asked, FirstPassword } from '@pukar/forwarding-core/contracts';
import { LEVEL_OF_ROLE, rolesToGive } from '@pukar/forwarding-core/domain';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { hashPassword } from '@pukar/platform/crypto';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficerProof, type ProofRefusal } from '../account/officer-proof.js';
import { OfficeDatabase } from '../office-database.js';
import { forgetTries } from '../persistence/sign-in-tries.js';
import { loginBeginsOf } from './list-department-officers.use-case.js';
import { type Asking, lookedAfter, officerInSight } from './managed-officer.js';

/** Why nobody was added, or no password was made. */
export type AddRefusal = 'unknown-office' | 'not-yours-to-give' | 'login-begins' | 'login-taken' | 'there' | 'not-found' | 'no-login';

/** Without letters that look or sound like others. */
const LETTERS = 'abcdefghkmnpqrstuvwxyz23456789';
const PASSWORD_LETTERS = 12;

/** Whoever looks after officers adds one, and gives a first password, said once; it opens nothing but the choice of another. */
@Injectable()
export class AddOfficer {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly proof: OfficerProof,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(asking: Asking, asked: Asked): Promise<Result<FirstPassword, AddRefusal>> {
    return this.offices.of(asking.officeId, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('officers:' || coalesce(forwarding.current_department(), ''), 185))`);
      const refused = await this.refusalOf(tx, asking, asked);
      if (refused) return err(refused);
      const { id, officeCode, role, postEn, postHi, name, login } = asked;
      await tx.query(
        'insert into forwarding.officer (id, office_id, level, role, post_en, post_hi, name, login) select $1, o.id, $3, $4, $5, $6, $7, $8 from forwarding.office o where o.code = $2',
        [id, officeCode, LEVEL_OF_ROLE[role], role, postEn, postHi, name, login],
      );
      return ok(await this.givePassword(tx, asking, { id, login }, 'forwarding.add-officer'));
    });
  }

  /** Whoever forgot theirs gets a new first one; every session ends, and a second factor is gone. The own password of whoever gives it is asked for. */
  async again(asking: Asking, id: string, ownPassword: string): Promise<Result<FirstPassword, AddRefusal | ProofRefusal>> {
    const proven = await this.proof.of(asking, ownPassword);
    if (!proven.ok) return proven;
    return this.offices.of(asking.officeId, async (tx) => {
      const officer = await lookedAfter(tx, asking, id);
      if (!officer) return err('not-found');
      if (officer.login === null) return err('no-login');
      await forgetTries(tx, proven.value.login);
      return ok(await this.givePassword(tx, asking, { id, login: officer.login }, 'forwarding.give-first-password'));
    });
  }

  private async refusalOf(tx: Tx, { officeId, personId }: Asking, { id, officeCode, role, login }: Asked): Promise<AddRefusal | undefined> {
    const actor = await officerInSight(tx, personId);
    const [office] = await tx.query<{ id: string; isOfPlace: boolean; department: string | null }>('select id, place_code is not null as "isOfPlace", department_code as department from forwarding.office where code = $1', [officeCode]);
    if (!office || !actor) return 'unknown-office';
    if (!rolesToGive(actor, { isOfPlace: office.isOfPlace, isOwn: office.id === officeId }).includes(role)) return 'not-yours-to-give';
    if (!login.startsWith(loginBeginsOf(office.department))) return 'login-begins';
    const [known] = await tx.query<{ taken: boolean; there: boolean }>('select forwarding.is_login_taken($1) as taken, exists (select 1 from forwarding.officer where id = $2) as there', [login, id]);
    return known?.there ? 'there' : known?.taken ? 'login-taken' : undefined;
  }

  private async givePassword(tx: Tx, { personId }: Asking, { id, login }: { readonly id: string; readonly login: string }, action: string): Promise<FirstPassword> {
    const firstPassword = this.newPassword();
    await tx.query('select forwarding.set_password($1, $2, true, null, $3)', [id, await hashPassword(firstPassword), this.clock.now()]);
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action, subjectKind: 'officer', subjectId: id });
    return { firstPassword, login };
  }

  private newPassword(): string {
    let password = '';
    // A byte beyond the last whole round would make the first letters likelier.
    const fair = 256 - (256 % LETTERS.length);
    while (password.length < PASSWORD_LETTERS) for (const byte of this.ids.randomBytes(PASSWORD_LETTERS)) if (byte < fair && password.length < PASSWORD_LETTERS) password += LETTERS[byte % LETTERS.length]!;
    return password;
  }
}
