import { Inject, Injectable } from '@nestjs/common';
import { type OfficerRole, stateOfBulk } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { OfficeDatabase } from '../office-database.js';
import { toResolve } from '../acts/deeds.js';
import { ActOnTicket } from '../use-cases/act-on-ticket.use-case.js';
import { bulkOf, type BulkRow, holdBulk } from './bulk-rows.js';

interface DueBulk {
  readonly id: string;
  readonly office_id: string;
  readonly officer_id: string;
}

interface Item {
  readonly position: number;
  readonly reference: string;
  readonly version: number;
}

/** Applies answers to several tickets once they can no longer be taken back: ticket by ticket, each by the rules of a single answer. */
@Injectable()
export class ApplyBulkAnswers {
  constructor(
    private readonly offices: OfficeDatabase,
    private readonly actOnTicket: ActOnTicket,
    private readonly live: LiveAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run at any time, in several processes; one that died is taken up where it stopped. */
  async execute(): Promise<void> {
    const due = await this.offices.beforeSignIn((tx) => tx.query<DueBulk>('select id, office_id, officer_id from forwarding.bulk_answers_due($1)', [this.clock.now()]));
    for (const bulk of due) while (await this.applyNext(bulk));
  }

  /** Answers the next ticket; false when there is none left. Its answer and its result are one transaction. */
  private applyNext({ id, office_id: officeId, officer_id: officerId }: DueBulk): Promise<boolean> {
    return this.offices.of(officeId, async (tx) => {
      const row = await holdBulk(tx, id);
      if (!row || stateOfBulk(bulkOf(row), this.clock.now()) !== 'applying') return false;
      const [item] = await tx.query<Item>('select position, reference, version from forwarding.bulk_answer_item where bulk_id = $1 and result is null order by position limit 1', [id]);
      if (!item) {
        await tx.query('update forwarding.bulk_answer set applied_at = $2 where id = $1', [id, this.clock.now()]);
        tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
        return false;
      }
      await this.note(tx, id, item.position, await this.answer(tx, { officeId, personId: officerId }, item, row));
      return true;
    });
  }

  private async answer(tx: Tx, officer: { officeId: string; personId: string }, { reference, version }: Item, { action_code: actionCode, reply }: BulkRow): Promise<string> {
    const [role] = await tx.query<{ role: OfficerRole }>('select role from forwarding.officer where id = $1', [officer.personId]);
    if (!role) return 'not-your-role';
    const answered = await this.actOnTicket.within(tx, { ...officer, ...role }, reference, toResolve({ version, actionCode, reply }));
    return answered.ok ? 'resolved' : answered.refusal;
  }

  private async note(tx: Tx, id: string, position: number, result: string): Promise<void> {
    await tx.query('update forwarding.bulk_answer_item set result = $3 where bulk_id = $1 and position = $2', [id, position, result]);
  }
}
