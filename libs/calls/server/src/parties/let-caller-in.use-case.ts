import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CarrierError } from '@pukar/platform/telephony';
import { noteEvent } from '../persistence/call-rows.js';
import { CallerOnHold } from './caller-on-hold.js';
import { PartyChanges } from './party-changes.js';
import { ReadTalk } from './read-talk.js';

/** Lets the caller in to their agent and whom the agent asked: all three hear each other. */
@Injectable()
export class LetCallerIn {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly hold: CallerOnHold,
    private readonly changes: PartyChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(callId: string, agentId: string): Promise<Result<null, 'not-your-call' | 'not-now' | 'carrier-unreachable'>> {
    const may = await this.database.transaction(async (tx) => {
      const talk = await this.talks.mine(tx, callId, agentId, 'consult-join');
      if (typeof talk === 'string') return talk;
      const at = this.clock.now();
      // Committed first: whatever happens to the line, they were let in, and whoever leaves leaves nobody on hold.
      await tx.query('update calls.party set with_caller_at = $2 where id = $1', [talk.guest?.partyId, at]);
      await noteEvent(tx, callId, at, 'caller-let-in', { partyId: talk.guest?.partyId ?? null });
      await this.changes.changed(tx, callId);
      return undefined;
    });
    if (may) return err(may);
    try {
      await this.hold.set(callId, false);
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      // Who is gone is told of by the end of their call.
      if (!error.callIsOver) {
        await this.database.query('update calls.party set with_caller_at = null where call_id = $1 and ended_at is null', [callId]);
        return err('carrier-unreachable');
      }
    }
    return ok(null);
  }
}
