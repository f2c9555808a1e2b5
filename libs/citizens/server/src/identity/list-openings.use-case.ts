import { Inject, Injectable } from '@nestjs/common';
import type { IdentityRequest } from '@pukar/citizens-core/contracts';
import { openUntil, stateOfOpening, OPENING_POLICY } from '@pukar/citizens-core/domain';
import type { Clock, IdSource } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { StaffPort } from '../ports/staff.port.js';
import { TicketsPort } from '../ports/tickets.port.js';
import { type KeptOpening, OpeningStore } from './opening-store.js';

const MOST = 50;

/** Requests to open identities, for those who may ask and agree: who, why, for how long, what became of it. Nothing of any citizen but what the reasons say: reading them leaves an audit row. */
@Injectable()
export class ListOpenings {
  constructor(
    private readonly database: Database,
    private readonly store: OpeningStore,
    private readonly staff: StaffPort,
    private readonly tickets: TicketsPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** What can still be done something about first, then the latest. */
  async execute(staffId: string): Promise<IdentityRequest[]> {
    const now = this.clock.now();
    const openings = await this.database.transaction(async (tx) => {
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: staffId, action: 'citizens.read-openings', subjectKind: 'identity-list', subjectId: 'all' });
      return this.store.read(tx, 'true', [], `order by r.asked_at desc, r.id limit ${MOST}`);
    });
    const names = await this.staff.namesOf([...new Set(openings.flatMap(({ askedBy, decision }) => [askedBy, ...(decision ? [decision.by] : [])]))]);
    const numbers = new Map((await this.tickets.summaries([...new Set(openings.map(({ ticketId }) => ticketId))])).map(({ ticketId, number }) => [ticketId, number]));
    const isLive = (one: KeptOpening) => ['asked', 'open'].includes(stateOfOpening(one, now));
    return [...openings.filter(isLive), ...openings.filter((one) => !isLive(one))].map((one) => ({
      id: one.id, state: stateOfOpening(one, now), ticketNumber: numbers.get(one.ticketId) ?? '', reason: one.reason, minutes: one.minutes,
      askedBy: names.get(one.askedBy) ?? '', askedAt: one.askedAt.toISOString(), isMine: one.askedBy === staffId,
      decision: one.decision && { by: names.get(one.decision.by) ?? '', at: one.decision.at.toISOString(), isAgreed: one.decision.isAgreed, reason: one.decisionReason ?? '' },
      openUntil: openUntil(one)?.toISOString() ?? null, readings: one.readings, heardAt: one.heardAt?.toISOString() ?? null,
    }));
  }

  /** Counts alone: a page may ask every few seconds. */
  async alerts(staffId: string): Promise<{ waiting: number; changedAt: string | null }> {
    const oldest = new Date(this.clock.now().getTime() - OPENING_POLICY.waitsHours * 3_600_000);
    const [row] = await this.database.query<{ waiting: number; changedAt: Date | null }>(
      `select (select count(*)::integer from vault.identity_request r where r.asked_at > $1 and r.asked_by <> $2 and not exists (select 1 from vault.identity_decision d where d.request_id = r.id)) as waiting,
         greatest((select max(asked_at) from vault.identity_request), (select max(d.at) from vault.identity_decision d join vault.identity_request r on r.id = d.request_id where r.asked_at > $1), (select max(at) from vault.identity_step)) as "changedAt"`,
      [oldest, staffId],
    );
    return { waiting: row!.waiting, changedAt: row!.changedAt?.toISOString() ?? null };
  }
}
