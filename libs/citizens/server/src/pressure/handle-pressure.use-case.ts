import { Inject, Injectable } from '@nestjs/common';
import type { PressureReport } from '@pukar/citizens-core/contracts';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Vault } from '../persistence/vault.js';
import { AadhaarMaskPort } from '../ports/aadhaar-mask.port.js';
import { StaffPort } from '../ports/staff.port.js';
import { TicketsPort } from '../ports/tickets.port.js';

const MOST = 50;

/** Whom the list of pressure asks. */
@Injectable()
export class PressureOthers {
  constructor(
    readonly staff: StaffPort,
    readonly tickets: TicketsPort,
    readonly aadhaar: AadhaarMaskPort,
  ) {}
}

interface Row {
  readonly id: string;
  readonly ticketId: string;
  readonly agentId: string;
  readonly answer: PressureReport['answer'];
  readonly words: Buffer;
  readonly at: Date;
  readonly handledBy: string | null;
  readonly handledAt: Date | null;
  readonly note: Buffer | null;
}

/** Supervisors see who said that they are pressed, in their words, by the ticket's number; and say what was done about it. Reading leaves an audit row. */
@Injectable()
export class HandlePressure {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly others: PressureOthers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** What waits first, the oldest first; then the latest. */
  async list(staffId: string): Promise<PressureReport[]> {
    const rows = await this.database.transaction(async (tx) => {
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: 'citizens.read-pressure', subjectKind: 'pressure-list', subjectId: 'all' });
      return tx.query<Row>(
        `select c.id, c.ticket_id as "ticketId", c.asked_by as "agentId", c.answer, c.words_sealed as words, c.at, h.by_id as "handledBy", h.at as "handledAt", h.note_sealed as note
         from vault.voice_check c left join vault.pressure_handled h on h.check_id = c.id where c.answer <> 'no'
         order by h.at is not null, case when h.at is null then c.at end, c.at desc limit ${MOST}`,
      );
    });
    const names = await this.others.staff.namesOf([...new Set(rows.flatMap(({ agentId, handledBy }) => [agentId, ...(handledBy ? [handledBy] : [])]))]);
    const tickets = new Map((await this.others.tickets.summaries([...new Set(rows.map(({ ticketId }) => ticketId))])).map((ticket) => [ticket.ticketId, ticket]));
    return rows.map(({ id, ticketId, agentId, answer, words, at, handledBy, handledAt, note }) => ({
      id, ticketNumber: tickets.get(ticketId)?.number ?? '', stage: tickets.get(ticketId)?.stage ?? '', answer, words: this.vault.openVoiceCheck(id, words), at: at.toISOString(), agent: names.get(agentId) ?? '',
      handled: handledBy && handledAt && note ? { by: names.get(handledBy) ?? '', at: handledAt.toISOString(), note: this.vault.openVoiceCheck(id, note) } : null,
    }));
  }

  /** Counts alone. */
  async alerts(): Promise<{ waiting: number; changedAt: string | null }> {
    const [row] = await this.database.query<{ waiting: number; changedAt: Date | null }>(
      `select (select count(*)::integer from vault.voice_check c where c.answer <> 'no' and not exists (select 1 from vault.pressure_handled h where h.check_id = c.id)) as waiting,
         greatest((select max(at) from vault.voice_check where answer <> 'no'), (select max(at) from vault.pressure_handled)) as "changedAt"`,
    );
    return { waiting: row!.waiting, changedAt: row!.changedAt?.toISOString() ?? null };
  }

  async handle({ id, note, staffId }: { readonly id: string; readonly note: string; readonly staffId: string }): Promise<Result<null, 'not-there' | 'handled'>> {
    return this.database.transaction(async (tx) => {
      const [check] = await tx.query<{ ticketId: string }>(`select ticket_id as "ticketId" from vault.voice_check where id = $1 and answer <> 'no'`, [id]);
      if (!check) return err('not-there');
      const sealed = this.vault.sealVoiceCheck(id, this.others.aadhaar.mask(note));
      const made = await tx.query('insert into vault.pressure_handled (check_id, by_id, note_sealed, at) values ($1, $2, $3, $4) on conflict do nothing returning 1', [id, staffId, sealed, this.clock.now()]);
      if (made.length === 0) return err('handled');
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: 'citizens.handle-pressure', subjectKind: 'ticket', subjectId: check.ticketId, detail: { checkId: id } });
      return ok(null);
    });
  }
}
