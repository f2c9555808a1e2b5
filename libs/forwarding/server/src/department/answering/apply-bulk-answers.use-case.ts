import { Inject, Injectable } from '@nestjs/common';
import { type OfficerRole, stateOfBulk } from '@pukar/forwarding-core/domain';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { OfficeDatabase } from '../office-database.js';
import { toResolve } from '../acts/deeds.js';
import { ActOnTicket } from '../use-cases/act-on-ticket.use-case.js';
import { bulkOf, type BulkRow, holdBulk } from './bulk-rows.js';

/** So many tickets are answered in one transaction. */
const AT_ONCE = 25;

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
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to run at any time, in several processes; one that died is taken up where it stopped. */
  async execute(): Promise<void> {
    const due = await this.offices.beforeSignIn((tx) => tx.query<DueBulk>('select id, office_id, officer_id from forwarding.bulk_answers_due($1)', [this.clock.now()]));
    for (const bulk of due) while (await this.applyNext(bulk));
  }

  /** Answers the next tickets; false when there is none left. One on which it does not work keeps the others from nothing. */
  private async applyNext(bulk: DueBulk): Promise<boolean> {
    try {
      return await this.applySome(bulk, AT_ONCE);
    } catch {
      // One of them did not work: each by itself, so that it is known which.
      for (let nth = 0; nth < AT_ONCE; nth += 1) if (!(await this.applyOne(bulk))) return false;
      return true;
    }
  }

  private async applyOne(bulk: DueBulk): Promise<boolean> {
    let position: number | undefined;
    try {
      return await this.applySome(bulk, 1, (item) => { position = item.position; });
    } catch (fault) {
      if (position === undefined) throw fault;
      const failed = position;
      this.logger.error({ err: fault, bulkId: bulk.id, position }, 'a ticket was left out of an answer to several');
      // Where the database itself is away this throws as well, and the next sweep goes on with the same ticket.
      await this.offices.of(bulk.office_id, (tx) => this.note(tx, bulk.id, failed, 'fault'));
      return true;
    }
  }

  /** The tickets' answers and their results are one transaction. */
  private applySome(bulk: DueBulk, most: number, onTaken: (item: Item) => void = () => undefined): Promise<boolean> {
    const { id, office_id: officeId, officer_id: personId } = bulk;
    return this.offices.of(officeId, async (tx) => {
      const row = await holdBulk(tx, id);
      if (!row || stateOfBulk(bulkOf(row), this.clock.now()) !== 'applying') return false;
      const items = await tx.query<Item>('select position, reference, version from forwarding.bulk_answer_item where bulk_id = $1 and result is null order by position limit $2', [id, most]);
      const [officer] = await tx.query<{ role: OfficerRole }>('select role from forwarding.officer where id = $1', [personId]);
      for (const item of items) {
        onTaken(item);
        await this.note(tx, id, item.position, officer ? await this.answer(tx, { officeId, personId, ...officer }, item, row) : 'not-your-role');
      }
      if (items.length === 0) await tx.query('update forwarding.bulk_answer set applied_at = $2 where id = $1', [id, this.clock.now()]);
      // Once for all of them: every screen of the office fetches its list anew.
      tx.afterCommit(() => this.live.toOffice({ room: `office:${officeId}`, kind: 'ticket', id }));
      return items.length > 0;
    });
  }

  private async answer(tx: Tx, officer: { officeId: string; personId: string; role: OfficerRole }, { reference, version }: Item, { action_code: actionCode, reply }: BulkRow): Promise<string> {
    const answered = await this.actOnTicket.within(tx, officer, reference, toResolve({ version, actionCode, reply }));
    return answered.ok ? 'resolved' : answered.refusal;
  }

  private async note(tx: Tx, id: string, position: number, result: string): Promise<void> {
    await tx.query('update forwarding.bulk_answer_item set result = $3 where bulk_id = $1 and position = $2 and result is null', [id, position, result]);
  }
}
