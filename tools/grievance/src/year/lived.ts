import { DIVISIONS, isKeptIn, OFFICE_HOURS, officeOfLevel } from '@pukar/directory-core/domain';
import { decideTicket, dueAt, LONGEST_PAUSE_DAYS, type Ticket, type TicketCommand, type TicketNumber, termOf, turnOf, type WorkingCalendar } from '@pukar/grievances-core/domain';
import type { Outcome } from './outcome.js';
import { type Act, firstLevel, highestLevel, type PlannedTicket, type Year } from './scenario.js';

/** The calendars of offices, by the directory's own rules of where a holiday is kept. */
export class OfficeCalendars {
  private readonly known = new Map<string, WorkingCalendar>();

  constructor(private readonly holidays: Year['holidays']) {}

  of(departmentCode: string, districtCode: string, level: number): WorkingCalendar {
    const office = officeOfLevel(departmentCode as 'ENE', districtCode, level, DIVISIONS);
    const key = `${districtCode} ${office}`;
    const calendar = this.known.get(key) ?? { ...OFFICE_HOURS, holidays: this.holidays.filter((holiday) => isKeptIn(holiday, districtCode.slice(districtCode.indexOf('-') + 1), office)) };
    this.known.set(key, calendar);
    return calendar;
  }
}

/** A planned ticket as the domain decides it, command by command. */
export class LivedTicket {
  readonly outcomes: Outcome[] = [];
  private ticket: Ticket;

  constructor(private readonly plan: PlannedTicket, private readonly calendars: OfficeCalendars) {
    const { kind, category, departmentCode, registeredAt } = plan;
    const [level, at] = [firstLevel(plan), new Date(registeredAt)];
    const calendar = calendars.of(departmentCode, plan.districtCode, level);
    const promise = termOf(at, category.workingDays, calendar);
    this.ticket = {
      id: String(plan.nth), number: '48217735016' as TicketNumber, kind, state: 'registered', stageSince: at, registeredAt: at, dueAt: promise.until, promise, ...turnOf(promise, calendar),
      pauses: [], level, reopenings: 0, departmentCode, transfers: 0, isPlacedByHead: false, isUnwritten: false, officeCode: null, officerPost: null, actionCode: null, reply: null,
      resolvedAt: null, mergedInto: null, version: 1,
    };
    this.promised();
  }

  get isEnded(): boolean {
    return this.ticket.state === 'closed' || this.ticket.state === 'withdrawn';
  }

  /** When a sweep will find it, as the indexes of the database do. */
  get next(): number {
    const { state, level, climbsAt, warnsAt, warnedAt, pauses } = this.ticket;
    if (state === 'resolved' || this.isEnded) return Infinity;
    if (state !== 'forwarded' && !this.isStuck) return 0;
    const climbs = level < highestLevel(this.plan) ? climbsAt.getTime() : Infinity;
    return Math.min(climbs, warnedAt || warnsAt >= climbsAt ? Infinity : warnsAt.getTime(), ...pauses.map(({ endedAt, until }) => (endedAt ? Infinity : until.getTime())));
  }

  act(act: Act): void {
    const at = new Date(act.at);
    const calendar = this.calendar();
    switch (act.type) {
      case 'clarify':
        return this.recounts({ type: 'clarify', clarificationId: String(this.ticket.pauses.length + 1), until: act.minutes === null ? dueAt(at, LONGEST_PAUSE_DAYS, calendar) : new Date(act.at + act.minutes * 60_000), calendar }, at);
      case 'answer': return this.recounts({ type: 'answer-clarification', clarificationId: String(this.ticket.pauses.length), calendar }, at);
      case 'transfer': return this.recounts({ type: 'transfer', departmentCode: act.to, byHead: false, calendar }, at);
      case 'interim': return void this.decide({ type: 'interim', newDay: '2027-12-31' }, at);
      case 'assign': return void this.decide({ type: 'assign', officerPost: 'LME' }, at);
      case 'resolve': return void this.decide({ type: 'resolve', actionCode: 'repaired', reply: 'Done.' }, at);
      case 'object': return this.object(at);
      case 'satisfied': return void this.decide({ type: 'rate', rating: 5, clock: this.clock(0) }, at);
      case 'withdraw': return void this.decide({ type: 'withdraw', pressure: false }, at);
    }
  }

  /** What the worker does at a sweep, in its order: pauses that are over, warnings, who is late; and what waits for an office reaches one. */
  sweep(now: number): void {
    const at = new Date(now);
    this.recounts({ type: 'end-pause', calendar: this.calendar() }, at);
    if (now < this.ticket.climbsAt.getTime() && this.decide({ type: 'warn' }, at)) this.outcomes.push({ what: 'warned', level: this.ticket.level, noticed: now });
    for (;;) {
      const lateSince = this.ticket.climbsAt.getTime();
      if (!this.decide({ type: 'climb', levelDays: this.plan.category.levelWorkingDays, calendar: this.calendar(1) }, at)) break;
      this.outcomes.push({ what: 'climbed', level: this.ticket.level, lateSince, noticed: now });
    }
    if (!this.isStuck && this.ticket.state !== 'forwarded') this.decide({ type: 'forward', officeCode: 'ENE-BPL', officerPost: 'LME', level: this.ticket.level }, at);
  }

  private get isStuck(): boolean {
    return this.plan.isUnassigned && this.ticket.level === firstLevel(this.plan);
  }

  /** Of the office that has it, or of the one above. */
  private calendar(above: 0 | 1 = 0): WorkingCalendar {
    return this.calendars.of(this.ticket.departmentCode!, this.plan.districtCode, Math.min(5, this.ticket.level + above));
  }

  private clock(above: 0 | 1) {
    return { calendar: this.calendar(above), promisedDays: this.plan.category.workingDays, levelDays: this.plan.category.levelWorkingDays };
  }

  private object(at: Date): void {
    const before = this.ticket.state;
    const isRefused = !this.decide({ type: 'reopen', clock: this.clock(1) }, at);
    if (before !== 'resolved') return;
    if (isRefused) this.decide({ type: 'close', because: 'citizen-agreed' }, at);
    else if (this.ticket.state === 'order-due') this.decide({ type: 'order', text: 'So ordered.' }, at);
    else this.promised();
  }

  private recounts(command: TicketCommand, at: Date): void {
    const paused = this.ticket.pauses;
    if (this.decide(command, at) && this.ticket.pauses !== paused) this.outcomes.push({ what: 'moved', due: this.ticket.dueAt.getTime(), late: this.ticket.climbsAt.getTime() });
  }

  private promised(): void {
    this.outcomes.push({ what: 'promised', level: this.ticket.level, due: this.ticket.dueAt.getTime(), late: this.ticket.climbsAt.getTime() });
  }

  private decide(command: TicketCommand, at: Date): boolean {
    const wasEnded = this.isEnded;
    const decided = decideTicket(this.ticket, command, at);
    if (!decided.ok) return false;
    this.ticket = decided.value.ticket;
    if (this.isEnded && !wasEnded) this.outcomes.push({ what: 'ended' });
    return true;
  }
}
