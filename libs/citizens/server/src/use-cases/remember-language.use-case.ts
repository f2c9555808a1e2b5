import { Inject, Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';

/** Keeps the language that a caller chose for their next call; a withheld number is forgotten. */
@Injectable()
export class RememberLanguage {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizenStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(from: string | undefined, language: string): Promise<void> {
    const phone = parsePhone(from);
    if (!phone) return;
    await this.database.transaction((tx) => this.citizens.findOrMake(tx, phone, language, this.clock.now()));
  }
}
