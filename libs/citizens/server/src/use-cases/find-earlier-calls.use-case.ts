import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** More calls than this of one caller say no more about who talked with them last. */
const MOST = 20;

/** Finds the calls of whoever made a call, by ids alone: nothing of the person is opened. */
@Injectable()
export class FindEarlierCalls {
  /** Since an instant, the newest first, without the call itself. */
  async execute(where: Pick<Tx, 'query'>, callId: string, since: Date): Promise<readonly string[]> {
    const rows = await where.query<{ call_id: string }>(
      `select e.call_id from vault.caller k join vault.caller e on e.citizen_id = k.citizen_id and e.call_id <> k.call_id
       where k.call_id = $1 and e.is_call and e.called_at >= $2 order by e.called_at desc limit ${MOST}`,
      [callId, since],
    );
    return rows.map(({ call_id }) => call_id);
  }
}
