import { Inject, Injectable } from '@nestjs/common';
import type { BulkAnswer } from '@pukar/forwarding-core/contracts';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { bulksOf, describeBulk } from './bulk-rows.js';

const SHOWN_MS = 10 * 60_000;

/** The officer's own answers to several tickets of the last ten minutes: a page that was reloaded still counts down, and still says what failed. */
@Injectable()
export class ListBulkAnswers {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>): Promise<{ answers: BulkAnswer[] }> {
    const now = this.clock.now();
    return this.offices.of(officeId, async (tx) => {
      const answers: BulkAnswer[] = [];
      for (const row of await bulksOf(tx, personId, new Date(now.getTime() - SHOWN_MS))) answers.push(await describeBulk(tx, row, now));
      return { answers };
    });
  }
}
