import type { TicketCommand } from '@pukar/grievances-core/domain';
import { type Days, lateAt, type Stop, wholeDays, warnAt } from '../year/minute-by-minute.js';

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>;
interface Term { readonly since: number; readonly told: number }
interface Pause extends Stop { readonly id: string; readonly level: number; endedAt: number | null }

const DAY = 1_440 * 60_000;

/** Where a ticket is, in words of its own: on the way somewhere, at an office, answered, before the head for an order, over. */
type Place = 'new' | 'moving' | 'again' | 'office' | 'answered' | 'order' | 'closed' | 'withdrawn';
const STATES: Readonly<Record<Place, string>> = { new: 'registered', moving: 'on-its-way', again: 'reopened', office: 'forwarded', answered: 'resolved', order: 'order-due', closed: 'closed', withdrawn: 'withdrawn' };

/** What the rules of docs say of a ticket, written apart from the domain: small, slow, and with another way to count time. */
export class ModelTicket {
  readonly id = '01980000-0000-7000-8000-000000000001';
  place: Place = 'new';
  level: number;
  reopenings = 0;
  transfers = 0;
  asked = 0;
  department = 'ENE';
  due: number;
  late: number;
  now: number;
  private warning: number;
  private isWarned = false;
  private isPlaced = false;
  private isMerged = false;
  private isWaiting = false;
  private answeredAt: number | null = null;
  private promise: Term;
  private turn: Term;
  private readonly pauses: Pause[] = [];

  constructor(readonly kind: 'grievance' | 'demand' | 'suggestion' | 'thanks' | 'information', private isUnwritten: boolean, level: number, registeredAt: number, private readonly days: Days, private readonly has: { readonly promised: number; readonly level: number }) {
    this.level = level;
    this.now = registeredAt;
    this.promise = this.turn = { since: registeredAt, told: wholeDays(registeredAt, has.promised, days) };
    this.due = this.late = this.promise.told;
    this.warning = warnAt(registeredAt, this.late, days, []);
  }

  /** What a ticket is compared by. */
  get summary(): Readonly<Record<string, unknown>> {
    return {
      state: STATES[this.place], level: this.level, reopenings: this.reopenings, transfers: this.transfers, departmentCode: this.department, dueAt: this.due, climbsAt: this.late, warnsAt: this.warning,
      isWarned: this.isWarned, isPlacedByHead: this.isPlaced, isUnwritten: this.isUnwritten, isMerged: this.isMerged, pauses: this.pauses.length, isPaused: this.pause !== undefined,
    };
  }

  /** Instants at which something becomes right or wrong. */
  get instants(): readonly number[] {
    return [this.late, this.warning, ...(this.pause ? [this.pause.until] : []), ...(this.answeredAt === null ? [] : [this.answeredAt + 15 * DAY])];
  }

  /** Does what is asked, if it may be done; says whether it was. */
  take(command: TicketCommand, at: number): boolean {
    this.now = at;
    switch (command.type) {
      case 'forward': return this.forward(command);
      case 'climb': return this.isAt('new', 'moving', 'again', 'office') && this.level < this.highest && at >= this.late && this.climb(at);
      case 'warn': return this.isOpen && !this.isWarned && at >= this.warning && (this.isWarned = true);
      case 'write-down': return this.writeDown(command);
      case 'assign': case 'ask-reassignment': case 'interim': case 'refuse-transfer': case 'propose-closing': case 'refuse-closing': return this.place === 'office';
      case 'propose-transfer': return this.place === 'office' && !this.isPlaced && command.departmentCode !== this.department;
      case 'transfer': return this.place === 'office' && this.transfer(command, at);
      case 'clarify': return this.place === 'office' && this.ask(command, at);
      case 'answer-clarification': return this.place === 'office' && this.pause?.id === command.clarificationId && this.goOn(at);
      case 'end-pause': return this.place === 'office' && this.pause !== undefined && at >= this.pause.until && this.goOn(at);
      case 'resolve': case 'close-by-force': return this.place === 'office' && this.answer(at);
      case 'rate': return this.place === 'answered' && this.rate(command.rating, at);
      case 'reopen': return this.place === 'answered' && this.object(at);
      case 'order': return this.place === 'order' && this.end('closed', at);
      case 'close': return this.close(command, at);
      case 'withdraw': return (this.isOpen || this.place === 'answered') && (command.pressure || (this.goAlone() && this.end('withdrawn', at)));
      case 'merge': return this.isAt('new', 'moving', 'again', 'office') && command.into !== this.id && !this.isUnwritten && (this.isMerged = this.isWaiting = true) && this.end('closed', at);
      case 'answer-merged': return this.isMerged && (this.isWaiting || this.place === 'answered') && this.answerOfAnother(command, at);
      case 'part': return this.isWaiting && this.part();
    }
  }

  private get highest(): number {
    return this.kind === 'suggestion' ? 2 : this.kind === 'thanks' || this.kind === 'information' ? 1 : 5;
  }

