import type { Address, Leg } from '../calls/leg.js';
import type { Params } from '../params.js';

/** What someone hears who waits: Twilio's music, nothing, or the documents of an address. */
export type WaitSource = 'music' | 'silence' | Address;

/** Twilio's own hold music, by the address that it has there: the carrier's is played. */
const TWILIO_MUSIC = /^https?:\/\/(twimlets\.com\/holdmusic|api\.twilio\.com\/cowbell|com\.twilio\.music\.)/;

/** What an address means for whoever waits. */
export const waitAt = (address: Address): WaitSource => (TWILIO_MUSIC.test(address.url) ? 'music' : address);

/** Why a participant is no longer there: the words of `ReasonParticipantLeft`. */
export type LeftReason =
  | 'conference_ended_via_api'
  | 'moderator_ended_conference'
  | 'participant_updated_via_api'
  | 'participant_hung_up'
  | 'participant_add_failed';

/** Twilio's `beep`: `true` is both. */
export type Beep = 'both' | 'enter' | 'exit' | 'none';

/** What a `beep` says; on entering and leaving unless told. */
export const beepIn = (text: string | undefined): Beep => (text === 'false' ? 'none' : text === 'onEnter' ? 'enter' : text === 'onExit' ? 'exit' : 'both');

/** How a leg takes part in a conference. */
export interface Participation {
  label?: string | undefined;
  muted: boolean;
  hold: boolean;
  coaching: boolean;
  callSidToCoach?: string | undefined;
  startConferenceOnEnter: boolean;
  endConferenceOnExit: boolean;
  /** When a beep tells the others of this one. */
  beep: Beep;
  /** Heard until the conference starts. */
  wait: WaitSource;
  /** Heard while on hold. */
  holdSound: WaitSource;
}

/** Plays what someone hears who waits; gives back what stops it. */
export type Listen = (leg: Leg, source: WaitSource, params: () => Params) => () => void;

/** A leg in a conference, or on its way into one. */
export class Participant {
  hasJoined = false;
  hears = '';
  /** Keys that are still to be heard. */
  pressed = '';
  stopListening = (): void => undefined;
  updatedAt: Date;
  readonly left: Promise<LeftReason>;
  tellLeft: (reason: LeftReason) => void = () => undefined;

  constructor(readonly leg: Leg, readonly as: Participation, readonly createdAt: Date) {
    this.updatedAt = createdAt;
    this.left = new Promise((resolve) => {
      this.tellLeft = resolve;
    });
  }

  answersTo(which: string): boolean {
    return this.leg.sid === which || (this.as.label !== undefined && this.as.label === which);
  }

  /** Its parameters in the conference's callbacks (section 8 of the contract). */
  parameters(): Params {
    const { as } = this;
    return {
      CallSid: this.leg.sid,
      Muted: String(as.muted),
      Hold: String(as.hold),
      Coaching: String(as.coaching),
      EndConferenceOnExit: String(as.endConferenceOnExit),
      StartConferenceOnEnter: String(as.startConferenceOnEnter),
      ...(as.callSidToCoach === undefined ? {} : { CallSidToCoach: as.callSidToCoach }),
      ...(as.label === undefined ? {} : { ParticipantLabel: as.label }),
    };
  }
}
