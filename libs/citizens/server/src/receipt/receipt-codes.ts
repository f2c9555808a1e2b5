import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from '@pukar/platform/crypto';
import type { Tx } from '@pukar/platform/database';
import { CitizenStore, type KnownCitizen } from '../persistence/citizen-store.js';

const CODES = 10_000;
const DIGITS = 4;

/** Four digits that go with a ticket of whose citizen no number is known. They follow from the vault's key and the ticket, so that a lost answer gives the same again and no row holds them. */
@Injectable()
export class ReceiptCodes {
  constructor(
    private readonly keys: KeyRing,
    private readonly citizens: CitizenStore,
  ) {}

  /** The code to hand out; null where a number is known: we ring that one, and there is none. */
  async codeOf(source: Pick<Tx, 'query'>, ticketId: string): Promise<string | null> {
    return (await this.withoutNumber(source, ticketId)) ? this.make(ticketId) : null;
  }

  /** Whose ticket it is, where no number of theirs is known; undefined otherwise. */
  async withoutNumber(source: Pick<Tx, 'query'>, ticketId: string): Promise<KnownCitizen | undefined> {
    const citizen = await this.citizens.ofTicket(source, ticketId);
    return citizen?.phone ? undefined : citizen;
  }

  isRight(ticketId: string, code: string): boolean {
    const given = Buffer.alloc(DIGITS, code.padEnd(DIGITS, ' '));
    return timingSafeEqual(given, Buffer.from(this.make(ticketId))) && code.length === DIGITS;
  }

  private make(ticketId: string): string {
    return String(this.keys.hash(ticketId, 'receipt-code').readUIntBE(0, 6) % CODES).padStart(DIGITS, '0');
  }
}
