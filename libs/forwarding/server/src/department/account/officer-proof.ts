import { Inject, Injectable } from '@nestjs/common';
import { type Clock, err, ok, type Result } from '@pukar/kernel';
import { verifyPassword } from '@pukar/platform/crypto';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { Asking } from '../officers/managed-officer.js';
import { mayTry } from '../persistence/sign-in-tries.js';

export type ProofRefusal = 'wrong-password' | 'too-many-tries';

/** Whoever changes what signs somebody in, or where codes go, shows first that they know their own password: a screen that was left open is not enough. Guesses count as those of a sign-in do, until `forgetTries`. */
@Injectable()
export class OfficerProof {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ officeId, personId }: Asking, password: string): Promise<Result<{ readonly login: string }, ProofRefusal>> {
    const [officer] = await this.offices.of(officeId, (tx) => tx.query<{ login: string }>('select login from forwarding.officer where id = $1 and login is not null', [personId]));
    if (!officer) return err('wrong-password');
    const { login } = officer;
    if (!(await this.offices.beforeSignIn((tx) => mayTry(tx, login, this.clock.now())))) return err('too-many-tries');
    const [record] = await this.offices.beforeSignIn((tx) => tx.query<{ password_hash: string }>('select password_hash from forwarding.sign_in_record($1)', [login]));
    return (await verifyPassword(record?.password_hash, password)) ? ok({ login }) : err('wrong-password');
  }
}
