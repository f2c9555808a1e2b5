import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallbacksSettings } from '../callbacks-settings.js';
import { claimInState, type SavedCallback } from '../persistence/callback-rows.js';
import { CitizensPort } from '../ports/citizens.port.js';
import { type OldPlace, OutgoingCallsPort } from '../ports/outgoing-calls.port.js';
import { ChangeCallback, FIRST_LANGUAGE } from './change-callback.js';
import { eachAlone } from './each-alone.js';

interface Due extends OldPlace {
  readonly id: string;
  readonly citizenId: string;
}

/** Of one language, looked at in one sweep; the next one goes on. */
const MOST = 500;

/**
 * Begins the attempts that are due, in any number of workers: each is claimed, saved and committed before anything rings.
 * Agent first: the call takes its old place in the waiting line. Citizen first: their phone rings when the place is up.
 */
@Injectable()
export class RingDueCallbacks {
  constructor(
    private readonly database: Database,
    private readonly citizens: CitizensPort,
    private readonly outgoing: OutgoingCallsPort,
    private readonly change: ChangeCallback,
    private readonly settings: CallbacksSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives how many attempts began. */
  async execute(): Promise<number> {
    const due = await this.due();
    return this.settings.first === 'citizen' ? this.ringWhoseTurnItIs(due) : this.letAllJoin(due);
  }

  private async letAllJoin(due: readonly Due[]): Promise<number> {
    let begun = 0;
    await eachAlone(due, async (one) => { begun += await this.joinLine(one); });
    return begun;
  }

  private async ringWhoseTurnItIs(due: readonly Due[]): Promise<number> {
    let begun = 0;
    const alike = await this.outgoing.alike(this.database, due);
    const kinds = new Map(due.map(({ id }, nth) => [id, alike[nth]]));
    /** Kinds of which no place is up: whoever has waited for less time is not served before. */
    const taken = new Set<string | undefined>();
    await eachAlone(due, async (one) => {
      const kind = kinds.get(one.id);
      if (taken.has(kind)) return;
      const ofDue = await this.ringFirst(one);
      if (ofDue === undefined) taken.add(kind);
      else begun += ofDue;
    });
    return begun;
  }

  /** As many of each language: those whom no agent of theirs can ring keep nobody of another waiting. */
  private due(): Promise<Due[]> {
    return this.database.query<Due>(
      `select id, "citizenId", coalesce(language, $3) as language, "placeSince" as since,
         array(select o.call_id from callbacks.owed_call o where o.callback_id = due.id and o.withdrawn_at is null) as owed from (
         select c.id, c.citizen_id as "citizenId", c.language, c.place_since as "placeSince", row_number() over (partition by c.language order by c.place_since, c.id) as nth
         from callbacks.callback c where c.state = 'waiting' and c.due_at <= $1
           and not exists (select 1 from callbacks.attempt a where a.citizen_id = c.citizen_id and a.result is null)
       ) due where nth <= $2 order by "placeSince", id`,
      [this.clock.now(), MOST, FIRST_LANGUAGE],
    );
  }

  private async joinLine(due: Due): Promise<number> {
    return (await this.database.transaction((tx) => this.begin(tx, due))) ? 1 : 0;
  }

  /**
   * An agent who is free is free for one: whether there is one is asked by one worker at a time, in the transaction that begins
   * the attempt, so that whom another has just begun to ring is counted. Most are not up: that is found without waiting,
   * and given as undefined.
   */
  private async ringFirst(due: Due): Promise<number | undefined> {
    if (!(await this.isPlaceUp(this.database, due))) return undefined;
    const callId = await this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('callbacks:ring-first'))`);
      return (await this.isPlaceUp(tx, due)) ? this.begin(tx, due) : undefined;
    });
    if (!callId) return 0;
    await this.outgoing.dial(callId);
    return 1;
  }

  /** Every attempt that was begun and is not over takes an agent, until its call has one or has ended. */
  private async isPlaceUp(where: Pick<Tx, 'query'>, { language, since, owed }: Due): Promise<boolean> {
    const rung = await where.query<OldPlace & { readonly callId: string }>(
      `select a.call_id as "callId", coalesce(c.language, $1) as language, c.place_since as since, array(select o.call_id from callbacks.owed_call o where o.callback_id = c.id and o.withdrawn_at is null) as owed
       from callbacks.callback c join callbacks.attempt a on a.callback_id = c.id where c.state = 'ringing' and a.result is null`,
      [FIRST_LANGUAGE],
    );
    return this.outgoing.isPlaceUp(where, { language, since, owed, rung });
  }

  /** Gives the attempt's call; undefined where another worker was first, or it was put off. */
  private async begin(tx: Tx, { id, citizenId }: Due): Promise<string | undefined> {
    await this.citizens.hold(tx, citizenId);
    const saved = await claimInState(tx, id, 'waiting');
    if (!saved || (await isRungAlready(tx, saved))) return undefined;
    const now = this.clock.now();
    const until = await this.citizens.limitedUntil(tx, citizenId);
    if (!until || until <= now) return this.change.beginAttempt(tx, saved, now);
    await this.change.apply(tx, saved, { type: 'limit', until }, now);
    return undefined;
  }
}

/** An attempt of another call-back of theirs, which is done, may not have ended yet. */
const isRungAlready = async (tx: Tx, { citizenId }: SavedCallback): Promise<boolean> =>
  (await tx.query('select 1 from callbacks.attempt where citizen_id = $1 and result is null', [citizenId])).length > 0;
