import { Inject, Injectable } from '@nestjs/common';
import type { BulkAnswer, BulkAnswerRequest } from '@pukar/forwarding-core/contracts';
import { appliesFrom } from '@pukar/forwarding-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { actionsTaken } from '../persistence/actions-taken.js';
import { describeBulk, holdBulk } from './bulk-rows.js';

type Officer = Pick<OfficerSession, 'officeId' | 'personId'>;

/** An officer answers several tickets with one action and one reply. Nothing happens to any of them while it can be taken back. */
@Injectable()
export class GiveBulkAnswer {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asked again with the same id, it answers what it answered before. */
  execute(officer: Officer, request: BulkAnswerRequest): Promise<Result<BulkAnswer, 'unknown-action' | 'taken'>> {
    const now = this.clock.now();
    return this.offices.of(officer.officeId, async (tx) => {
      const actions = await actionsTaken(tx);
      if (!actions.some(({ code }) => code === request.actionCode)) return err('unknown-action');
      await this.insert(tx, officer, request, now);
      const row = await holdBulk(tx, request.id);
      return row?.officer_id === officer.personId ? ok(await describeBulk(tx, row, now)) : err('taken');
    });
  }

  private async insert(tx: Tx, { officeId, personId }: Officer, { id, tickets, actionCode, reply }: BulkAnswerRequest, now: Date): Promise<void> {
    const [made] = await tx.query(
      `insert into forwarding.bulk_answer (id, office_id, officer_id, given_at, applies_at, action_code, reply)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
      [id, officeId, personId, now, appliesFrom(now), actionCode, reply],
    );
    if (!made) return;
    const once = [...new Map(tickets.map((ticket) => [ticket.reference, ticket])).values()];
    await tx.query(
      `insert into forwarding.bulk_answer_item (bulk_id, position, office_id, reference, version)
       select $1, i.position, $2, i.reference, i.version from jsonb_to_recordset($3::jsonb) as i(position integer, reference text, version integer)`,
      [id, officeId, JSON.stringify(once.map(({ reference, version }, position) => ({ position, reference, version })))],
    );
  }
}
