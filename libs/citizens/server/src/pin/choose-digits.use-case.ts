import { Inject, Injectable } from '@nestjs/common';
import { areEasyDigits, parsePhone, type Phone } from '@pukar/citizens-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { DigitHashes, type HashedDigits } from './digit-hashes.js';
import { DigitTries, turnHash } from './digit-tries.js';
import { PendingDigits } from './pending-digits.js';
import { Phones } from './phones.js';

/** Four digits that a caller keyed to choose them. */
export interface DigitsToChoose {
  readonly callSid: string;
  readonly from: string;
  readonly digits: string;
  /** The ticket whose number was keyed in this call; null where none was. */
  readonly provenTicketId: string | null;
  /** Which request of the carrier it was. */
  readonly turn: string;
}

interface Chooser {
  readonly phone: Phone;
  readonly citizenId: string;
  readonly ticketId: string;
  /** When the ticket was registered whose number they keyed. */
  readonly registeredAt: Date;
}

/** What the vault has of phones, and of the digits that are being chosen for them. */
@Injectable()
export class ChosenDigits {
  constructor(
    readonly phones: Phones,
    readonly pending: PendingDigits,
    readonly hashes: DigitHashes,
    readonly tries: DigitTries,
  ) {}
}

/**
 * Keeps the four digits that a citizen keys twice, in a call from their own number in which they keyed the number of a complaint of theirs.
 * They open that complaint and later ones; digits in force are replaced only by who knows the number of a complaint that is older than they.
 * So nobody who merely holds the phone gets at what was registered before.
 */
@Injectable()
export class ChooseDigits {
  constructor(
    private readonly database: Database,
    private readonly digits: ChosenDigits,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** The first entry: kept as a hash, for some minutes, for this call. */
  async choose(chosen: DigitsToChoose): Promise<'once' | 'easy' | 'hidden' | 'notAsked'> {
    if (!parsePhone(chosen.from)) return 'hidden';
    return this.database.transaction(async (tx) => {
      const chooser = await this.chooserOf(tx, chosen);
      if (!chooser) return 'notAsked';
      if (areEasyDigits(chosen.digits, chooser.phone)) return 'easy';
      await this.pend(tx, chosen, chooser.citizenId);
      return 'once';
    });
  }

  /** The second entry. One that differs is taken for the first of a new choice, unless it is an easy one. Throws once it is too late, having kept nothing. */
  async confirm(chosen: DigitsToChoose, late?: AbortSignal): Promise<'kept' | 'differs' | 'notAsked'> {
    return this.database.transaction(async (tx) => {
      const chooser = await this.chooserOf(tx, chosen);
      const first = chooser && (await this.digits.pending.hold(tx, chosen.callSid, this.clock.now()));
      if (!chooser || first?.citizen_id !== chooser.citizenId) return 'notAsked';
      // The carrier asks again: it was answered, and what was keyed is the first entry by now.
      if (first.turn.equals(turnHash(chosen.turn))) return first.kept_at ? 'kept' : 'differs';
      if (this.digits.hashes.matches(chooser.citizenId, chosen.digits, first)) return this.keep(tx, chosen, chooser, first);
      if (!areEasyDigits(chosen.digits, chooser.phone)) await this.pend(tx, chosen, chooser.citizenId);
      return 'differs';
    }, late);
  }

  private async keep(tx: Tx, chosen: DigitsToChoose, { phone, citizenId, ticketId, registeredAt }: Chooser, hashed: HashedDigits): Promise<'kept'> {
    const at = this.clock.now();
    await this.digits.phones.keepDigits(tx, citizenId, { ...hashed, chosen_at: at, opens_from: registeredAt });
    await this.digits.tries.forget(tx, { phone, citizenId });
    await this.digits.pending.kept(tx, chosen.callSid, turnHash(chosen.turn), at);
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'citizen', actorId: 'keypad', action: 'citizens.choose-digits', subjectKind: 'ticket', subjectId: ticketId });
    return 'kept';
  }

  private async pend(tx: Tx, { callSid, digits, turn }: DigitsToChoose, citizenId: string): Promise<void> {
    await this.digits.pending.put(tx, { callSid, citizenId, hashed: this.digits.hashes.make(citizenId, digits), turn: turnHash(turn), at: this.clock.now() });
  }

  private async chooserOf(tx: Tx, { from, provenTicketId }: DigitsToChoose): Promise<Chooser | undefined> {
    const phone = parsePhone(from);
    if (!phone || !provenTicketId) return undefined;
    const { citizenId, digits } = await this.digits.phones.find(tx, phone);
    const registeredAt = citizenId && (await this.digits.phones.registeredAt(tx, provenTicketId, citizenId));
    if (!registeredAt || (digits && registeredAt > digits.chosen_at)) return undefined;
    return { phone, citizenId, ticketId: provenTicketId, registeredAt };
  }
}
