import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { PAUSE_SECONDS } from '@pukar/recordings-core/contracts';
import { isGoingOn } from '@pukar/recordings-core/domain';
import { changeRecording, conversationOf, lockConversation } from '../persistence/recording-rows.js';
import { CallHolderPort } from '../ports/call-holder.port.js';
import { ApplyWish } from './apply-wish.js';

export type PauseRefusal = 'not-your-call' | 'not-recorded' | 'carrier-unreachable';

/** An agent pauses the recording of their conversation while something secret is said, or lets it go on. Doing it again changes nothing. Before it began, it is a wish for its beginning. */
@Injectable()
export class PauseRecording {
  constructor(
    private readonly database: Database,
    private readonly holders: CallHolderPort,
    private readonly apply: ApplyWish,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ callId, agentId, on }: { readonly callId: string; readonly agentId: string; readonly on: boolean }): Promise<Result<null, PauseRefusal>> {
    if ((await this.holders.holderOf(this.database, callId)) !== agentId) return err('not-your-call');
    const id = await this.database.transaction((tx) => this.wish(tx, callId, on));
    if (!id) return err('not-recorded');
    const applied = await this.apply.execute(id, true);
    if (applied === 'done' || applied === 'at-start') return ok(null);
    return err(applied === 'later' ? 'carrier-unreachable' : 'not-recorded');
  }

  /** The caller is on hold: a pause that was meant for what they said is over. */
  async callerHeld(tx: Tx, callId: string): Promise<void> {
    const row = await conversationOf(tx, callId);
    if (row?.wish !== 'pause') return;
    await this.wish(tx, callId, false);
    await tx.query(`update recordings.pause set ended_as = 'call-changed' where recording_id = $1 and until_at is null`, [row.id]);
    tx.afterCommit(() => void this.apply.execute(row.id, true).catch(() => undefined));
  }

  /** Makes the carrier do what was wished, where it does not yet; a pause whose time is up ends. */
  async asWished(id: string, isTimeUp: boolean): Promise<void> {
    if (isTimeUp) {
      await this.database.transaction(async (tx) => {
        await tx.query(`update recordings.recording set wish = 'record', resume_at = null where id = $1 and wish = 'pause' and resume_at <= $2`, [id, this.clock.now()]);
        await tx.query(`update recordings.pause set ended_as = 'time' where recording_id = $1 and until_at is null`, [id]);
      });
    }
    await this.apply.execute(id);
  }

  private async wish(tx: Tx, callId: string, on: boolean): Promise<string | undefined> {
    const row = await lockConversation(tx, callId);
    if (!row || !isGoingOn(row.state)) return undefined;
    if ((row.wish === 'pause') === on) return row.id;
    const now = this.clock.now();
    await changeRecording(tx, row.id, { wish: on ? 'pause' : 'record', resume_at: on ? new Date(now.getTime() + PAUSE_SECONDS * 1000) : null, ...(row.state === 'wanted' ? {} : { due_at: new Date(now.getTime() + 2_000) }) });
    if (!on) await tx.query(`update recordings.pause set ended_as = 'asked' where recording_id = $1 and until_at is null`, [row.id]);
    return row.id;
  }
}
