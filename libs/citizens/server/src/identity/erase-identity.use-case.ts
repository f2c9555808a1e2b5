import { Inject, Injectable } from '@nestjs/common';
import { mayErase, mayReadUntil, type ErasureRefusal } from '@pukar/citizens-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Vault } from '../persistence/vault.js';
import { ErasurePort } from '../ports/erasure.port.js';
import { TicketsPort } from '../ports/tickets.port.js';
import { OpeningStore } from './opening-store.js';

/**
 * Forgets a citizen at their wish, within an opening that two people agreed to: number, name, address, languages, digits, drafts, what they said,
 * what was recorded and their papers. Their tickets stay, of nobody. It cannot be undone; whoever rings again is somebody new.
 */
@Injectable()
export class EraseIdentity {
  constructor(
    private readonly database: Database,
    private readonly store: OpeningStore,
    private readonly vault: Vault,
    private readonly tickets: TicketsPort,
    private readonly others: ErasurePort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(openingId: string, staffId: string): Promise<Result<null, ErasureRefusal | 'not-there' | 'not-open'>> {
    return this.database.transaction(async (tx) => {
      await this.store.alone(tx, openingId);
      const at = this.clock.now();
      const opening = await this.store.find(tx, openingId);
      if (opening?.askedBy !== staffId) return err('not-there');
      if (!mayReadUntil(opening, staffId, at)) return err('not-open');
      // Whoever rings meanwhile waits, and is somebody new.
      const [citizen] = await tx.query<{ id: string }>('select c.id from vault.ticket_citizen t join vault.citizen c on c.id = t.citizen_id where t.ticket_id = $1 and c.erased_at is null for update of c', [opening.ticketId]);
      if (!citizen) return err('not-there');
      const ticketIds = (await tx.query<{ id: string }>('select ticket_id as id from vault.ticket_citizen where citizen_id = $1', [citizen.id])).map(({ id }) => id);
      const may = mayErase({ wasRead: opening.readings > 0, hasOpenTickets: (await this.tickets.summaries(ticketIds, tx)).some(({ isOpen }) => isOpen), hasWaitingMarks: await this.hasWaitingMarks(tx, citizen.id) });
      if (!may.ok) return may;
      await this.erase(tx, citizen.id, ticketIds, at);
      await this.store.note(tx, opening, 'erased', staffId, at);
      await this.store.note(tx, opening, 'shut', staffId, at);
      return ok(null);
    });
  }

  private async hasWaitingMarks(tx: Tx, citizenId: string): Promise<boolean> {
    return (await tx.query(`select 1 from vault.conduct_mark where citizen_id = $1 and state in ('proposed', 'appealed') limit 1`, [citizenId])).length > 0;
  }

  private async erase(tx: Tx, citizenId: string, ticketIds: readonly string[], at: Date): Promise<void> {
    const callIds = (await tx.query<{ id: string }>('select call_id as id from vault.caller where citizen_id = $1', [citizenId])).map(({ id }) => id);
    await tx.query(
      `update vault.citizen set phone_hash = null, phone_sealed = null, name_sealed = null, address_sealed = null, language = null, greeting_language = null, no_messages_since = null, updated_at = $2, erased_at = $2 where id = $1`, [citizenId, at]);
    await tx.query('delete from vault.phone_pin where citizen_id = $1', [citizenId]);
    await tx.query('delete from vault.pin_pending where citizen_id = $1', [citizenId]);
    await tx.query('delete from vault.draft where citizen_id = $1', [citizenId]);
    await tx.query('delete from vault.spoken_words where ticket_id = any($1)', [ticketIds]);
    await tx.query('update vault.ticket_citizen t set statement_sealed = n.sealed from unnest($1::uuid[], $2::bytea[]) n(id, sealed) where t.ticket_id = n.id', [ticketIds, ticketIds.map((id) => this.vault.sealStatement(id, ''))]);
    await tx.query('update vault.telling_consent set by_call = false, by_sms = false, place_code = null, withdrawn_at = coalesce(withdrawn_at, $2) where citizen_id = $1', [citizenId, at]);
    await this.others.erase(tx, { ticketIds, callIds });
  }
}
