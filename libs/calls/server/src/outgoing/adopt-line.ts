import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@pukar/platform/database';
import { lockCall, type CallRow, type LineOfCall } from '../persistence/call-rows.js';

/** What a line that says it is a call's is to it: the call's line; one of a call that is over, although the line may not be; one that is over itself; or none of ours. */
export type Adoption = 'adopted' | 'over' | 'done' | 'stranger';

/** Gives a call of ours the line that the carrier rang for it, by whichever news or answer says so first. A call has one line: another one is a stranger. */
@Injectable()
export class AdoptLine {
  constructor(private readonly database: Database) {}

  execute(line: LineOfCall): Promise<Adoption> {
    return this.database.transaction((tx) => this.within(tx, line));
  }

  /** In a transaction of the caller's. */
  async within(tx: Tx, { callId, callSid }: LineOfCall): Promise<Adoption> {
    const call = await lockCall(tx, callId);
    if (!call?.isOurs || !(await this.isTheLineOf(tx, call, callSid))) return 'stranger';
    if (!call.endedAt) return 'adopted';
    return call.lineStatus ? 'done' : 'over';
  }

  private async isTheLineOf(tx: Tx, call: CallRow, callSid: string): Promise<boolean> {
    if (call.callSid || !call.dialBeganAt) return call.callSid === callSid;
    const taken = await tx.query('update calls.call set carrier_sid = $2 where id = $1 and not exists (select 1 from calls.call other where other.carrier_sid = $2) returning 1', [call.callId, callSid]);
    return taken.length > 0;
  }
}
