import { Injectable } from '@nestjs/common';
import { mayDial, type DialRefusal, type RecentDials } from '@pukar/calls-core/domain';
import type { Result } from '@pukar/kernel';
import { KeyRing } from '@pukar/platform/crypto';
import type { Tx } from '@pukar/platform/database';
import { OutgoingSettings } from '../outgoing-settings.js';

/** A number that somebody wants dialled now. */
export interface WantedDial {
  readonly number: string;
  /** Null for a call that no agent chose. */
  readonly agentId: string | null;
  readonly at: Date;
}

/** The dials of lately, by which new ones are bounded. */
@Injectable()
export class DialBounds {
  constructor(
    private readonly settings: OutgoingSettings,
    private readonly keys: KeyRing,
  ) {}

  /** One number at a time: its lines that are not over are found by its latest dials. */
  async check(where: Pick<Tx, 'query'>, { number, agentId, at }: WantedDial): Promise<Result<null, DialRefusal>> {
    const [recent] = await where.query<RecentDials>(
      `select (select count(*)::integer from calls.dial where agent_id = $1 and at > $3::timestamptz - interval '1 hour') as "byAgentInHour",
         (select count(*)::integer from calls.dial where agent_id = $1 and at > $3::timestamptz - interval '1 day') as "byAgentInDay",
         (select count(*)::integer from calls.dial where number_hash = $2 and at > $3::timestamptz - interval '1 day') as "toNumberInDay",
         exists (select 1 from calls.dial d join calls.call c on c.id = d.call_id left join calls.second_party s on s.call_id = d.call_id and d.party = 'second'
                 left join calls.party p on length(d.party) = 36 and p.id = case when length(d.party) = 36 then d.party::uuid end
                 where d.number_hash = $2 and d.at > $3::timestamptz - interval '1 day' and c.ended_at is null and s.ended_at is null and p.ended_at is null) as "isOnTheLine",
         (select count(*)::integer from calls.dial where at > $3::timestamptz - interval '1 minute') as "byAllInMinute"`,
      [agentId, this.hashOf(number), at],
    );
    return mayDial(number, this.settings.policy, recent ?? { byAgentInHour: 0, byAgentInDay: 0, toNumberInDay: 0, isOnTheLine: false, byAllInMinute: 0 });
  }

  /** Checks and counts the dial in one: two at once cannot both be the last that is allowed. `party`: the call's own line, a bridge's second, or the id of a third party. */
  async take(tx: Tx, callId: string, party: string, wanted: WantedDial): Promise<Result<null, DialRefusal>> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('calls:dial'))`);
    const may = await this.check(tx, wanted);
    if (may.ok) await tx.query('insert into calls.dial (call_id, party, at, agent_id, number_hash) values ($1, $2, $3, $4, $5)', [callId, party, wanted.at, wanted.agentId, this.hashOf(wanted.number)]);
    return may;
  }

  private hashOf(number: string): Buffer {
    return this.keys.hash(number, 'number-dialled');
  }
}
