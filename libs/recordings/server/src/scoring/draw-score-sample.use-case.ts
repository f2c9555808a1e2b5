import { Inject, Injectable } from '@nestjs/common';
import { dayAfter, err, indianDay, instantOn, ok, weekDayOf, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { drawSample, type SampledTalk } from '@pukar/recordings-core/domain';
import { ScoredTalksPort } from './scored-talks.port.js';

const PER_AGENT = 5;
const WEEK_DAYS = 7;
/** A conversation's recording is here so soon after it. */
const SETTLE_MS = 60_000;

export type DrawRefusal = 'nothing-new';

/**
 * Draws the conversations that are to be scored: by lot, each stretch of time once, stored before anybody listens. The week
 * that is over is drawn by itself; a supervisor may have it drawn sooner, up to now, and the next draw goes on from there.
 */
@Injectable()
export class DrawScoreSample {
  constructor(
    private readonly database: Database,
    private readonly talks: ScoredTalksPort,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Up to the beginning of this week, unless that was done: run it every hour. */
  async weekly(): Promise<void> {
    const today = indianDay(this.clock.now());
    await this.draw(instantOn(dayAfter(today, 1 - weekDayOf(today)), '00:00'), null);
  }

  /** Up to now. */
  upToNow(by: string): Promise<Result<null, DrawRefusal>> {
    return this.draw(new Date(this.clock.now().getTime() - SETTLE_MS), by);
  }

  private draw(until: Date, by: string | null): Promise<Result<null, DrawRefusal>> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('recordings:score-draw'))`);
      const [last] = await tx.query<{ until: Date }>('select until_at as until from recordings.score_draw order by until_at desc limit 1');
      const from = last?.until ?? new Date(until.getTime() - WEEK_DAYS * 86_400_000);
      if (from >= until) return err('nothing-new' as const);
      const talks = await this.keptOf(tx, from, until);
      if (talks.length === 0) return err('nothing-new' as const);
      await this.save(tx, { from, until, by, talks });
      return ok(null);
    });
  }

  /** Conversations whose recording is kept: nothing that its caller did not want, and nothing that is to be deleted. */
  private async keptOf(tx: Tx, from: Date, until: Date): Promise<SampledTalk[]> {
    const talks = await this.talks.between(from, until);
    const kept = await tx.query<{ id: string; callId: string }>(
      `select id, call_id as "callId" from recordings.recording where wanted_at >= $1::timestamptz - interval '12 hours' and wanted_at < $2 and kind = 'conversation' and state = 'kept' and deleting_at is null`, [from, until],
    );
    const recordings = new Map(kept.map(({ id, callId }) => [callId, id]));
    return talks.flatMap((talk) => (recordings.has(talk.callId) ? [{ ...talk, recordingId: recordings.get(talk.callId)! }] : []));
  }

  private async save(tx: Tx, { from, until, by, talks }: { readonly from: Date; readonly until: Date; readonly by: string | null; readonly talks: readonly SampledTalk[] }): Promise<void> {
    const [id, seed] = [this.ids.uuid(), this.ids.uuid()];
    const drawn = drawSample(talks, { perAgent: PER_AGENT, seed });
    await tx.query(
      `insert into recordings.score_draw (id, from_at, until_at, seed, per_agent, talks, drawn_at, drawn_by, form_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, (select max(version) from recordings.score_form))`, [id, from, until, seed, PER_AGENT, talks.length, this.clock.now(), by],
    );
    await tx.query(
      `insert into recordings.score_sample (id, draw_id, agent_id, recording_id, call_id, language, at, place, stratum, out_of)
       select s.id, $2, "agentId", "recordingId", "callId", language, at, place, stratum, "outOf"
       from jsonb_to_recordset($1::jsonb) as s (id uuid, "agentId" uuid, "recordingId" uuid, "callId" uuid, language text, at timestamptz, place integer, stratum text, "outOf" integer)`,
      [JSON.stringify(drawn.map((talk) => ({ ...talk, id: this.ids.uuid() }))), id],
    );
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: by ? 'staff' : 'system', actorId: by ?? 'worker', action: 'recordings.draw-sample', subjectKind: 'score-draw', subjectId: id, detail: { talks: talks.length, drawn: drawn.length } });
  }
}
