// Longer than most: a carrier is one thing, and all its verbs act on the same lines and conferences.
import { randomBytes } from 'node:crypto';
import type { Chance } from '@pukar/callbacks-simulation/chance';
import type { Clock } from '@pukar/kernel';
import { CarrierError, type CarrierCall, type CarrierConference, type CarrierParticipant, type OutgoingLine, type Telephony } from '@pukar/platform/telephony';

export const PUBLIC_URL = 'https://model.example';
export const NUMBER = '+911553430000';

/** What the carrier posts to us. `asks`: the line goes on by the answer; such a request may be late, never lost. */
export interface Post {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  readonly asks?: Line;
}

/** A line at the carrier. */
export interface Line {
  readonly sid: string;
  /** `outside`: somebody else whom the helpline rang. A supervisor's is an agent's. */
  readonly kind: 'caller' | 'agent' | 'outside';
  readonly from: string;
  readonly to: string;
  readonly startedAt: Date;
  /** What it is called in a conference: of an agent's line, the claim that it was rung for. */
  label?: string;
  readonly newsTo: string;
  /** What it asks when it is answered; of a line that is rung into a conference, nothing. */
  readonly answeredAt?: string;
  /** Neither begins nor ends a conference. */
  isGuest: boolean;
  isHeld: boolean;
  status: 'ringing' | 'in-progress' | 'completed' | 'canceled' | 'no-answer' | 'failed';
  place: InQueue | { readonly conference: Conference; readonly after: string } | AtTone | 'menu' | 'asking';
  endedAt?: Date;
  /** The claims with whose lines it was in a conversation. */
  readonly talkedWith: Set<string>;
  news: number;
}

/** In the carrier's queue: where it goes after it, and what it asks meanwhile. */
export interface InQueue {
  readonly queue: string;
  round: string;
  key?: string | undefined;
}

/** Asked to speak a message. */
export interface AtTone {
  readonly said: string;
  readonly recording: string;
  readonly silent: string;
}

export interface Conference {
  readonly sid: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lines: Set<Line>;
  status: 'init' | 'in-progress' | 'completed';
  updatedAt: Date;
  endedBy?: Line;
  news: number;
}

type ConferenceAt = Parameters<Telephony['leaveConference']>[0];

const sid = (kind: string): string => kind + randomBytes(16).toString('hex');
const OVER = { completed: true, canceled: true, 'no-answer': true, failed: true, ringing: false, 'in-progress': false } as const;
export const isOver = (line: Line): boolean => OVER[line.status];
/** Of a line that has just begun. */
const FRESH = { isGuest: false, isHeld: false, news: 0 } as const;
const attribute = (document: string, verb: string, name: string): string | undefined => new RegExp(`<${verb}[^>]* ${name}="([^"]*)"`).exec(document)?.[1];
const unescaped = (text: string): string => text.replaceAll('&amp;', '&');

/** What the helpline asks of a carrier here. */
export const VERBS = ['addParticipant', 'changeParticipant', 'conferencesGoingOn', 'conferencesNamed', 'callsSince', 'end', 'fetchCall', 'hold', 'leaveConference', 'linesSince', 'linesTo', 'participants', 'placeCall', 'redirect', 'removeParticipant'] as const;

/** A carrier in memory that forgets nothing: what it lists is what was. What it would post lies in `posts` until somebody delivers it. */
export class Exchange implements Pick<Telephony, (typeof VERBS)[number]> {
  readonly lines = new Map<string, Line>();
  /** The same by their kind, in the order in which they were made. */
  readonly callers: Line[] = [];
  readonly agentLines: Line[] = [];
  /** All that the helpline rang. */
  readonly rung: Line[] = [];
  readonly conferences: Conference[] = [];
  posts: Post[] = [];
  /** One request in so many is not answered; 0: all are. */
  failsOneIn = 0;
  failures = 0;
  /** Where the helpline says that it is reached. */
  publicUrl = PUBLIC_URL;

  constructor(private readonly clock: Clock, private readonly chance: Chance) {}

  /** Somebody dials the helpline, and is in its menus. */
  dials(from: string): Line {
    return this.keep({ sid: sid('CA'), kind: 'caller', from, to: NUMBER, startedAt: this.clock.now(), newsTo: '/voice/status', status: 'in-progress', place: 'menu', ...FRESH, talkedWith: new Set() });
  }

  /** An agent's line is picked up by their browser, or somebody's whom we rang. */
  answers(line: Line): void {
    if (line.status !== 'ringing') return;
    line.status = 'in-progress';
    if (line.answeredAt !== undefined) return this.asks(line, line.answeredAt, {});
    const into = this.conferenceOf.get(line) ?? '';
    // One that is over by its SID takes nobody.
    if (into.startsWith('CF') && !this.goingOn(into)) return this.over(line, 'completed');
    this.joins(line, into, '');
  }

