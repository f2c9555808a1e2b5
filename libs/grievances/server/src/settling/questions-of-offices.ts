import { Injectable } from '@nestjs/common';
import type { OpenQuestion } from '@pukar/grievances-core/contracts';
import type { Tx } from '@pukar/platform/database';
import type { StoredTicket } from '../persistence/ticket-row.js';

/** What offices ask citizens, as agents relay it. */
@Injectable()
export class QuestionsOfOffices {
  /** The open question of a ticket; none where its clock runs. */
  async of(_source: Pick<Tx, 'query'>, _stored: StoredTicket): Promise<Omit<OpenQuestion, 'isProven'>[]> {
    return [];
  }
}
