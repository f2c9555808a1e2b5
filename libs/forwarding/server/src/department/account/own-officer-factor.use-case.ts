import { Inject, Injectable, Optional } from '@nestjs/common';
import type { BegunSecondFactor, RecoveryCodes, SecondFactor } from '@pukar/access-core/contracts';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings, factorSince, USUAL_ACCESS } from '@pukar/platform/accounts';
import { addressOfSecret, newCodeSecret } from '@pukar/platform/crypto';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { factorsOf, OFFICER_FACTORS } from '../persistence/officer-factors.js';
import { forgetTries } from '../persistence/sign-in-tries.js';
import { OfficerProof, type ProofRefusal } from './officer-proof.js';

type Person = Pick<OfficerSession, 'officeId' | 'personId' | 'sessionHash'>;
export type OfficerFactorRefusal = ProofRefusal | 'choose-first' | 'there-already' | 'not-begun' | 'wrong-code' | 'off';

/** An officer's own second factor. Each step asks for the password, which opens what is sealed. A new first password takes it away. */
@Injectable()
export class OwnOfficerFactor {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly proof: OfficerProof,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {}

  async look({ officeId, personId }: Person): Promise<SecondFactor> {
    const factor = await this.offices.of(officeId, (tx) => factorSince(tx, OFFICER_FACTORS, personId));
    return { wish: this.settings.secondFactor, since: factor?.since.toISOString() ?? null, recoveryCodesLeft: factor?.left ?? 0 };
  }

  async begin(person: Person, password: string): Promise<Result<BegunSecondFactor, OfficerFactorRefusal>> {
    if (this.settings.secondFactor === 'off') return err('off');
    const proven = await this.proof.of(person, password);
    if (!proven.ok) return proven;
    const { login } = proven.value;
    const [factors, secret] = [await factorsOf(person.personId, password), newCodeSecret()];
    return this.offices.of(person.officeId, async (tx) => {
      if (await mustChoose(tx, person.personId)) return err('choose-first');
      if (!(await factors.begin(tx, person.personId, secret, this.clock.now()))) return err('there-already');
      await forgetTries(tx, login);
      return ok({ secret, address: addressOfSecret(secret, login) });
    });
  }

  /** Sessions elsewhere were opened without it, and end. */
  async confirm(person: Person, { password, code }: { readonly password: string; readonly code: string }): Promise<Result<RecoveryCodes, OfficerFactorRefusal>> {
    const now = this.clock.now();
    const proven = await this.proof.of(person, password);
    if (!proven.ok) return proven;
    const factors = await factorsOf(person.personId, password);
    return this.offices.of(person.officeId, async (tx) => {
      const factor = await factors.of(tx, person.personId);
      if (!factor) return err('not-begun');
      if (factor.isConfirmed) return err('there-already');
      if (!(await factors.takeCode(tx, person.personId, factor.secret, code, now))) return err('wrong-code');
      const recoveryCodes = [...(await factors.confirm(tx, person.personId, now))];
      await tx.query('select forwarding.end_own_sessions($1, null, $2, $3)', [person.personId, Buffer.from(person.sessionHash, 'hex'), now]);
      await forgetTries(tx, proven.value.login);
      await this.note(tx, person.personId, 'forwarding.add-second-factor');
      return ok({ recoveryCodes });
    });
  }

  async remove(person: Person, { password, code }: { readonly password: string; readonly code: string }): Promise<Result<null, OfficerFactorRefusal>> {
    const now = this.clock.now();
    const proven = await this.proof.of(person, password);
    if (!proven.ok) return proven;
    const factors = await factorsOf(person.personId, password);
    return this.offices.of(person.officeId, async (tx) => {
      if (!(await factorSince(tx, OFFICER_FACTORS, person.personId))) return err('not-begun');
      if (!(await factors.takeAny(tx, person.personId, code, now))) return err('wrong-code');
      await factors.remove(tx, person.personId);
      await forgetTries(tx, proven.value.login);
      await this.note(tx, person.personId, 'forwarding.remove-second-factor');
      return ok(null);
    });
  }

  private note(tx: Tx, personId: string, action: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action, subjectKind: 'officer', subjectId: personId });
  }
}

async function mustChoose(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.query('select 1 from forwarding.officer where id = $1 and must_choose_password', [personId])).length > 0;
}
