import { askCarrier, carrierClient, HASTE, type CarrierClient, type TelephonyConfig } from './carrier-client.js';
import { CarrierError } from './carrier-error.js';

export interface CarrierCall {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly startedAt: Date | undefined;
  readonly endedAt: Date | undefined;
}

export interface CarrierConference {
  readonly sid: string;
  readonly name: string;
  readonly status: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Whose leaving ended it. */
  readonly endedBySid: string | undefined;
}

export interface CarrierParticipant {
  readonly callSid: string;
  readonly label: string | undefined;
  readonly status: string;
}

/** A conference by its SID; by its name where no SID is known. */
export interface ConferenceAt {
  readonly conferenceSid: string | null;
  readonly conference: string;
}

/** A line that we ring. */
export interface OutgoingLine {
  /** E.164. */
  readonly to: string;
  /** The number that is shown; the helpline's own unless told. */
  readonly callerId?: string | undefined;
  readonly url: string;
  /** Asked, on another process, when our own answer cannot be had. */
  readonly fallbackUrl: string;
  readonly statusCallback: string;
  /** How long it rings, in seconds. */
  readonly ringSeconds: number;
  /** The carrier ends the line after so many seconds, whatever anybody does. */
  readonly longestSeconds: number;
}

/** The telephone, through the carrier's REST interface. One code path for Twilio and the local carrier. */
export class Telephony {
  private readonly client: CarrierClient;
  /** For messages: the one who sends them has a longer patience of their own. */
  private readonly onceOnly: CarrierClient;

  constructor(private readonly config: TelephonyConfig) {
    this.client = carrierClient(config, HASTE);
    this.onceOnly = carrierClient(config, { autoRetry: false });
  }

  /**
   * Rings `client:<identity>` into a conference, by its SID or name; gives the new leg's SID. A guest neither begins nor ends it; `isMuted`: hears and
   * is not heard; `coaches`: is heard by that line alone.
   */
  async addParticipant(conference: string, participant: { to: string; label: string; timeoutSeconds: number; statusCallback: string; conferenceStatusCallback: string; isGuest?: boolean; isMuted?: boolean; coaches?: string | undefined }): Promise<string> {
    const made = await this.call(() => this.client.conferences(conference).participants.create({
      from: this.config.number,
      to: participant.to,
      label: participant.label,
      timeout: participant.timeoutSeconds,
      earlyMedia: false,
      beep: 'false',
      startConferenceOnEnter: !participant.isGuest,
      endConferenceOnExit: !participant.isGuest,
      ...(participant.isMuted ? { muted: true } : {}),
      ...(participant.coaches ? { coaching: true, callSidToCoach: participant.coaches } : {}),
      statusCallback: participant.statusCallback,
      statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
      conferenceStatusCallback: participant.conferenceStatusCallback,
      conferenceStatusCallbackEvent: ['start', 'end', 'join', 'leave', 'hold'],
    }));
    return made.callSid;
  }

  /** Rings a number from the helpline's; once answered, the line asks `url`. Gives its SID. Not idempotent: after a time-out ask `linesTo` before ringing again. */
  async placeCall(call: OutgoingLine): Promise<string> {
    const { ringSeconds, longestSeconds, callerId, ...given } = call;
    const made = await this.call(() => this.onceOnly.calls.create({
      ...given, from: callerId ?? this.config.number, method: 'POST', fallbackMethod: 'POST', timeout: ringSeconds, timeLimit: longestSeconds, statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    }));
    return made.sid;
  }

  /** Lines that we rang to a number since `since`, the newest last. */
  linesTo(to: string, since: Date): Promise<CarrierCall[]> {
    return this.listCalls({ to, startTimeAfter: since });
  }

  /** Makes a leg fetch `url` for its next instructions. */
  async redirect(callSid: string, url: string): Promise<void> {
    await this.call(() => this.client.calls(callSid).update({ url, method: 'POST' }));
  }

  async end(callSid: string): Promise<void> {
    await this.call(() => this.client.calls(callSid).update({ status: 'completed' }));
  }

  async fetchCall(callSid: string): Promise<CarrierCall> {
    return carrierCall(await this.call(() => this.client.calls(callSid).fetch()));
  }

  /** Calls to a number of ours, the helpline's unless told, that began at or after `since`, newest last, however many pages they fill. */
  callsSince(since: Date, to = this.config.number): Promise<CarrierCall[]> {
    return this.listCalls({ to, startTimeAfter: since });
  }

  /** Lines that we rang from our number, likewise, and from the one that is shown in its place. */
  async linesSince(since: Date): Promise<CarrierCall[]> {
    const { number, callerId = number } = this.config;
    const lists = await Promise.all([...new Set([number, callerId])].map((from) => this.listCalls({ from, startTimeAfter: since })));
    return lists.flat();
  }

  private async listCalls(which: { to?: string; from?: string; startTimeAfter: Date }): Promise<CarrierCall[]> {
    const calls = await this.call(() => this.client.calls.list({ ...which, pageSize: 1000 }));
    return calls.map(carrierCall).reverse();
  }

