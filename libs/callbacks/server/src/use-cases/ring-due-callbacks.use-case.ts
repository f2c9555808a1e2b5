import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CallbacksSettings } from '../callbacks-settings.js';
import { claimInState, type SavedCallback } from '../persistence/callback-rows.js';
import { CitizensPort } from '../ports/citizens.port.js';
import { OutgoingCallsPort } from '../ports/outgoing-calls.port.js';
import { ChangeCallback, FIRST_LANGUAGE } from './change-callback.js';

interface Due {
  readonly id: string;
  readonly citizenId: string;
  readonly language: string | null;
  readonly placeSince: Date;
}

/** Looked at in one sweep; the next one goes on. */
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
    let begun = 0;
    const due = await this.database.query<Due>(
      `select c.id, c.citizen_id as "citizenId", c.language, c.place_since as "placeSince" from callbacks.callback c where c.state = 'waiting' and c.due_at <= $1
         and not exists (select 1 from callbacks.attempt a where a.citizen_id = c.citizen_id and a.result is null)
       order by c.place_since, c.id limit $2`,
      [this.clock.now(), MOST],
    );
    const ringing = this.settings.first === 'citizen' ? await this.ringing() : 0;
    for (const { id, citizenId, language, placeSince } of due) {
      if (this.settings.first === 'citizen' && !(await this.outgoing.isPlaceUp(language ?? FIRST_LANGUAGE, placeSince, ringing + begun))) continue;
      const callId = await this.database.transaction((tx) => this.begin(tx, id, citizenId));
      if (!callId) continue;
      begun += 1;
      if (this.settings.first === 'citizen') await this.outgoing.dial(callId);
    }
    return begun;
  }

  /** Citizens whose phone rings, or who hear who is calling: an agent is to be free for each. */
  private async ringing(): Promise<number> {
    const live = await this.database.query<{ id: string }>(`select a.call_id as id from callbacks.callback c join callbacks.attempt a on a.callback_id = c.id where c.state = 'ringing' and a.result is null`);
    return this.outgoing.onTheWay(live.map(({ id }) => id));
  }

  /** Gives the attempt's call; undefined where another worker was first, or it was put off. */
  private async begin(tx: Tx, id: string, citizenId: string): Promise<string | undefined> {
    await this.citizens.hold(tx, citizenId);
    const saved = await claimInState(tx, id, 'waiting');
    if (!saved || (await isRungAlready(tx, saved))) return undefined;
    return this.change.beginAttempt(tx, saved, this.clock.now());
  }
}

/** An attempt of another call-back of theirs, which is done, may not have ended yet. */
const isRungAlready = async (tx: Tx, { citizenId }: SavedCallback): Promise<boolean> =>
  (await tx.query('select 1 from callbacks.attempt where citizen_id = $1 and result is null', [citizenId])).length > 0;
