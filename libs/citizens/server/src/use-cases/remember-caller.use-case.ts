import { Inject, Injectable } from '@nestjs/common';
import { parsePhone } from '@pukar/citizens-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';

/** Who is calling, as the carrier tells it. */
export interface IncomingCaller {
  readonly callId: string;
  /** As the carrier writes it; withheld numbers too. */
  readonly from: string | undefined;
  readonly at: Date;
  /** BCP-47, once the caller chose one. */
  readonly language?: string | undefined;
}

/** Notes who made a call: the citizen with that number, or a new one. Once per call, however often it is told. */
@Injectable()
export class RememberCaller {
  constructor(
    private readonly citizens: CitizenStore,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(tx: Tx, { callId, from, at, language }: IncomingCaller): Promise<{ citizenId: string }> {
    const phone = parsePhone(from);
    const citizenId = phone ? await this.citizens.findOrMake(tx, phone, language, at) : this.ids.uuid();
    const noted = await tx.query('insert into vault.caller (call_id, citizen_id, called_at) values ($1, $2, $3) on conflict do nothing returning 1', [callId, citizenId, at]);
    if (noted.length === 0) return { citizenId: await this.notedBefore(tx, callId) };
    if (!phone) await this.citizens.makeWithoutPhone(tx, citizenId, language, at);
    return { citizenId };
  }

  private async notedBefore(tx: Tx, callId: string): Promise<string> {
    const [row] = await tx.query<{ citizen_id: string }>('select citizen_id from vault.caller where call_id = $1', [callId]);
    return row!.citizen_id;
  }
}
