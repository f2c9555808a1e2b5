import { Inject, Injectable } from '@nestjs/common';
import { IdentityOpened, type OpenedIdentity } from '@pukar/citizens-core/contracts';
import { mayReadUntil } from '@pukar/citizens-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import { CitizenStore } from '../persistence/citizen-store.js';
import { Vault } from '../persistence/vault.js';
import { type KeptOpening, OpeningStore } from './opening-store.js';

/** Shows who asked who the citizen is, while it is open; or shuts it. The first reading is committed with the event by which the citizen is told, so that none happens without. */
@Injectable()
export class ReadIdentity {
  constructor(
    private readonly database: Database,
    private readonly store: OpeningStore,
    private readonly citizens: CitizenStore,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(id: string, staffId: string): Promise<Result<OpenedIdentity, 'not-there' | 'not-open'>> {
    return this.database.transaction(async (tx) => {
      await this.store.alone(tx, id);
      const at = this.clock.now();
      const opening = await this.store.find(tx, id);
      if (opening?.askedBy !== staffId) return err('not-there');
      const until = mayReadUntil(opening, staffId, at);
      if (!until) return err('not-open');
      await this.store.note(tx, opening, 'read', staffId, at);
      const isFirst = await this.store.note(tx, opening, 'opened', staffId, at);
      if (isFirst) await this.outbox.add(tx, { event: IdentityOpened, about: opening.ticketId, payload: { ticketId: opening.ticketId, openingId: id } });
      return ok({ until: until.toISOString(), ...(await this.identityOf(tx, opening)) });
    });
  }

  async shut(id: string, staffId: string): Promise<Result<null, 'not-there' | 'not-open'>> {
    return this.database.transaction(async (tx) => {
      await this.store.alone(tx, id);
      const at = this.clock.now();
      const opening = await this.store.find(tx, id);
      if (opening?.askedBy !== staffId) return err('not-there');
      if (!mayReadUntil(opening, staffId, at)) return err('not-open');
      await this.store.note(tx, opening, 'shut', staffId, at);
      return ok(null);
    });
  }

  private async identityOf(tx: Tx, { ticketId }: KeptOpening): Promise<Omit<OpenedIdentity, 'until'>> {
    const citizen = await this.citizens.ofTicket(tx, ticketId);
    const said = await tx.query<{ id: string; sealed: Buffer }>(
      `select ticket_id as id, statement_sealed as sealed, 0 as nth, created_at as at from vault.ticket_citizen where ticket_id = $1
       union all select spoken_id, statement_sealed, 1, written_at from vault.spoken_words where ticket_id = $1 order by nth, at`, [ticketId],
    );
    const statements = said.map(({ id, sealed }) => this.vault.openStatement(id, sealed)).filter((words) => words !== '');
    return { name: citizen?.name ?? null, address: citizen?.address ?? null, phone: citizen?.phone ?? null, language: citizen?.language ?? null, statements };
  }
}
