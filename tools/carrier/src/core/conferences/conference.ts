import type { Key } from '../calls/key-feed.js';
import type { Leg } from '../calls/leg.js';
import type { Params } from '../params.js';
import type { ConferenceSid } from '../sids.js';
import { BEEP, SILENCE } from '../sound/sound.js';
import { keyTones } from '../sound/tones.js';
import type { Timers } from '../timers.js';
import type { Courier } from '../webhooks/courier.js';
import { ASKED_BY, type ConferenceEvent, type ConferenceReporting, type EndReason } from './conference-events.js';
import { conferenceParameters, reasonInWords } from './conference-parameters.js';
import type { ConferenceWatcher } from './conference-watcher.js';
import { Participant, type LeftReason, type Listen, type Participation } from './participant.js';

export interface ConferenceFacts {
  readonly sid: ConferenceSid;
  readonly accountSid: string;
  readonly friendlyName: string;
  readonly region: string;
  readonly reporting?: ConferenceReporting | undefined;
  /** Twilio's 250 unless the first participant said less. */
  readonly maxParticipants?: number | undefined;
}

const MOST_PARTICIPANTS = 250;

export interface ConferenceMeans {
  readonly timers: Timers;
  readonly courier: Courier;
  readonly listen: Listen;
  /** Told of each leg that has come in. */
  readonly joined?: (leg: Leg) => void;
  /** Told of each leg that is listed in it from now on, or no longer. */
  readonly listed?: (leg: Leg, isListed: boolean) => void;
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
  private readonly watchers: ConferenceWatcher[] = [];
  private sequence = 0;

  constructor(readonly facts: ConferenceFacts, private readonly means: ConferenceMeans) {
    this.createdAt = this.updatedAt = means.timers.now();
  }

  get participants(): readonly Participant[] {
    return this.present;
  }

  get isFull(): boolean {
    return this.present.length >= (this.facts.maxParticipants ?? MOST_PARTICIPANTS);
  }

  /** Whether the conference's callbacks want a kind of event. */
  wants(event: ConferenceEvent): boolean {
    return this.facts.reporting?.events.includes(ASKED_BY[event]) ?? false;
  }

  watch(watcher: ConferenceWatcher): void {
    this.watchers.push(watcher);
  }

  find(which: string): Participant | undefined {
    return this.present.find((participant) => participant.answersTo(which));
  }

  /** Notes a leg that is on its way in: it is listed, but hears and is heard only after `join`. */
  expect(leg: Leg, as: Participation): Participant {
    const participant = new Participant(leg, as, this.means.timers.now());
    this.present.push(participant);
    this.means.listed?.(participant.leg, true);
    return participant;
  }

  join(participant: Participant): void {
    if (participant.hasJoined || !this.present.includes(participant)) return;
    participant.hasJoined = true;
    this.report('participant-join', participant);
    const inside = this.present.filter((each) => each.hasJoined);
    for (const watcher of this.watchers) watcher.joined?.(participant);
    if (this.status === 'init' && inside.length >= 2 && inside.some((each) => each.as.startConferenceOnEnter)) {
      this.status = 'in-progress';
      this.report('conference-start');
      for (const watcher of this.watchers) watcher.started?.(inside);
    }
    participant.leg.keys.unheard = (key) => this.press(participant, key);
    if (participant.as.muted) this.silence(participant);
    this.refresh();
    this.beep(participant.as.beep === 'both' || participant.as.beep === 'enter');
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

  /** Everyone, or one of them, hears again what is theirs: after something else was played to them. */
  restore(participants: readonly Participant[]): void {
    for (const participant of participants) participant.hears = '';
    this.refresh();
  }

  /** Ends it for everyone. */
  end(reason: EndReason, by?: Participant): void {
    if (this.status === 'completed') return;
    this.status = 'completed';
    this.reasonEnded = reason;
    this.endedBy = by;
    this.means.over?.();
    for (const watcher of this.watchers) watcher.ended?.();
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
    this.means.listed?.(participant.leg, false);
    for (const watcher of this.watchers) watcher.left?.(participant);
    participant.leg.keys.unheard = () => undefined;
    participant.stopListening();
    participant.leg.hear(SILENCE);
    if (participant.hears.startsWith('talk')) participant.leg.line.talking(0);
    participant.leg.party.listenTo([]);
    participant.leg.party.mute(false);
    this.report('participant-leave', participant, { ParticipantCallStatus: participant.leg.status, ReasonParticipantLeft: reason });
    participant.tellLeft(reason);
    if (participant.hasJoined) this.beep(participant.as.beep === 'both' || participant.as.beep === 'exit');
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

  /** Heard by everyone who talks. */
  private beep(isWanted: boolean): void {
    if (!isWanted || this.status !== 'in-progress') return;
    for (const participant of this.present) if (participant.hears.startsWith('talk')) participant.leg.hear(BEEP);
  }

  /** Keys pressed in a conference are tones, which whoever hears the one who presses them hears: a third party's menu, for one. */
  private press(participant: Participant, key: Key): void {
    participant.pressed += key;
    if (participant.pressed.length > 1) return;
    this.means.timers.after(0, () => {
      const digits = participant.pressed;
      participant.pressed = '';
      if (participant.as.muted || this.status !== 'in-progress') return;
      participant.leg.party.speak(keyTones(digits));
      for (const other of this.present) if (other.hears.startsWith('talk') && isHeardBy(participant, other)) other.leg.line.sound({ kind: 'play', text: digits });
    });
  }

  private silence({ as, leg }: Participant): void {
    leg.party.mute(as.muted);
    leg.line.muted(as.muted);
  }

  /** Tells an event where the conference's callbacks go. */
  report(event: ConferenceEvent, participant?: Participant, extra: Params = {}): void {
    this.updatedAt = this.means.timers.now();
    if (participant) participant.updatedAt = this.updatedAt;
    this.sequence += 1;
    const { reporting, sid } = this.facts;
    if (!reporting?.events.includes(ASKED_BY[event])) return;
    this.means.courier.send(sid, {
      about: event,
      callSid: participant?.leg.sid ?? this.endedBy?.leg.sid ?? this.present[0]?.leg.sid,
      url: reporting.url,
      method: reporting.method,
      params: { ...conferenceParameters(this.facts, event, this.sequence, this.updatedAt), ...participant?.parameters(), ...extra },
    });
  }
}

/** Whoever is on hold is heard by nobody; a coach by the one who is coached. */
function isHeardBy(speaker: Participant, listener: Participant): boolean {
  if (speaker === listener || speaker.as.hold) return false;
  return !speaker.as.coaching || speaker.as.callSidToCoach === listener.leg.sid;
}
