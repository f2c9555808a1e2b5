import { Inject, Injectable } from '@nestjs/common';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { ReceiptCodes } from './receipt-codes.js';

/** To whom and where a letter goes of whom no number is known. Reading it leaves an audit row; nothing is read of whoever can be rung. */
@Injectable()
export class ReadAddressOfTicket {
  constructor(
    private readonly codes: ReceiptCodes,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, ticketId: string, agentId: string): Promise<{ readonly name: string | null; readonly address: string } | undefined> {
    const citizen = await this.codes.withoutNumber(tx, ticketId);
    if (!citizen?.address) return undefined;
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'citizens.read-address', subjectKind: 'ticket', subjectId: ticketId });
    return { name: citizen.name ?? null, address: citizen.address };
  }
}
