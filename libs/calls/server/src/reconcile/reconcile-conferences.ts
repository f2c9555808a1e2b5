import { Injectable } from '@nestjs/common';
import { provesTalk } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { Telephony, type CarrierConference } from '@pukar/platform/telephony';
import { lockCall, readCall } from '../persistence/call-rows.js';
import { conferencesOfClaim, noteInConference } from '../persistence/conference-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { BringCaller } from '../use-cases/bring-caller.use-case.js';
import { SettleCall } from '../use-cases/settle-call.use-case.js';

/** How long one party may be alone in a conference: the other is on the way, or the sweep that mends conversations is at it. */
const ALONE_SECONDS = 30;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Calls that may have talked unheard of are few; more than this are looked at in the next run. */
const MOST = 200;

interface UnprovenCall {
  readonly callId: string;
  readonly callSid: string;
  readonly claimId: string;
  readonly lineEndedAt: Date | null;
}

/** Looks at conferences as the carrier has them: who talked although no news of it came, and who is alone in one. */
@Injectable()
export class ReconcileConferences {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly claims: ClaimsPort,
    private readonly bringCaller: BringCaller,
    private readonly settle: SettleCall,
  ) {}

  /** Calls that ended since then on their way to an agent, and not as talks: gives how many of them were talks after all. */
  async findTalks(since: Date): Promise<number> {
    const unproven = await this.database.query<UnprovenCall>(
      `select c.id as "callId", c.carrier_sid as "callSid", c.claim_id as "claimId", max(l.ended_at) filter (where l.joined_at is not null) as "lineEndedAt"
       from calls.call c join calls.leg l on l.call_id = c.id and l.claim_id = c.claim_id
       where c.ended_at >= $1 and c.talking_at is null group by c.id order by c.ended_at desc limit $2`,
      [since, MOST],
    );
    let found = 0;
    for (const call of unproven) if (await this.findTalk(call)) found += 1;
    return found;
  }

  private async findTalk({ callId, callSid, claimId, lineEndedAt }: UnprovenCall): Promise<boolean> {
    if (!lineEndedAt) return false;
    // A line is in one conference: where news told which, another one of the same name proves nothing, however close in time.
    const told = await conferencesOfClaim(this.database, callId, claimId);
    const mayProve = (sid: string): boolean => told.length === 0 || told.includes(sid);
    const proof = (await this.telephony.conferencesNamed(callId)).find((one) => mayProve(one.sid) &&
      provesTalk({ callerSid: callSid, endedBySid: one.endedBySid ?? null, endedAt: one.updatedAt, answeredLineEndedAt: lineEndedAt }));
    if (!proof) return false;
    await this.database.transaction(async (tx) => {
      await lockCall(tx, callId);
      await noteInConference(tx, { conferenceSid: proof.sid, callId, claimId, isCallerIn: true, at: proof.createdAt });
      await this.settle.execute(tx, { callId, at: proof.updatedAt });
    });
    return true;
  }

  /** Callers who are alone in their conference for long are asked where they belong; gives how many. */
  async bringLonelyCallers(now: Date): Promise<number> {
    const open = [...(await this.telephony.conferencesGoingOn('init')), ...(await this.telephony.conferencesGoingOn('in-progress'))];
    let brought = 0;
    for (const conference of open) {
      if (UUID.test(conference.name) && now.getTime() - conference.createdAt.getTime() > ALONE_SECONDS * 1000 && (await this.bringIfAlone(conference, now))) brought += 1;
    }
    return brought;
  }

  private async bringIfAlone({ name: callId }: CarrierConference, now: Date): Promise<boolean> {
    // Who talks has a live claim: the carrier is asked about the others only.
    if (await this.claims.live(this.database, callId)) return false;
    const [alone, ...others] = (await this.telephony.participants(callId)).filter(({ status }) => status === 'connected');
    if (!alone || others.length > 0 || alone.callSid !== (await readCall(this.database, callId))?.callSid) return false;
    await this.bringCaller.execute(callId, now);
    return true;
  }
}
