import { Inject, Injectable, Optional } from '@nestjs/common';
import type { OfficerSignedIn, OfficerSignIn } from '@pukar/forwarding-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { ACCESS_SETTINGS, type AccessSettings, factorSince, USUAL_ACCESS } from '@pukar/platform/accounts';
import { hashOfToken, newToken, verifyPassword } from '@pukar/platform/crypto';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import { OFFICER_SESSION_SECONDS } from '../officer-sessions.js';
import { factorsOf, OFFICER_FACTORS } from '../persistence/officer-factors.js';
import { forgetTries, mayTry } from '../persistence/sign-in-tries.js';
import { describeOfficer } from './who-am-i.use-case.js';

interface SignInRecord {
  readonly officer_id: string;
  readonly office_id: string;
  readonly password_hash: string;
}

/** `second-factor`: the password is right, and a code is asked for beside it. */
export type OfficerSignInRefusal = 'wrong-sign-in' | 'too-many-tries' | 'second-factor' | 'wrong-code';

/** Opens an officer's session for a login and password, and the second factor of whoever has one; refuses without saying which of login and password was wrong. */
@Injectable()
export class SignInOfficer {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Optional() @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings = USUAL_ACCESS,
  ) {}

  /** `former`: the session that the browser had, which ends; `name` is `Chrome on Windows`. */
  async execute({ login, password, code }: OfficerSignIn, { former, name }: { readonly former?: string | undefined; readonly name?: string } = {}): Promise<Result<{ token: string; signedIn: OfficerSignedIn }, OfficerSignInRefusal>> {
    const now = this.clock.now();
    if (!(await this.offices.beforeSignIn((tx) => mayTry(tx, login, now)))) return err('too-many-tries');
    const [record] = await this.offices.beforeSignIn((tx) => tx.query<SignInRecord>('select officer_id, office_id, password_hash from forwarding.sign_in_record($1)', [login]));
    if (!(await verifyPassword(record?.password_hash, password)) || !record) {
      await this.noteWrong('forwarding.wrong-sign-in', record?.officer_id ?? hashOfToken(`sign-in:${login}`).toString('hex', 0, 8));
      return err('wrong-sign-in');
    }
    const asked = await this.refusalOfCode(record, password, code, now);
    if (asked) return err(asked);
    if (former) await this.offices.beforeSignIn((tx) => tx.query('select forwarding.end_session($1, $2)', [hashOfToken(former), now]));
    return ok(await this.open(record, login, name ?? null, now));
  }

  private async refusalOfCode({ officer_id: id, office_id: officeId }: SignInRecord, password: string, code: string | undefined, now: Date): Promise<'second-factor' | 'wrong-code' | undefined> {
    if (this.settings.secondFactor === 'off' || !(await this.offices.of(officeId, (tx) => factorSince(tx, OFFICER_FACTORS, id)))) return undefined;
    if (!code) return 'second-factor';
    const factors = await factorsOf(id, password);
    if (await this.offices.of(officeId, (tx) => factors.takeAny(tx, id, code, now))) return undefined;
    await this.noteWrong('forwarding.wrong-code', id);
    return 'wrong-code';
  }

  private noteWrong(action: string, subjectId: string): Promise<void> {
    return this.offices.beforeSignIn((tx) => recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'sign-in', action, subjectKind: 'officer', subjectId }));
  }

  private open({ officer_id: officerId, office_id: officeId }: SignInRecord, login: string, browser: string | null, now: Date): Promise<{ token: string; signedIn: OfficerSignedIn }> {
    const token = newToken();
    const ends = new Date(now.getTime() + OFFICER_SESSION_SECONDS * 1000);
    return this.offices.of(officeId, async (tx) => {
      await tx.query('select forwarding.open_session($1, $2, $3, $4, $5)', [hashOfToken(token), officerId, now, ends, browser]);
      await forgetTries(tx, login);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: officerId, action: 'forwarding.sign-in', subjectKind: 'officer', subjectId: officerId });
      return { token, signedIn: await describeOfficer(tx, officerId, this.settings) };
    });
  }
}