  private get isOpen(): boolean {
    return this.isAt('new', 'moving', 'again', 'office', 'order');
  }

  private get pause(): Pause | undefined {
    return this.pauses.find(({ endedAt }) => endedAt === null);
  }

  private isAt(...places: readonly Place[]): boolean {
    return places.includes(this.place);
  }

  private forward({ level }: Of<'forward'>): boolean {
    if (!this.isAt('new', 'moving', 'again', 'order') || this.isUnwritten || level !== this.level) return false;
    if (this.kind === 'thanks') this.place = 'closed';
    else if (this.place !== 'order') this.place = 'office';
    return true;
  }

  private climb(at: number): true {
    const since = this.late;
    this.endPause(at);
    [this.place, this.level, this.isWarned] = ['moving', this.level + 1, false];
    this.turn = { since, told: wholeDays(since, this.has.level, this.days) };
    this.countTurn();
    return true;
  }

  private writeDown({ isAgainstStaff = false }: Of<'write-down'>): boolean {
    if (this.isAt('closed', 'withdrawn')) return false;
    this.isUnwritten = false;
    if (isAgainstStaff) this.level = Math.max(3, this.level);
    return true;
  }

  private transfer({ departmentCode, byHead }: Of<'transfer'>, at: number): boolean {
    const isSame = departmentCode === this.department;
    if (this.isPlaced || (!byHead && (isSame || this.transfers >= 3))) return false;
    if (byHead) this.isPlaced = true;
    if (isSame) return true;
    if (!byHead) this.transfers += 1;
    if (this.pause) this.goOn(at);
    [this.place, this.department] = ['moving', departmentCode];
    return true;
  }

  private ask({ until, clarificationId }: Of<'clarify'>, at: number): boolean {
    const end = until.getTime();
    const isAllowed = !this.pause && at < this.late && this.pauses.filter(({ level }) => level === this.level).length < 2 && end > at && end <= wholeDays(at, 5, this.days);
    if (!isAllowed) return false;
    this.pauses.push({ from: at, until: end, id: clarificationId, level: this.level, endedAt: null });
    this.asked += 1;
    this.count();
    return true;
  }

  private goOn(at: number): true {
    this.endPause(at);
    this.count();
    return true;
  }

  private endPause(at: number): void {
    if (this.pause) this.pause.endedAt = Math.min(at, this.pause.until);
  }

  private answer(at: number): true {
    this.endPause(at);
    [this.place, this.answeredAt] = ['answered', at];
    return true;
  }

  private answerOfAnother({ actionCode, by }: Of<'answer-merged'>, at: number): true {
    this.isWaiting = false;
    if (actionCode === null) return this.end('closed', at);
    [this.level, this.department] = [Math.max(this.level, by.level), by.departmentCode ?? ''];
    return this.answer(at);
  }

  private goAlone(): true {
    this.isMerged = false;
    return true;
  }

  private rate(rating: number, at: number): true {
    if (rating > 2) this.place = 'closed';
    else this.object(at);
    return true;
  }

  private object(at: number): boolean {
    if (this.reopenings < 2 && this.level < this.highest) {
      this.goAlone();
      [this.place, this.level, this.reopenings] = ['again', this.level + 1, this.reopenings + 1];
      this.promise = { since: at, told: wholeDays(at, this.has.promised, this.days) };
      this.due = this.promise.told;
      return this.begin(this.promise);
    }
    if (this.highest < 5) return false;
    this.goAlone();
    [this.place, this.level] = ['order', 5];
    return this.begin({ since: at, told: wholeDays(at, this.has.level, this.days) });
  }

  private begin(turn: Term): true {
    this.turn = turn;
    this.isWarned = false;
    [this.late, this.warning] = [turn.told, warnAt(turn.since, turn.told, this.days, [])];
    return true;
  }

  private close(command: Of<'close'>, at: number): boolean {
    if (command.because === 'answered') return this.isAt('new', 'office') && (this.kind === 'thanks' || this.kind === 'information') && this.end('closed', at);
    if (this.place !== 'answered') return false;
    return (command.because !== 'window-passed' || at >= (this.answeredAt ?? 0) + command.windowDays * DAY) && this.end('closed', at);
  }

  private end(place: 'closed' | 'withdrawn', at: number): true {
    this.endPause(at);
    this.place = place;
    return true;
  }

  private part(): true {
    [this.place, this.isMerged, this.isWaiting] = ['new', false, false];
    return true;
  }

  private count(): void {
    this.due = lateAt(this.promise.since, this.promise.told, this.days, this.stops);
    this.countTurn();
  }

  private countTurn(): void {
    this.late = lateAt(this.turn.since, this.turn.told, this.days, this.stops);
    this.warning = warnAt(this.turn.since, this.turn.told, this.days, this.stops);
  }

  private get stops(): readonly Stop[] {
    return this.pauses.map(({ from, until, endedAt }) => ({ from, until: endedAt ?? until }));
  }
}
