import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';

/** Forgets which calls have answered, a day after they did. */
@Injectable()
export class ForgetAnswersGiven {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await this.database.query('delete from surveys.given where forget_at < $1', [this.clock.now()]);
  }
}
