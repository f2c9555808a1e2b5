import { Inject, Injectable, Optional } from '@nestjs/common';
import type { SignedIn, SignInRequest } from '@pukar/access-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings, SecondFactors, USUAL_ACCESS } from '@pukar/platform/accounts';
import { hashOfToken, KeyRing, newToken, verifyPassword } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { STAFF_FACTORS } from '../persistence/staff-factors.js';
import { SignInTries } from '../persistence/sign-in-tries.js';
import { signedInOf } from '../signed-in-of.js';

/** A shift with its handover; then sign in again. */
export const SESSION_SECONDS = 12 * 60 * 60;

interface StaffRow extends Pick<SignedIn, 'id' | 'name' | 'role' | 'languages'> {
  readonly password_hash: string;
  readonly has_factor: boolean;
}

/** `second-factor`: the password is right, and a code is asked for beside it. */
export type SignInRefusal = 'wrong-sign-in' | 'too-many-tries' | 'second-factor' | 'wrong-code';

/** The browser that somebody signs in on: its own `token` is kept as a hash, where it has one; `former` is the session that it had, which ends; `name` is `Chrome on Windows`. */
export interface SignInBrowser {
  readonly token?: string | undefined;
  readonly former?: string | undefined;
  readonly name?: string;
}

/** Opens a session for a login and password, and the second factor of whoever has one; refuses without saying which of login and password was wrong. */
@Injectable()
export class SignIn {
  private readonly tries: SignInTries;
  private readonly factors: SecondFactors;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {
    this.tries = new SignInTries(database);
    this.factors = new SecondFactors(keys, STAFF_FACTORS);
  }

  async execute(request: SignInRequest, browser: SignInBrowser = {}): Promise<Result<{ token: string; signedIn: SignedIn }, SignInRefusal>> {
    const now = this.clock.now();
    const loginHash = this.keys.hash(request.login, 'sign-in');
    if (!(await this.tries.may(loginHash, now))) return err('too-many-tries');
    const [staff] = await this.database.query<StaffRow>(
      `select s.id, s.name, s.role, s.languages, s.password_hash, f.confirmed_at is not null as has_factor
       from access.staff s left join access.second_factor f on f.staff_id = s.id where s.login = $1 and s.locked_at is null`, [request.login],
    );
    if (!(await verifyPassword(staff?.password_hash, request.password)) || !staff) {
      // Whoever is not known is told by a hash: a password typed into the wrong field is in no row.
      await recordAudit(this.database, { id: this.ids.uuid(), actorKind: 'system', actorId: 'sign-in', action: 'access.wrong-sign-in', subjectKind: 'staff', subjectId: staff?.id ?? loginHash.toString('hex', 0, 8) });
      return err('wrong-sign-in');
    }
    if (staff.has_factor && this.settings.secondFactor !== 'off') {
      if (!request.code) return err('second-factor');
      if (!(await this.factors.takeAny(this.database, staff.id, request.code, now))) {
        await recordAudit(this.database, { id: this.ids.uuid(), actorKind: 'system', actorId: 'sign-in', action: 'access.wrong-code', subjectKind: 'staff', subjectId: staff.id });
        return err('wrong-code');
      }
    }
    return ok(await this.open(staff, loginHash, browser, now));
  }

  private async open(staff: StaffRow, loginHash: Buffer, { token: device, former, name: browser }: SignInBrowser, now: Date): Promise<{ token: string; signedIn: SignedIn }> {
    const token = newToken();
    await this.database.transaction(async (tx) => {
      if (former) await tx.query('update access.session set ended_at = $2 where token_hash = $1 and ended_at is null', [hashOfToken(former), now]);
      await tx.query('insert into access.session (token_hash, staff_id, created_at, active_at, expires_at, device_hash, browser) values ($1, $2, $3, $3, $4, $5, $6)', [
        hashOfToken(token), staff.id, now, new Date(now.getTime() + SESSION_SECONDS * 1000), device ? hashOfToken(device) : null, browser ?? null,
      ]);
      await this.tries.forget(loginHash, tx);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staff.id, action: 'access.sign-in', subjectKind: 'staff', subjectId: staff.id });
    });
    return { token, signedIn: signedInOf(staff, staff.has_factor, this.settings) };
  }
}
