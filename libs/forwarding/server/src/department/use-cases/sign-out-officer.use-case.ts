import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';

/** Ends a session, at once and for good. */
@Injectable()
export class SignOutOfficer {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ officeId, sessionHash }: Pick<OfficerSession, 'officeId' | 'sessionHash'>): Promise<void> {
    await this.offices.of(officeId, (tx) => tx.query('select forwarding.end_session($1, $2)', [Buffer.from(sessionHash, 'hex'), this.clock.now()]));
  }
}
