import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn, SignInRequest } from '@pukar/access-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { hashOfToken, KeyRing, newToken, verifyPassword } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { SignInTries } from '../persistence/sign-in-tries.js';

/** A shift with its handover; then sign in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

interface StaffRow extends SignedIn {
  readonly password_hash: string;
}

/** Opens a session for a login and password; refuses without saying which of the two was wrong. */
@Injectable()
export class SignIn {
  private readonly tries: SignInTries;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.tries = new SignInTries(database);
  }

  /** `device`: the browser's own token, where it has one; it is kept as a hash. `former`: the session that the browser had, which ends. */
  async execute(request: SignInRequest, device?: string, former?: string): Promise<Result<{ token: string; signedIn: SignedIn }, 'wrong-sign-in' | 'too-many-tries'>> {
    const now = this.clock.now();
    const loginHash = this.keys.hash(request.login, 'sign-in');
    if (!(await this.tries.may(loginHash, now))) return err('too-many-tries');
    const [staff] = await this.database.query<StaffRow>(
      'select id, name, role, languages, password_hash from access.staff where login = $1 and locked_at is null', [request.login],
    );
    if (!(await verifyPassword(staff?.password_hash, request.password)) || !staff) {
      // Whoever is not known is told by a hash: a password typed into the wrong field is in no row.
      await recordAudit(this.database, { id: this.ids.uuid(), actorKind: 'system', actorId: 'sign-in', action: 'access.wrong-sign-in', subjectKind: 'staff', subjectId: staff?.id ?? loginHash.toString('hex', 0, 8) });
      return err('wrong-sign-in');
    }
    const token = newToken();
    await this.database.transaction(async (tx) => {
      if (former) await tx.query('update access.session set ended_at = $2 where token_hash = $1 and ended_at is null', [hashOfToken(former), now]);
      await tx.query('insert into access.session (token_hash, staff_id, created_at, expires_at, device_hash) values ($1, $2, $3, $4, $5)', [
        hashOfToken(token), staff.id, now, new Date(now.getTime() + SESSION_SECONDS * 1000), device ? hashOfToken(device) : null,
      ]);
      await this.tries.forget(loginHash, tx);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staff.id, action: 'access.sign-in', subjectKind: 'staff', subjectId: staff.id });
    });
    const { id, name, role, languages } = staff;
    return ok({ token, signedIn: { id, name, role, languages } });
  }
}
