import { Inject, Injectable } from '@nestjs/common';
import { ForwardedTicketActed, ForwardedTicketResolved, type InboxTicket } from '@pukar/forwarding-core/contracts';
import { decideForwarded } from '@pukar/forwarding-core/domain';
import { err, indianDay, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { Outbox, recordAudit } from '@pukar/platform/outbox';
import { addAct, addHistory, saveForwarded } from '../../persistence/save-deed.js';
import type { Deed, DeedRefusal } from '../acts/deed.js';
import { isEvidenceOf } from '../evidence/is-evidence-of.js';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { offeredTo } from '../persistence/offered.js';
import { actingOn, findForwarded, readTicket, type WholeRow } from '../persistence/read-ticket.js';
import { forwardedOf } from '../persistence/forwarded-rows.js';
import { DepartmentsPort } from '../ports/departments.port.js';

type Officer = Pick<OfficerSession, 'officeId' | 'personId' | 'role'>;

/** A deed, or how it is made from what the ticket says. */
export type DeedOn = Deed | ((row: WholeRow, ownDepartment: string | null) => Deed);

/** An officer does something to a ticket of the office. The helpline hears of it in ids and codes; the office never learns whose it is. */
@Injectable()
export class ActOnTicket {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly outbox: Outbox,
    private readonly live: LiveAnnouncer,
    private readonly departments: DepartmentsPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute(officer: Officer, reference: string, asked: DeedOn): Promise<Result<InboxTicket, DeedRefusal>> {
    return this.offices.of(officer.officeId, async (tx) => {
      const done = await this.within(tx, officer, reference, asked);
      if (done.ok) tx.afterCommit(() => this.live.toOffice({ room: `office:${officer.officeId}`, kind: 'ticket', id: done.value }));
      return done.ok ? ok((await readTicket(tx, reference, officer, this.clock.now()))!.ticket) : done;
    });
  }

  /** The same in a transaction that is the officer's office's already: nothing is read afterwards, and the caller tells the office's screens. */
  async within(tx: Tx, officer: Officer, reference: string, asked: DeedOn): Promise<Result<string, DeedRefusal>> {
    const row = await findForwarded(tx, reference);
    if (!row) return err('not-found');
    const now = this.clock.now();
    const offered = await offeredTo(tx, officer.officeId, this.departments.all().map(({ code }) => code), indianDay(now));
    const deed = typeof asked === 'function' ? asked(row, offered.department) : asked;
    const decided = decideForwarded(forwardedOf(row), { command: deed.command(now), version: deed.version, officer: actingOn(officer, row), offered }, now);
    if (!decided.ok) return decided;
    if (!(await isEvidenceOf(tx, row, deed.words.evidence ?? []))) return err('unknown-evidence');
    if (!(await saveForwarded(tx, row.id, decided.value))) return err('changed');
    await this.record(tx, officer, row.id, deed, now);
    return ok(row.id);
  }

  private async record(tx: Tx, { officeId, personId }: Officer, forwardedId: string, deed: Deed, now: Date): Promise<void> {
    const actId = this.ids.uuid();
    const { type } = deed.command(now);
    const detail = { ...deed.detail, ...(deed.words.officerId ? { post: await postOf(tx, deed.words.officerId) } : {}) };
    await addAct(tx, { ...deed.words, id: actId, forwardedId, officeId, byOfficer: personId, at: now, kind: deed.act });
    await addHistory(tx, { forwardedId, officeId, byOfficer: personId, at: now, step: type === 'resolve' ? 'resolved' : type, detail });
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'officer', actorId: personId, action: `forwarding.${type}-ticket`, subjectKind: 'forwarded-ticket', subjectId: forwardedId, detail });
    await this.tell(tx, forwardedId, deed, actId, now);
  }

  private async tell(tx: Tx, forwardedId: string, { act, command }: Deed, actId: string, now: Date): Promise<void> {
    const done = command(now);
    if (done.type === 'resolve') await this.outbox.add(tx, { event: ForwardedTicketResolved, about: forwardedId, payload: { forwardedId, actionCode: done.actionCode } });
    else await this.outbox.add(tx, { event: ForwardedTicketActed, about: forwardedId, payload: { forwardedId, act, actId } });
  }
}

async function postOf(tx: Tx, officerId: string): Promise<string> {
  const [officer] = await tx.query<{ post_en: string }>('select post_en from forwarding.officer where id = $1', [officerId]);
  return officer?.post_en ?? '';
}
