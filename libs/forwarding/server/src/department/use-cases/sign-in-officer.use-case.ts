import { Inject, Injectable } from '@nestjs/common';
import type { OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { hashOfToken, newToken, verifyPassword } from '@pukar/platform/crypto';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import { OFFICER_SESSION_SECONDS } from '../officer-sessions.js';
import { forgetTries, mayTry } from '../persistence/sign-in-tries.js';
import { describeOfficer } from './who-am-i.use-case.js';

interface SignInRecord {
  readonly officer_id: string;
  readonly office_id: string;
  readonly password_hash: string;
}

/** Opens an officer's session; refuses without saying which of login and password was wrong. */
@Injectable()
export class SignInOfficer {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** `former`: the session that the browser had, which ends. */
  async execute({ login, password }: { login: string; password: string }, former?: string): Promise<Result<{ token: string; signedIn: OfficerSignedIn }, 'wrong-sign-in' | 'too-many-tries'>> {
    const now = this.clock.now();
    if (!(await this.offices.beforeSignIn((tx) => mayTry(tx, login, now)))) return err('too-many-tries');
    const [record] = await this.offices.beforeSignIn((tx) => tx.query<SignInRecord>('select officer_id, office_id, password_hash from forwarding.sign_in_record($1)', [login]));
    if (!(await verifyPassword(record?.password_hash, password)) || !record) {
      const subjectId = record?.officer_id ?? hashOfToken(`sign-in:${login}`).toString('hex', 0, 8);
      await this.offices.beforeSignIn((tx) => recordAudit(tx, { id: this.ids.uuid(), actorKind: 'system', actorId: 'sign-in', action: 'forwarding.wrong-sign-in', subjectKind: 'officer', subjectId }));
      return err('wrong-sign-in');
    }
    if (former) await this.offices.beforeSignIn((tx) => tx.query('select forwarding.end_session($1, $2)', [hashOfToken(former), now]));
    return ok(await this.open(record, login, now));
  }

  private open({ officer_id: officerId, office_id: officeId }: SignInRecord, login: string, now: Date): Promise<{ token: string; signedIn: OfficerSignedIn }> {
    const token = newToken();
    const ends = new Date(now.getTime() + OFFICER_SESSION_SECONDS * 1000);
    return this.offices.of(officeId, async (tx) => {
      await tx.query('select forwarding.open_session($1, $2, $3, $4)', [hashOfToken(token), officerId, now, ends]);
      await forgetTries(tx, login);
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: officerId, action: 'forwarding.sign-in', subjectKind: 'officer', subjectId: officerId });
      return { token, signedIn: await describeOfficer(tx, officerId) };
    });
  }
}
