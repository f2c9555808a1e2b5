import { Inject, Injectable } from '@nestjs/common';
import type { OpenVoicemail } from '@pukar/recordings-core/contracts';
import { overdueBefore, VOICEMAIL_LEASE_SECONDS, type VoicemailAbout } from '@pukar/recordings-core/domain';
import { err, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { AgentsDeskPort } from '../ports/agents-desk.port.js';
import { ShowVoicemail } from './show-voicemail.js';
import { HELD, type HeldVoicemail } from './voicemail-rows.js';

/** Who takes one. */
export interface VoicemailTaker {
  readonly agentId: string;
  readonly languages: readonly string[];
  readonly about: VoicemailAbout;
}

/**
 * An idle agent takes the message that has waited longest, or the statement whose ticket is late, of a caller whose language they speak; after some
 * hours of any, because nobody may speak it. No call is offered to them while they have it; whoever has one already is given that one again. One whose agent went away is anybody's.
 */
@Injectable()
export class TakeVoicemail {
  constructor(
    private readonly database: Database,
    private readonly show: ShowVoicemail,
    private readonly desk: AgentsDeskPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  async execute(taker: VoicemailTaker): Promise<Result<OpenVoicemail, 'on-a-call' | 'none-waiting'>> {
    const standing = await this.desk.standing(taker.agentId);
    if (standing === 'busy') return err('on-a-call');
    const wasReady = standing === 'ready';
    // Before it is taken, so that no call is offered to one who has it.
    if (wasReady) await this.desk.rest(taker.agentId);
    const taken = await this.database.transaction((tx) => this.take(tx, taker, wasReady));
    if (!taken && wasReady) await this.desk.ready(taker.agentId);
    return taken ? ok(await this.show.execute(taken)) : err('none-waiting');
  }

  private async take(tx: Tx, { agentId, languages, about }: VoicemailTaker, wasReady: boolean): Promise<HeldVoicemail | undefined> {
    const now = this.clock.now();
    const leaseUntil = new Date(now.getTime() + VOICEMAIL_LEASE_SECONDS * 1000);
    // One agent who asks twice at once is served one after the other.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 77))', [agentId]);
    const [mine] = await tx.query<HeldVoicemail>(`update recordings.voicemail set lease_until = $2, was_ready = was_ready or $3 where taken_by = $1 and state = 'taken' returning ${HELD}`, [agentId, leaseUntil, wasReady]);
    if (mine) return mine;
    const [taken] = await tx.query<HeldVoicemail>(
      `update recordings.voicemail set state = 'taken', taken_by = $1, taken_at = $2, lease_until = $3, was_ready = $4 where call_id = (
         select call_id from recordings.voicemail where state <> 'done' and about = $6 and (state = 'new' or lease_until <= $2) and (language is null or language = any($5) or left_at < $7) and (not_before is null or not_before <= $2)
         order by coalesce(language = any($5), true) desc, case when due_at < $2 then due_at end, left_at limit 1 for update skip locked)
       returning ${HELD}`,
      [agentId, now, leaseUntil, wasReady, languages, about, overdueBefore(now)],
    );
    if (taken) await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action: 'recordings.take-voicemail', subjectKind: 'call', subjectId: taken.callId });
    return taken;
  }
}
