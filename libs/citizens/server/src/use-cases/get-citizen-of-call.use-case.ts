import { Injectable } from '@nestjs/common';
import type { Tx } from '@pukar/platform/database';

/** Who is behind a call, without opening anything of theirs. */
export interface CitizenOfCall {
  readonly citizenId: string;
  readonly hasNumber: boolean;
  readonly language: string | null;
}

const LATEST = 20;

/** Tells whose call it is; undefined for one that the vault does not know. */
@Injectable()
export class GetCitizenOfCall {
  async execute(where: Pick<Tx, 'query'>, callId: string): Promise<CitizenOfCall | undefined> {
    const [row] = await where.query<CitizenOfCall>(
      `select c.id as "citizenId", c.phone_sealed is not null as "hasNumber", c.language from vault.caller k join vault.citizen c on c.id = k.citizen_id where k.call_id = $1`, [callId],
    );
    return row;
  }

  /** Their latest calls, and ours to them. */
  async latestCalls(where: Pick<Tx, 'query'>, citizenId: string): Promise<string[]> {
    const calls = await where.query<{ id: string }>(`select call_id as id from vault.caller where citizen_id = $1 and is_call order by called_at desc limit ${LATEST}`, [citizenId]);
    return calls.map(({ id }) => id);
  }

  /** Holds a citizen's row until the end of the transaction: whoever calls in this moment is waited for, or waits. */
  async hold(tx: Tx, citizenId: string): Promise<void> {
    await tx.query('select 1 from vault.citizen where id = $1 for update', [citizenId]);
  }
}
