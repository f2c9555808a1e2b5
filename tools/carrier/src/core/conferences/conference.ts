import type { Leg } from '../calls/leg.js';
import type { Params } from '../params.js';
import { rfc2822 } from '../rfc2822.js';
import type { ConferenceSid } from '../sids.js';
import { SILENCE } from '../sound/sound.js';
import type { Timers } from '../timers.js';
import type { Courier } from '../webhooks/courier.js';
import { ASKED_BY, type ConferenceEvent, type ConferenceReporting, type EndReason } from './conference-events.js';
import { Participant, type LeftReason, type Listen, type Participation } from './participant.js';

export interface ConferenceFacts {
  readonly sid: ConferenceSid;
  readonly accountSid: string;
  readonly friendlyName: string;
  readonly reporting?: ConferenceReporting | undefined;
}

export interface ConferenceMeans {
  readonly timers: Timers;
  readonly courier: Courier;
  readonly listen: Listen;
  /** Told of each leg that has come in. */
  readonly joined?: (leg: Leg) => void;
  /** Told when the conference has ended. */
  readonly over?: () => void;
}

/** Parties who hear each other under one name. Starts with the second, if one of them may start it. */
export class Conference {
  status: 'init' | 'in-progress' | 'completed' = 'init';
  readonly createdAt: Date;
  updatedAt: Date;
  reasonEnded: EndReason | undefined;
  endedBy: Participant | undefined;
  private readonly present: Participant[] = [];
  private sequence = 0;

  constructor(readonly facts: ConferenceFacts, private readonly means: ConferenceMeans) {
    this.createdAt = this.updatedAt = means.timers.now();
  }

  get participants(): readonly Participant[] {
    return this.present;
  }

  find(which: string): Participant | undefined {
    return this.present.find((participant) => participant.answersTo(which));
  }

  /** Notes a leg that is on its way in: it is listed, but hears and is heard only after `join`. */
  expect(leg: Leg, as: Participation): Participant {
    const participant = new Participant(leg, as, this.means.timers.now());
    this.present.push(participant);
    return participant;
  }

  join(participant: Participant): void {
    if (participant.hasJoined || !this.present.includes(participant)) return;
    participant.hasJoined = true;
    this.report('participant-join', participant);
    const inside = this.present.filter((each) => each.hasJoined);
    if (this.status === 'init' && inside.length >= 2 && inside.some((each) => each.as.startConferenceOnEnter)) {
      this.status = 'in-progress';
      this.report('conference-start');
    }
    if (participant.as.muted) this.silence(participant);
    this.refresh();
    this.means.joined?.(participant.leg);
  }

  /** Takes a participant out; ends the conference when that is what their leaving means. */
  leave(participant: Participant, reason: LeftReason, how: 'left' | 'kicked' = 'left'): void {
    if (!this.drop(participant, reason)) return;
    if (participant.as.endConferenceOnExit && participant.hasJoined) this.end(`participant-with-end-conference-on-exit-${how}`, participant);
    else if (this.present.length === 0) this.end(`last-participant-${how}`, participant);
    else this.refresh();
  }

  hold(participant: Participant, on: boolean): void {
    if (participant.as.hold === on) return;
    participant.as.hold = on;
    this.report(on ? 'participant-hold' : 'participant-unhold', participant);
    participant.leg.line.held(on);
    this.refresh();
  }

  mute(participant: Participant, on: boolean): void {
    if (participant.as.muted === on) return;
    participant.as.muted = on;
    this.report(on ? 'participant-mute' : 'participant-unmute', participant);
    this.silence(participant);
  }

  modify(participant: Participant, changes: Partial<Participation>): void {
    Object.assign(participant.as, changes);
    this.report('participant-modify', participant);
    this.refresh();
  }