  isNotAnswered(line: Line): void {
    if (line.status === 'ringing') this.over(line, 'no-answer');
  }

  /** Whoever has the line hangs up. */
  hangsUp(line: Line): void {
    if (!isOver(line)) this.over(line, line.status === 'ringing' ? 'canceled' : 'completed');
  }

  /** The document that answered a request of the line's. */
  follows(line: Line, document: string): void {
    // The answer to a request that was made twice is followed once.
    if (isOver(line) || typeof line.place === 'object') return;
    const [said = '', inSaid = ''] = /<Conference([^>]*)>/.exec(document) ?? [];
    const conference = /<Conference[^>]*>([^<]*)<\/Conference>/.exec(document)?.[1];
    const queue = attribute(document, 'Enqueue', 'action');
    const again = /<Redirect[^>]*>([^<]*)<\/Redirect>/.exec(document)?.[1];
    if (conference) {
      line.isGuest = said.includes('endConferenceOnExit="false"');
      line.label = /participantLabel="([^"]*)"/.exec(inSaid)?.[1] ?? line.label;
      this.joins(line, conference, this.pathOf(attribute(document, 'Dial', 'action')!));
    } else if (queue) line.place = { queue: this.pathOf(queue), round: this.pathOf(attribute(document, 'Enqueue', 'waitUrl') ?? '') };
    else if (document.includes('<Record')) line.place = { said: this.pathOf(attribute(document, 'Record', 'action')!), recording: this.pathOf(attribute(document, 'Record', 'recordingStatusCallback')!), silent: this.pathOf(again ?? '') };
    else if (again) this.asks(line, this.pathOf(again), {});
    else this.over(line, 'completed');
  }

  /** What answered a round of the line's in the queue: words and music, after which it asks again, or the way out of it. */
  hears(line: Line, document: string): void {
    const { place } = line;
    if (isOver(line) || typeof place !== 'object' || !('queue' in place)) return;
    if (document.includes('<Leave')) return this.leavesQueue(line, 'leave');
    const key = attribute(document, 'Gather', 'action');
    place.key = key && this.pathOf(key);
    const next = /<Redirect[^>]*>([^<]*)<\/Redirect>/.exec(document)?.[1];
    if (next) place.round = this.pathOf(next);
  }

  /** After the tone: a message is spoken, whose recording is told of as well, or nothing. */
  speaks(line: Line, words: boolean): void {
    const { place } = line;
    if (isOver(line) || typeof place !== 'object' || !('said' in place)) return;
    if (!words) return this.asks(line, place.silent, {});
    const recording = sid('RE');
    this.posts.push({ path: place.recording, form: { ...this.formOf(line), RecordingSid: recording, RecordingStatus: 'completed', RecordingDuration: '7' } });
    this.asks(line, place.said, { RecordingSid: recording, RecordingDuration: '7' });
  }

  /** The caller is taken out of the queue by its own rules. */
  leavesQueue(line: Line, result: 'leave' | 'error'): void {
    if (typeof line.place !== 'object' || !('queue' in line.place)) return;
    const { queue } = line.place;
    this.asks(line, queue, { QueueResult: result, QueueSid: sid('QU'), QueueTime: String(this.clock.now().getTime()) });
  }

  async addParticipant(conference: string, given: { to: string; label: string; statusCallback: string; isGuest?: boolean }): Promise<string> {
    await this.isAsked();
    if (conference.startsWith('CF') && !this.goingOn(conference)) throw new CarrierError(404, 20404, 'no such conference');
    const to = given.to.split('?')[0]!;
    const line = this.keep({ sid: sid('CA'), kind: 'agent', from: NUMBER, to, label: given.label, startedAt: this.clock.now(), newsTo: this.pathOf(given.statusCallback), status: 'ringing', place: 'asking', ...FRESH, isGuest: given.isGuest ?? false, talkedWith: new Set() });
    this.conferenceOf.set(line, conference);
    this.lineNews(line, 'ringing');
    return line.sid;
  }

  async placeCall({ to, url, statusCallback, callerId = NUMBER }: OutgoingLine): Promise<string> {
    await this.isAsked();
    const line = this.keep({ sid: sid('CA'), kind: 'outside', from: callerId, to, startedAt: this.clock.now(), newsTo: this.pathOf(statusCallback), answeredAt: this.pathOf(url), status: 'ringing', place: 'asking', ...FRESH, talkedWith: new Set() });
    this.lineNews(line, 'ringing');
    return line.sid;
  }

  async redirect(callSid: string, url: string): Promise<void> {
    await this.isAsked();
    const line = this.up(callSid);
    const { place } = line;
    if (typeof place === 'object' && 'queue' in place) this.posts.push({ path: place.queue, form: { ...this.formOf(line), QueueResult: 'redirected', QueueSid: sid('QU'), QueueTime: '1' } });
    if (typeof place === 'object' && 'conference' in place) this.leaves(line, place.conference, !line.isGuest);
    this.asks(line, this.pathOf(url), {});
  }

  async end(callSid: string): Promise<void> {
    await this.isAsked();
    this.hangsUp(this.up(callSid));
  }

  async fetchCall(callSid: string): Promise<CarrierCall> {
    await this.isAsked();
    const line = this.lines.get(callSid);
    if (!line) throw new CarrierError(404, 20404, 'no such call');
    return listed(line);
  }

  async callsSince(since: Date, to = NUMBER): Promise<CarrierCall[]> {
    await this.isAsked();
    return this.callers.filter((line) => line.to === to && line.startedAt >= since).map(listed);
  }

  async linesSince(since: Date): Promise<CarrierCall[]> {
    await this.isAsked();
    return this.rung.filter((line) => line.startedAt >= since).map(listed);
  }

  async linesTo(to: string, since: Date): Promise<CarrierCall[]> {
    await this.isAsked();
    return this.rung.filter((line) => line.to === to && line.startedAt >= since).map(listed);
  }

  async conferencesNamed(name: string): Promise<CarrierConference[]> {
    await this.isAsked();
    return this.conferences.filter((one) => one.name === name).reverse().map(listedConference);
  }

  async conferencesGoingOn(status: 'init' | 'in-progress'): Promise<CarrierConference[]> {
    await this.isAsked();
    return this.conferences.filter((one) => one.status === status).map(listedConference);
  }

  async participants(name: string): Promise<CarrierParticipant[]> {
    await this.isAsked();
    return [...(this.goingOn(name)?.lines ?? [])].map((line) => ({ callSid: line.sid, label: line.label, status: 'connected' }));
  }

  async hold(where: ConferenceAt, callSid: string, on: boolean): Promise<void> {
    await this.isAsked();
    const { conference, line } = this.within(where, callSid);
    line.isHeld = on;
    this.conferenceNews(conference, on ? 'participant-hold' : 'participant-unhold', line);
  }

  async changeParticipant(where: ConferenceAt, callSid: string, { endConferenceOnExit }: { readonly endConferenceOnExit?: boolean }): Promise<void> {
    await this.isAsked();
    const { line } = this.within(where, callSid);
    if (endConferenceOnExit !== undefined) line.isGuest = !endConferenceOnExit;
  }

  async leaveConference(where: ConferenceAt, callSid: string): Promise<void> {
    await this.isAsked();
    const { conference, line } = this.within(where, callSid);
    this.leaves(line, conference, false);
    this.over(line, 'completed');
  }

  async removeParticipant(_conferenceSid: string, callSid: string): Promise<void> {
    await this.isAsked();
    const line = this.up(callSid);
    if (typeof line.place === 'object' && 'conference' in line.place) this.leaves(line, line.place.conference, false);
    this.over(line, 'completed');
  }

  private within({ conferenceSid, conference: name }: ConferenceAt, callSid: string): { readonly conference: Conference; readonly line: Line } {
    const conference = this.goingOn(conferenceSid ?? name);
    const line = [...(conference?.lines ?? [])].find((one) => one.sid === callSid);
    if (!conference || !line) throw new CarrierError(404, 20404, 'not in the conference');
    return { conference, line };
  }

  private readonly conferenceOf = new Map<Line, string>();
  private pathOf = (url: string): string => unescaped(url).slice(this.publicUrl.length);
  private goingOn = (nameOrSid: string): Conference | undefined => this.conferences.findLast((one) => one.status !== 'completed' && [one.name, one.sid].includes(nameOrSid));

  private async isAsked(): Promise<void> {
    await new Promise(setImmediate);
    if (this.failsOneIn > 0 && this.chance.isOneIn(this.failsOneIn)) {
      this.failures += 1;
      throw new CarrierError(503, 20503, 'the carrier is away');
    }
  }

  private up(callSid: string): Line {
    const line = this.lines.get(callSid);
    if (!line) throw new CarrierError(404, 20404, 'no such call');
    if (isOver(line)) throw new CarrierError(400, 21220, 'the call is over');
    return line;
  }

  private keep(line: Line): Line {
    this.lines.set(line.sid, line);
    (line.kind === 'caller' ? this.callers : this.rung).push(line);
    if (line.kind === 'agent') this.agentLines.push(line);
    return line;
  }

  private joins(line: Line, name: string, after: string): void {
    let conference = this.goingOn(name);
    if (!conference) {
      conference = { sid: sid('CF'), name, createdAt: this.clock.now(), lines: new Set(), status: 'init', updatedAt: this.clock.now(), news: 0 };
      this.conferences.push(conference);
    }
    line.place = { conference, after };
    conference.lines.add(line);
    if (conference.lines.size >= 2 && conference.status === 'init' && [...conference.lines].some(({ isGuest }) => !isGuest)) {
      conference.status = 'in-progress';
      this.conferenceNews(conference, 'conference-start');
    }
    for (const other of conference.lines) {
      const [caller, agent] = line.kind === 'caller' ? [line, other] : [other, line];
      if (caller.kind === 'caller' && agent.kind === 'agent') caller.talkedWith.add(agent.label!);
    }
    this.conferenceNews(conference, 'participant-join', line);
  }

  /** Whoever leaves ends it for the others, unless they were put out. */
  private leaves(line: Line, conference: Conference, ends: boolean): void {
    if (!conference.lines.delete(line)) return;
    Object.assign(line, { place: 'asking', isHeld: false });
    this.conferenceNews(conference, 'participant-leave', line, { ReasonParticipantLeft: 'participant_hung_up' });
    if (!ends && conference.lines.size > 0) return;
    Object.assign(conference, { status: 'completed', endedBy: line, updatedAt: this.clock.now() });
    for (const other of [...conference.lines]) {
      conference.lines.delete(other);
      other.isHeld = false;
      this.conferenceNews(conference, 'participant-leave', other, { ReasonParticipantLeft: 'conference_ended_via_end_conference_on_exit' });
      const after = typeof other.place === 'object' && 'after' in other.place ? other.place.after : '';
      if (other.kind === 'agent') this.over(other, 'completed');
      else this.asks(other, after, { DialCallStatus: 'answered', DialBridged: 'true', CallStatus: 'in-progress' });
    }
    this.conferenceNews(conference, 'conference-end', undefined, { CallSidEndingConference: line.sid, ...(line.label ? { ParticipantLabelEndingConference: line.label } : {}) });
  }

  private over(line: Line, status: Line['status']): void {
    if (isOver(line)) return;
    const { place } = line;
    Object.assign(line, { status, endedAt: this.clock.now() });
    if (typeof place === 'object' && 'conference' in place) this.leaves(line, place.conference, !line.isGuest);
    if (typeof place === 'object' && 'queue' in place) this.posts.push({ path: place.queue, form: { ...this.formOf(line), QueueResult: 'hangup', QueueSid: sid('QU'), QueueTime: '2' } });
    this.lineNews(line, status);
  }

  private asks(line: Line, path: string, more: Readonly<Record<string, string>>): void {
    line.place = 'asking';
    this.posts.push({ path, form: { ...this.formOf(line), CallStatus: 'in-progress', ...more }, asks: line });
  }

  private formOf(line: Line): Record<string, string> {
    return { CallSid: line.sid, From: line.from, To: line.to };
  }

  private lineNews(line: Line, status: string): void {
    const seconds = Math.max(0, Math.round((this.clock.now().getTime() - line.startedAt.getTime()) / 1000));
    this.posts.push({ path: line.newsTo, form: { ...this.formOf(line), CallStatus: status, SequenceNumber: String(line.news++), Timestamp: this.clock.now().toUTCString(), ...(isOver(line) ? { CallDuration: String(seconds) } : {}) } });
  }

  private conferenceNews(conference: Conference, event: string, line?: Line, more: Readonly<Record<string, string>> = {}): void {
    const about = line ? { CallSid: line.sid, ...(line.label ? { ParticipantLabel: line.label } : {}) } : {};
    this.posts.push({ path: '/voice/conference', form: { ConferenceSid: conference.sid, FriendlyName: conference.name, StatusCallbackEvent: event, SequenceNumber: String(++conference.news), Timestamp: this.clock.now().toUTCString(), ...about, ...more } });
  }
}

const listed = (line: Line): CarrierCall => ({ sid: line.sid, from: line.from, to: line.to, status: line.status, startedAt: line.startedAt, endedAt: line.endedAt });
const listedConference = (one: Conference): CarrierConference => ({ sid: one.sid, name: one.name, status: one.status, createdAt: one.createdAt, updatedAt: one.updatedAt, endedBySid: one.endedBy?.sid });
