import { Inject, Injectable } from '@nestjs/common';
import type { ChangePassword as Wish } from '@pukar/access-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { hashPassword, KeyRing, weaknessOf, type WeakPassword } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import type { HttpSession } from '@pukar/platform/http';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { endSessions } from '../persistence/end-sessions.js';
import { OwnProof } from './own-proof.js';

/** Somebody chooses another password, and shows that they know the one that they have. Their sessions elsewhere end. */
@Injectable()
export class ChangePassword {
  private readonly proof: OwnProof;

  constructor(
    private readonly database: Database,
    keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.proof = new OwnProof(database, keys, clock);
  }

  async execute({ personId, sessionHash }: Pick<HttpSession, 'personId' | 'sessionHash'>, { current, password }: Wish): Promise<Result<null, 'wrong-password' | 'like-login' | 'too-many-tries' | WeakPassword>> {
    const proven = await this.proof.of(personId, current);
    if (!proven.ok) return proven;
    const { login, name, guarded } = proven.value;
    if (password.toLowerCase().includes(login)) return err('like-login');
    const weakness = await weaknessOf(password, [login, name]);
    if (weakness) return err(weakness);
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await tx.query('update access.staff set password_hash = $2 where id = $1', [personId, hash]);
      await endSessions(tx, personId, this.clock.now(), { but: sessionHash });
      await this.proof.tries.forget(guarded, tx);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: personId, action: 'access.change-password', subjectKind: 'staff', subjectId: personId });
    });
    return ok(null);
  }
}
