import { Inject, Injectable } from '@nestjs/common';
import { makeReference, REFERENCE_BYTES, type Reference } from '@pukar/forwarding-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { type ForwardedTicket, insertForwarded } from '../persistence/insert-forwarded.js';
import { ReferencePort } from '../ports/reference.port.js';

const REFERENCE_TRIES = 5;

/** Makes a turn: a forwarded ticket with a new reference at an office, its pair in the vault, and a notice to the office's screens. */
@Injectable()
export class HandOver {
  constructor(
    private readonly references: ReferencePort,
    private readonly live: LiveAnnouncer,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, ticketId: string, turn: Omit<ForwardedTicket, 'id' | 'reference'>): Promise<string> {
    const id = this.ids.uuid();
    const { officeId, departmentCode } = turn.recipient;
    const reference = await this.newReference(tx, { ticketId, forwardedId: id }, departmentCode);
    await insertForwarded(tx, { ...turn, id, reference });
    tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
    return id;
  }

  private async newReference(tx: Tx, pair: { ticketId: string; forwardedId: string }, departmentCode: string | null): Promise<Reference> {
    for (let tries = 0; tries < REFERENCE_TRIES; tries += 1) {
      const reference = makeReference(departmentCode, this.ids.randomBytes(REFERENCE_BYTES));
      if ((await this.references.record(tx, { ...pair, reference })).ok) return reference;
    }
    throw new Error('no free reference was found');
  }
}
