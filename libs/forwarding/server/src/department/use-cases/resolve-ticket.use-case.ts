import { Inject, Injectable } from '@nestjs/common';
import { ForwardedTicketResolved, type InboxTicket, type ResolveRequest } from '@pukar/forwarding-core/contracts';
import { decideForwarded, type Forwarded, type ForwardedRefusal } from '@pukar/forwarding-core/domain';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { Outbox, recordAudit } from '@pukar/platform/outbox';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { readTicket } from '../persistence/read-ticket.js';

type Officer = Pick<OfficerSession, 'officeId' | 'personId'>;

/** An officer says what was done. The helpline tells the citizen; the office never learns whom. */
@Injectable()
export class ResolveTicket {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly outbox: Outbox,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(officer: Officer, reference: string, request: ResolveRequest): Promise<Result<InboxTicket, ForwardedRefusal | 'not-found'>> {
    return this.offices.of(officer.officeId, (tx) => this.within(tx, officer, reference, request));
  }

  /** The same in a transaction that is the officer's office's already. */
  async within(tx: Tx, officer: Officer, reference: string, { version, actionCode, reply }: ResolveRequest): Promise<Result<InboxTicket, ForwardedRefusal | 'not-found'>> {
    const found = await readTicket(tx, reference);
    if (!found) return err('not-found');
    const { id, ticket } = found;
    const before: Forwarded = { ...ticket, resolvedAt: ticket.resolvedAt === null ? null : new Date(ticket.resolvedAt) };
    const decided = decideForwarded(before, { type: 'resolve', actionCode, reply, version }, ticket.actions.map(({ code }) => code), this.clock.now());
    if (!decided.ok) return decided;
    if (!(await save(tx, id, decided.value))) return err('changed');
    await this.record(tx, officer, id, actionCode);
    return ok((await readTicket(tx, reference))!.ticket);
  }

  private async record(tx: Tx, { officeId, personId }: Officer, id: string, actionCode: string): Promise<void> {
    await tx.query(
      `insert into forwarding.forwarded_history (forwarded_id, seq, office_id, at, step, by_officer, detail)
       select $1, max(seq) + 1, $2, $3, 'resolved', $4, $5 from forwarding.forwarded_history where forwarded_id = $1`,
      [id, officeId, this.clock.now(), personId, { actionCode }],
    );
    await this.outbox.add(tx, { event: ForwardedTicketResolved, about: id, payload: { forwardedId: id, actionCode } });
    await recordAudit(tx, {
      id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: 'forwarding.resolve-ticket', subjectKind: 'forwarded-ticket', subjectId: id, detail: { actionCode },
    });
    tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
  }
}

/** False when somebody else was faster between the reading and now. */
async function save(tx: Tx, id: string, { state, resolvedAt, actionCode, reply, version }: Forwarded): Promise<boolean> {
  const saved = await tx.query(
    'update forwarding.forwarded_ticket set state = $2, resolved_at = $3, action_code = $4, reply = $5, version = $6 where id = $1 and version = $6 - 1 returning id',
    [id, state, resolvedAt, actionCode, reply, version],
  );
  return saved.length === 1;
}
