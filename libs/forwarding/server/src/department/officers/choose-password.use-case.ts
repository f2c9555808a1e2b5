import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, type IdSource, ok, type Result } from '@pukar/kernel';
import { hashPassword, weaknessOf, type WeakPassword } from '@pukar/platform/crypto';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** Whoever signed in with a first password chooses another, which nobody else knows. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute({ officeId, personId, sessionHash }: Pick<OfficerSession, 'officeId' | 'personId' | 'sessionHash'>, password: string): Promise<Result<void, 'chosen-already' | 'like-login' | WeakPassword>> {
    const hash = await hashPassword(password);
    return this.offices.of(officeId, async (tx) => {
      const [officer] = await tx.query<{ login: string; name: string; must: boolean }>('select login, name, must_choose_password as must from forwarding.officer where id = $1', [personId]);
      if (!officer?.must) return err('chosen-already');
      if (password.toLowerCase().includes(officer.login)) return err('like-login');
      const weakness = await weaknessOf(password, [officer.login, officer.name]);
      if (weakness) return err(weakness);
      await tx.query('select forwarding.set_password($1, $2, false, $3, $4)', [personId, hash, Buffer.from(sessionHash, 'hex'), this.clock.now()]);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: 'forwarding.choose-password', subjectKind: 'officer', subjectId: personId });
      return ok(undefined);
    });
  }
}
