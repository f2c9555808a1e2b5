import { Inject, Injectable } from '@nestjs/common';
import type { ChangePassword as Wish } from '@pukar/access-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { hashPassword, KeyRing, verifyPassword } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import type { HttpSession } from '@pukar/platform/http';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { SignInTries } from '../persistence/sign-in-tries.js';

/** Somebody chooses another password, and shows that they know the one that they have: a screen that was left open is not enough. Their sessions elsewhere end. */
@Injectable()
export class ChangePassword {
  private readonly tries: SignInTries;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.tries = new SignInTries(database);
  }

  async execute({ personId, sessionHash }: Pick<HttpSession, 'personId' | 'sessionHash'>, { current, password }: Wish): Promise<Result<null, 'wrong-password' | 'like-login' | 'too-many-tries'>> {
    const now = this.clock.now();
    const [staff] = await this.database.query<{ login: string; password_hash: string }>('select login, password_hash from access.staff where id = $1', [personId]);
    // Guesses count as those of a sign-in do.
    const guarded = this.keys.hash(staff?.login ?? personId, 'sign-in');
    if (!(await this.tries.may(guarded, now))) return err('too-many-tries');
    if (!(await verifyPassword(staff?.password_hash, current)) || !staff) return err('wrong-password');
    if (password.toLowerCase().includes(staff.login)) return err('like-login');
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      await tx.query('update access.staff set password_hash = $2 where id = $1', [personId, hash]);
      await tx.query('update access.session set ended_at = $3 where staff_id = $1 and token_hash <> $2 and ended_at is null', [personId, Buffer.from(sessionHash, 'hex'), now]);
      await this.tries.forget(guarded, tx);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: personId, action: 'access.change-password', subjectKind: 'staff', subjectId: personId });
    });
    return ok(null);
  }
}
