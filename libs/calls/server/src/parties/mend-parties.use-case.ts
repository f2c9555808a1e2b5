import { Inject, Injectable } from '@nestjs/common';
import { isMonitor, isOver } from '@pukar/calls-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { FindStrangers } from '../outgoing/find-strangers.js';
import { partiesWhere, type PartyRow } from '../persistence/party-rows.js';
import { ClaimsPort } from '../ports/claims.port.js';
import { ContactsPort } from '../ports/contacts.port.js';
import { BringCaller } from '../use-cases/bring-caller.use-case.js';
import { EndGuest } from './end-guest.js';
import { HandOver } from './hand-over.js';
import { HearParty } from './hear-party.use-case.js';
import { HowMonitors } from './how-monitors.js';
import { RingContact } from './ring-contact.js';

/** How long the way of a party, or of what follows from an act, may take before somebody looks; and how often the carrier is asked of one. */
const LATE_SECONDS = 3;
const LOOK_AGAIN_SECONDS = 8;
/** After this long a line that is in no list was never rung. */
const GRACE_SECONDS = 60;
/** The carrier's answer to a wish for a line is waited for so long. */
const RINGING_SECONDS = 15;
const MOST = 100;

/** What mending does: the same as the carrier's news, or whoever died, would have done. */
@Injectable()
export class MendPartySteps {
  constructor(
    readonly heard: HearParty,
    readonly guests: EndGuest,
    readonly handOver: HandOver,
    readonly how: HowMonitors,
    readonly bringCaller: BringCaller,
    readonly ring: RingContact,
    readonly strangers: FindStrangers,
    readonly contacts: ContactsPort,
  ) {}
}

/**
 * Finds what is half done in conversations of several: a colleague who is not asked any more, a line whose news was lost, a call that
 * was handed over and whose lines are not right, a caller who waits again and was not brought there. Safe in several workers at once.
 */
@Injectable()
export class MendParties {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimsPort,
    private readonly telephony: Telephony,
    private readonly steps: MendPartySteps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const late = new Date(now.getTime() - LATE_SECONDS * 1000);
    const again = new Date(now.getTime() - LOOK_AGAIN_SECONDS * 1000);
    const handed = await this.database.query<{ id: string }>('select id from calls.call where handing_over_since <= $1 and ended_at is null order by handing_over_since limit $2', [late, MOST]);
    for (const { id } of handed) await this.alone(id, () => this.steps.handOver.execute(id));
    const waiting = await this.database.query<{ id: string }>(
      `select c.id from calls.call c where c.waiting_again_since <= $1 and c.ended_at is null
         and exists (select 1 from calls.leg l where l.call_id = c.id and l.ended_at is null and l.joined_at <= c.waiting_again_since) order by c.waiting_again_since limit $2`, [late, MOST],
    );
    for (const { id } of waiting) await this.alone(id, () => this.steps.bringCaller.execute(id, now));
    for (const party of await partiesWhere(this.database, 'ended_at is null and asked_at <= $1 and coalesce(looked_at <= $2, true) order by asked_at limit $3', [late, again, MOST])) {
      await this.alone(party.callId, () => this.look(party, now));
    }
  }

  private async look(party: PartyRow, now: Date): Promise<void> {
    const { partyId, callId, role, personId, callSid, dialBeganAt, joinedAt } = party;
    await this.database.query('update calls.party set looked_at = $2 where id = $1', [partyId, now]);
    const isAsked = role !== 'consulted' || !personId || (await this.claims.consulted(this.database, callId))?.claimId === partyId;
    const [call] = await this.database.query<{ over: boolean }>('select ended_at is not null as over from calls.call where id = $1', [callId]);
    if (!isAsked || call?.over !== false) return void (await this.steps.guests.execute(callId, partyId, 'not-wanted'));
    if (isMonitor(role) && joinedAt) await this.steps.how.tell(partyId);
    if (callSid) return this.ask(party, callSid, now);
    if (party.contact && dialBeganAt) return this.seek(party, party.contact, dialBeganAt, now);
    // Whoever was ringing a supervisor's line died: they ask again.
    if (!isMonitor(role) || (dialBeganAt && now.getTime() - dialBeganAt.getTime() < RINGING_SECONDS * 1000)) return;
    await this.steps.guests.execute(callId, partyId, 'not-reached');
  }

  /** What news of a known line would have said. */
  private async ask({ callId, partyId, joinedAt }: PartyRow, legSid: string, now: Date): Promise<void> {
    const line = await this.lineOf(legSid);
    if (!line || isOver(line.status)) return this.steps.heard.left({ callId, partyId, legSid, at: line?.endedAt ?? now, lineStatus: line?.status ?? 'failed' });
    if (joinedAt) return;
    const isIn = (await this.telephony.participants(callId)).some((one) => one.callSid === legSid && one.status === 'connected');
    if (isIn) await this.steps.heard.joined({ callId, partyId, legSid, conferenceSid: null, at: now });
  }

  /** A contact's dial that the carrier did not answer for: its line is in the list, or was never rung. */
  private async seek({ callId, partyId }: PartyRow, contact: string, dialBeganAt: Date, now: Date): Promise<void> {
    const number = await this.steps.contacts.numberOf(contact);
    const [line] = number ? await this.steps.strangers.to(number, dialBeganAt) : [];
    if (line) return this.steps.ring.took(callId, partyId, line.sid);
    if (dialBeganAt.getTime() <= now.getTime() - GRACE_SECONDS * 1000) await this.steps.guests.execute(callId, partyId, 'not-reached');
  }

  private async lineOf(legSid: string): Promise<CarrierCall | undefined> {
    try {
      return await this.telephony.fetchCall(legSid);
    } catch (error) {
      if (error instanceof CarrierError && error.callIsOver) return undefined;
      throw error;
    }
  }

  private async alone(callId: string, step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.logger.warn({ err: error, callId }, 'a conversation of several could not be put right; it is tried again');
    }
  }
}
