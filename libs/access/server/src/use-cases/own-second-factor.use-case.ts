import { Inject, Injectable, Optional } from '@nestjs/common';
import type { BegunSecondFactor, RecoveryCodes, RemoveSecondFactor, SecondFactor } from '@pukar/access-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings, factorSince, SecondFactors, USUAL_ACCESS } from '@pukar/platform/accounts';
import { addressOfSecret, KeyRing, newCodeSecret } from '@pukar/platform/crypto';
import { Database, type Tx } from '@pukar/platform/database';
import type { HttpSession } from '@pukar/platform/http';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { endSessions } from '../persistence/end-sessions.js';
import { STAFF_FACTORS } from '../persistence/staff-factors.js';
import { OwnProof } from './own-proof.js';

type Person = Pick<HttpSession, 'personId' | 'sessionHash'>;
export type FactorRefusal = 'wrong-password' | 'too-many-tries' | 'there-already' | 'not-begun' | 'wrong-code' | 'off';

/** Somebody's own second factor: begun with the password, in use once the phone has shown a right code, removed with both. */
@Injectable()
export class OwnSecondFactor {
  private readonly factors: SecondFactors;
  private readonly proof: OwnProof;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {
    this.factors = new SecondFactors(keys, STAFF_FACTORS);
    this.proof = new OwnProof(database, keys, clock);
  }

  async look(personId: string): Promise<SecondFactor> {
    const factor = await factorSince(this.database, STAFF_FACTORS, personId);
    return { wish: this.settings.secondFactor, since: factor?.since.toISOString() ?? null, recoveryCodesLeft: factor?.left ?? 0 };
  }

  async begin({ personId }: Person, password: string): Promise<Result<BegunSecondFactor, FactorRefusal>> {
    if (this.settings.secondFactor === 'off') return err('off');
    const proven = await this.proof.of(personId, password);
    if (!proven.ok) return proven;
    const secret = newCodeSecret();
    return this.database.transaction(async (tx) => {
      if (!(await this.factors.begin(tx, personId, secret, this.clock.now()))) return err('there-already');
      await this.proof.tries.forget(proven.value.guarded, tx);
      return ok({ secret, address: addressOfSecret(secret, proven.value.login) });
    });
  }

  /** Sessions elsewhere were opened without it, and end. */
  async confirm({ personId, sessionHash }: Person, code: string): Promise<Result<RecoveryCodes, FactorRefusal>> {
    const now = this.clock.now();
    const guarded = this.keys.hash(personId, 'second-factor');
    if (!(await this.proof.tries.may(guarded, now))) return err('too-many-tries');
    const factor = await this.factors.of(this.database, personId);
    if (!factor) return err('not-begun');
    if (factor.isConfirmed) return err('there-already');
    return this.database.transaction(async (tx) => {
      if (!(await this.factors.takeCode(tx, personId, factor.secret, code, now))) return err('wrong-code');
      const recoveryCodes = [...(await this.factors.confirm(tx, personId, now))];
      await endSessions(tx, personId, now, { but: sessionHash });
      await this.proof.tries.forget(guarded, tx);
      await this.note(tx, personId, 'access.add-second-factor');
      return ok({ recoveryCodes });
    });
  }

  async remove({ personId }: Person, { password, code }: RemoveSecondFactor): Promise<Result<null, FactorRefusal>> {
    const now = this.clock.now();
    const proven = await this.proof.of(personId, password);
    if (!proven.ok) return proven;
    if (!(await factorSince(this.database, STAFF_FACTORS, personId))) return err('not-begun');
    return this.database.transaction(async (tx) => {
      if (!(await this.factors.takeAny(tx, personId, code, now))) return err('wrong-code');
      await this.factors.remove(tx, personId);
      await this.proof.tries.forget(proven.value.guarded, tx);
      await this.note(tx, personId, 'access.remove-second-factor');
      return ok(null);
    });
  }

  private note(tx: Tx, personId: string, action: string): Promise<void> {
    return recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: personId, action, subjectKind: 'staff', subjectId: personId });
  }
}
