import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** Ends a session at once, on every screen that uses it. */
@Injectable()
export class SignOut {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(sessionHash: string): Promise<void> {
    await this.database.query('update access.session set ended_at = $2 where token_hash = $1 and ended_at is null', [Buffer.from(sessionHash, 'hex'), this.clock.now()]);
  }
}
