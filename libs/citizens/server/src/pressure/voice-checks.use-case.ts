import { Inject, Injectable } from '@nestjs/common';
import type { PressureAnswer } from '@pukar/citizens-core/contracts';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Vault } from '../persistence/vault.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';

/** What a citizen answered, and their words. */
export interface VoiceCheck {
  readonly ticketId: string;
  readonly callId: string;
  readonly agentId: string;
  readonly answer: PressureAnswer;
  readonly words: string;
  readonly at: Date;
}

/** Seals what citizens answered about pressure. Once for each call, ticket and answer. */
@Injectable()
export class VoiceChecks {
  constructor(
    private readonly vault: Vault,
    private readonly aadhaar: AadhaarMaskPort,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async keep(tx: Tx, { ticketId, callId, agentId, answer, words, at }: VoiceCheck): Promise<void> {
    const id = this.ids.uuid();
    const made = await tx.query(
      'insert into vault.voice_check (id, ticket_id, call_id, asked_by, answer, words_sealed, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1',
      [id, ticketId, callId, agentId, answer, this.vault.sealVoiceCheck(id, this.aadhaar.mask(words)), at],
    );
    // The answer itself is in no audit row: who reads audits is not who may know that somebody is pressed.
    if (made.length > 0) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'citizens.ask-about-pressure', subjectKind: 'ticket', subjectId: ticketId, detail: { checkId: id } });
  }

  /** Whether somebody said about this ticket that they are pressed, or could not speak, and no supervisor has looked at it. Asked in the transaction that would take it back. */
  async isPressed(tx: Tx, ticketId: string): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from vault.voice_check c where c.ticket_id = $1 and c.answer <> 'no' and not exists (select 1 from vault.pressure_handled h where h.check_id = c.id) limit 1`, [ticketId],
    );
    return rows.length > 0;
  }
}
