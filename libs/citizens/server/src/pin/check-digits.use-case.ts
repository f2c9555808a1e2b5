import { Inject, Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { DigitHashes } from './digit-hashes.js';
import { DigitTries } from './digit-tries.js';
import { Phones, type TicketOfPhone } from './phones.js';

/** What keyed digits came to. `none`: no digits were chosen for the phone, whether it has complaints or not. */
export type CheckedDigits = { readonly code: 'hidden' | 'locked' | 'none' | 'wrong' | 'noTicket' } | ({ readonly code: 'right' } & TicketOfPhone);

/**
 * Checks the four digits that a caller keyed for the number that they call from, and gives the newest complaint that they open. Guesses are
 * limited; whether the number has complaints shows neither in the answer to a wrong guess nor in the time that it takes.
 */
@Injectable()
export class CheckDigits {
  constructor(
    private readonly database: Database,
    private readonly phones: Phones,
    private readonly hashes: DigitHashes,
    private readonly tries: DigitTries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `turn`: which request of the carrier it was. */
  async execute({ from, digits, turn }: { readonly from: string; readonly digits: string; readonly turn: string }): Promise<CheckedDigits> {
    const phone = parsePhone(from);
    if (!phone) return { code: 'hidden' };
    return this.database.transaction(async (tx) => {
      await this.phones.queueUp(tx, phone);
      const now = this.clock.now();
      const known = await this.phones.find(tx, phone);
      const guessed = { phone, citizenId: known.citizenId };
      const isRight = this.hashes.matches(known.citizenId, digits, known.digits);
      if (await this.tries.areTooMany(tx, guessed, now)) return { code: 'locked' };
      if (!isRight || !known.citizenId || !known.digits) {
        await this.tries.count(tx, guessed, turn, now);
        return { code: known.digits ? 'wrong' : 'none' };
      }
      const ticket = await this.phones.nthTicket(tx, known.citizenId, known.digits, 1);
      return ticket ? { code: 'right', ...ticket } : { code: 'noTicket' };
    });
  }

  /** The complaint at a place in the line of those that this number's digits open, for a call that keyed the digits before. */
  async nth(from: string, nth: number): Promise<TicketOfPhone | undefined> {
    const phone = parsePhone(from);
    const { citizenId, digits } = phone ? await this.phones.find(this.database, phone) : {};
    return citizenId && digits ? this.phones.nthTicket(this.database, citizenId, digits, nth) : undefined;
  }
}