  /** Ends it for everyone. */
  end(reason: EndReason, by?: Participant): void {
    if (this.status === 'completed') return;
    this.status = 'completed';
    this.reasonEnded = reason;
    this.endedBy = by;
    this.means.over?.();
    for (const participant of [...this.present]) {
      this.drop(participant, reason === 'conference-ended-via-api' ? 'conference_ended_via_api' : 'moderator_ended_conference');
    }
    this.report('conference-end', undefined, {
      ReasonConferenceEnded: reason,
      Reason: reasonInWords(reason, by),
      ...(by === undefined ? {} : { CallSidEndingConference: by.leg.sid }),
      ...(by?.as.label === undefined ? {} : { ParticipantLabelEndingConference: by.as.label }),
    });
  }

  private drop(participant: Participant, reason: LeftReason): boolean {
    const at = this.present.indexOf(participant);
    if (at < 0) return false;
    this.present.splice(at, 1);
    participant.stopListening();
    participant.leg.hear(SILENCE);
    participant.leg.party.listenTo([]);
    participant.leg.party.mute(false);
    this.report('participant-leave', participant, { ParticipantCallStatus: participant.leg.status, ReasonParticipantLeft: reason });
    participant.tellLeft(reason);
    return true;
  }

  /** Lets everyone hear what they should hear now. */
  private refresh(): void {
    const inside = this.present.filter((each) => each.hasJoined);
    for (const participant of inside) {
      const isTalking = this.status !== 'init' && !participant.as.hold;
      const others = isTalking ? inside.filter((each) => isHeardBy(each, participant)) : [];
      participant.leg.party.listenTo(others.map(({ leg }) => leg.party));
      this.letHear(participant, participant.as.hold ? 'hold' : this.status === 'init' ? 'wait' : `talk ${String(others.length)}`, others.length);
    }
  }

  private letHear(participant: Participant, what: string, others: number): void {
    if (participant.hears === what) return;
    participant.hears = what;
    participant.stopListening();
    participant.stopListening = () => undefined;
    const { leg, as } = participant;
    if (what === 'hold' || what === 'wait') {
      const params = (): Params => ({ ConferenceSid: this.facts.sid, FriendlyName: this.facts.friendlyName });
      participant.stopListening = this.means.listen(leg, what === 'hold' ? as.holdSound : as.wait, params);
    } else {
      leg.talk(others);
    }
  }

  private silence({ as, leg }: Participant): void {
    leg.party.mute(as.muted);
    leg.line.muted(as.muted);
  }

  private report(event: ConferenceEvent, participant?: Participant, extra: Params = {}): void {
    this.updatedAt = this.means.timers.now();
    if (participant) participant.updatedAt = this.updatedAt;
    this.sequence += 1;
    const { reporting, sid, friendlyName, accountSid } = this.facts;
    if (!reporting?.events.includes(ASKED_BY[event])) return;
    this.means.courier.send(sid, {
      about: event,
      callSid: participant?.leg.sid ?? this.endedBy?.leg.sid ?? this.present[0]?.leg.sid,
      url: reporting.url,
      method: reporting.method,
      params: {
        ConferenceSid: sid,
        FriendlyName: friendlyName,
        AccountSid: accountSid,
        SequenceNumber: String(this.sequence),
        Timestamp: rfc2822(this.updatedAt),
        StatusCallbackEvent: event,
        ...participant?.parameters(),
        ...extra,
      },
    });
  }
}

/** Whoever is on hold is heard by nobody; a coach by the one who is coached. */
function isHeardBy(speaker: Participant, listener: Participant): boolean {
  if (speaker === listener || speaker.as.hold) return false;
  return !speaker.as.coaching || speaker.as.callSidToCoach === listener.leg.sid;
}

function reasonInWords(reason: EndReason, by: Participant | undefined): string {
  if (reason === 'conference-ended-via-api') return 'Conference ended via API';
  const who = by === undefined ? 'A participant' : `Participant ${by.as.label ?? by.leg.sid}`;
  if (reason.startsWith('last')) return `${who} was the last one and left`;
  return `${who} with endConferenceOnExit=true left`;
}