  /** All conferences that had this name, the newest first; one that is over lists nobody, but says whose leaving ended it. */
  async conferencesNamed(name: string): Promise<CarrierConference[]> {
    return (await this.call(() => this.client.conferences.list({ friendlyName: name, limit: 20 }))).map(carrierConference);
  }

  /** Conferences that have not ended: begun with two, or waiting for a second (`init`). */
  async conferencesGoingOn(status: 'init' | 'in-progress'): Promise<CarrierConference[]> {
    return (await this.call(() => this.client.conferences.list({ status, pageSize: 1000 }))).map(carrierConference);
  }

  /** Who is in a conference now; empty when there is none. */
  async participants(conference: string): Promise<CarrierParticipant[]> {
    const sid = await this.conferenceSidOf(conference);
    if (!sid) return [];
    const list = await this.call(() => this.client.conferences(sid).participants.list());
    return list.map((one) => ({ callSid: one.callSid, label: one.label ?? undefined, status: one.status }));
  }

  /** Puts a line of a conference on hold, where it hears what `holdUrl` says, or takes it back. Doing it again changes nothing. */
  async hold(where: ConferenceAt, callSid: string, on: boolean, holdUrl: string): Promise<void> {
    const sid = await this.sidAt(where);
    await this.call(() => this.client.conferences(sid).participants(callSid).update({ hold: on, ...(on ? { holdUrl, holdMethod: 'POST' } : {}) }));
  }

  /** Changes how a line takes part, all in one: `callSidToCoach` names who alone hears it. Doing it again changes nothing. */
  async changeParticipant(where: ConferenceAt, callSid: string, change: { readonly muted?: boolean; readonly coaching?: boolean; readonly callSidToCoach?: string; readonly endConferenceOnExit?: boolean }): Promise<void> {
    const sid = await this.sidAt(where);
    await this.call(() => this.client.conferences(sid).participants(callSid).update(change));
  }

  /** Takes one line out of wherever the conference is, as `removeParticipant` does. */
  async leaveConference(where: ConferenceAt, callSid: string): Promise<void> {
    await this.removeParticipant(await this.sidAt(where), callSid);
  }

  private async sidAt({ conferenceSid, conference }: ConferenceAt): Promise<string> {
    const sid = conferenceSid ?? (await this.conferenceSidOf(conference));
    if (!sid) throw new CarrierError(404, 20404, 'there is no such conference');
    return sid;
  }

  /** Puts one line out without ending the conversation of the others. */
  async removeParticipant(conferenceSid: string, callSid: string): Promise<void> {
    await this.call(() => this.client.conferences(conferenceSid).participants(callSid).update({ endConferenceOnExit: false }));
    await this.call(() => this.client.conferences(conferenceSid).participants(callSid).remove());
  }

  private async conferenceSidOf(conference: string): Promise<string | undefined> {
    // A conference of one has not begun: it is listed as "init".
    const named = await this.call(() => this.client.conferences.list({ friendlyName: conference, limit: 20 }));
    return named.find(({ status }) => status !== 'completed')?.sid;
  }

  /** Sends an SMS from our number; gives its SID. Not idempotent: after a time-out ask `messagesTo` before sending again. */
  async sendMessage(message: { to: string; body: string; statusCallback: string }): Promise<string> {
    const sent = await this.call(() => this.onceOnly.messages.create({ from: this.config.number, ...message }));
    return sent.sid;
  }

  /** What became of a message of ours. */
  async fetchMessage(sid: string): Promise<{ status: string; errorCode: string | undefined }> {
    const { status, errorCode } = await this.call(() => this.client.messages(sid).fetch());
    return { status, errorCode: errorCode ? String(errorCode) : undefined };
  }

  /** What was sent to `to` since `since`. */
  async messagesTo(to: string, since: Date): Promise<{ sid: string; body: string }[]> {
    const list = await this.call(() => this.client.messages.list({ to, from: this.config.number, dateSentAfter: since }));
    return list.map(({ sid, body }) => ({ sid, body }));
  }

  private call<T>(request: () => Promise<T>): Promise<T> {
    return askCarrier(request);
  }
}

function carrierCall(call: { sid: string; from: string; to: string; status: string; startTime: Date | null; endTime: Date | null; dateCreated: Date | null }): CarrierCall {
  return { sid: call.sid, from: call.from, to: call.to, status: call.status, startedAt: call.startTime ?? call.dateCreated ?? undefined, endedAt: call.endTime ?? undefined };
}

function carrierConference(one: { sid: string; friendlyName: string; status: string; dateCreated: Date; dateUpdated: Date; callSidEndingConference?: string | null }): CarrierConference {
  return { sid: one.sid, name: one.friendlyName, status: one.status, createdAt: one.dateCreated, updatedAt: one.dateUpdated, endedBySid: one.callSidEndingConference ?? undefined };
}
