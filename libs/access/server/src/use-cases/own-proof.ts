import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { KeyRing, verifyPassword } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { SignInTries } from '../persistence/sign-in-tries.js';

export interface Proven {
  readonly login: string;
  readonly name: string;
  /** By which further guesses of theirs are counted, and forgotten. */
  readonly guarded: Buffer;
}

/** Whoever changes what signs somebody in shows first that they know the password: a screen that was left open is not enough. Guesses count as those of a sign-in do. */
@Injectable()
export class OwnProof {
  readonly tries: SignInTries;

  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.tries = new SignInTries(database);
  }

  async of(personId: string, password: string): Promise<Result<Proven, 'wrong-password' | 'too-many-tries'>> {
    const [staff] = await this.database.query<{ login: string; name: string; password_hash: string }>('select login, name, password_hash from access.staff where id = $1', [personId]);
    const guarded = this.keys.hash(staff?.login ?? personId, 'sign-in');
    if (!(await this.tries.may(guarded, this.clock.now()))) return err('too-many-tries');
    if (!(await verifyPassword(staff?.password_hash, password)) || !staff) return err('wrong-password');
    return ok({ login: staff.login, name: staff.name, guarded });
  }
}
