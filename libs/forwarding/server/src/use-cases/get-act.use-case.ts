import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';
import { readAct, type StoredAct } from '../persistence/read-act.js';

/** What an officer did and said, for whoever handles `ForwardedTicketActed`; undefined for an act that there is not. */
@Injectable()
export class GetAct {
  execute(source: Pick<Tx, 'query'>, actId: string): Promise<StoredAct | undefined> {
    return readAct(source, actId);
  }
}
