import { daysOf, type Days, lateAt, type Stop, wholeDays, warnAt } from './minute-by-minute.js';
import type { Outcome } from './outcome.js';
import { type Act, firstLevel, highestLevel, type PlannedTicket, type Year } from './scenario.js';

const DIVISION_SEATS: Readonly<Record<string, string>> = {
  BPL: 'BHOPAL', VDS: 'BHOPAL', SHR: 'BHOPAL', RSN: 'BHOPAL', RJG: 'BHOPAL', IND: 'INDORE', DHR: 'INDORE', KGN: 'INDORE', KND: 'INDORE', BRW: 'INDORE', BRH: 'INDORE', JHB: 'INDORE', ALR: 'INDORE',
  JBP: 'JABALPUR', CDW: 'JABALPUR', BGT: 'JABALPUR', KTN: 'JABALPUR', SEO: 'JABALPUR', NSP: 'JABALPUR', MDL: 'JABALPUR', DDR: 'JABALPUR', PDN: 'JABALPUR', GWL: 'GWALIOR', SVP: 'GWALIOR', GUN: 'GWALIOR', ASN: 'GWALIOR', DTA: 'GWALIOR',
  UJN: 'UJJAIN', RTM: 'UJJAIN', DWS: 'UJJAIN', MDS: 'UJJAIN', NMC: 'UJJAIN', SJP: 'UJJAIN', AGM: 'UJJAIN', SGR: 'SAGAR', CTP: 'SAGAR', DMH: 'SAGAR', PNA: 'SAGAR', TKG: 'SAGAR', NWR: 'SAGAR',
  REW: 'REWA', STN: 'REWA', SGL: 'REWA', SDH: 'REWA', MHR: 'REWA', MGJ: 'REWA', MRN: 'CHAMBAL', BHD: 'CHAMBAL', SHP: 'CHAMBAL', NMP: 'NARMADA', BTL: 'NARMADA', HRD: 'NARMADA', SDL: 'SHAHDOL', ANP: 'SHAHDOL', UMR: 'SHAHDOL',
};

/** Which days an office works that has a ticket of a district at a level. */
export class OfficeDays {
  private readonly known = new Map<string, Days>();

  constructor(private readonly holidays: Year['holidays']) {}

  /** The code of the office that has a ticket of a district at a level. */
  static nameOf(department: string, district: string, level: number): string {
    const letters = district.slice(3);
    return level >= 5 ? 'HEAD' : level === 4 ? `${department}-STATE` : level === 3 ? `${department}-D-${DIVISION_SEATS[letters]}` : `${department}-${letters}`;
  }

  of(department: string, district: string, level: number): Days {
    const letters = district.slice(3);
    const office = OfficeDays.nameOf(department, district, level);
    const key = `${letters} ${office}`;
    const days = this.known.get(key) ?? daysOf(this.holidays.filter(({ districts, offices }) => (districts ? districts.includes(letters) : offices ? offices.includes(office) : true)));
    this.known.set(key, days);
    return days;
  }
}

interface Term { readonly since: number; readonly told: number }
type Pause = Stop & { readonly level: number; endedAt?: number };

/** What must become of a planned ticket: a model apart from the domain, walking minute by minute. */
export class ExpectedTicket {
  readonly outcomes: Outcome[] = [];
  /** Nothing happens by itself before. */
  next = 0;
  private phase: 'waiting' | 'office' | 'resolved' | 'ended' = 'waiting';
  private level: number;
  private department: string;
  private turn: Term;
  private promise: Term;
  private readonly pauses: Pause[] = [];
  private reopenings = 0;
  private transfers = 0;
  private isWarned = false;
  private due: number;
  private late: number;
  private warn: number;

  constructor(private readonly plan: PlannedTicket, private readonly offices: OfficeDays) {
    [this.level, this.department] = [firstLevel(plan), plan.departmentCode];
    this.promise = this.turn = this.term(plan.registeredAt, plan.category.workingDays);
    [this.due, this.late, this.warn] = [this.turn.told, this.turn.told, this.warning()];
    this.outcomes.push({ what: 'promised', level: this.level, due: this.due, late: this.late });
  }

  get isEnded(): boolean {
    return this.phase === 'ended';
  }

  act(act: Act): void {
    const { at } = act;
    this.next = 0;
    switch (act.type) {
      case 'clarify': return this.clarify(at, act.minutes === null ? wholeDays(at, 5, this.days) : at + act.minutes * 60_000);
      case 'answer': return this.phase === 'office' ? this.endPause(at) : undefined;
      case 'transfer': return this.transfer(at, act.to);
      case 'resolve': return this.phase === 'office' ? this.resolve(at) : undefined;
      case 'object': return this.phase === 'resolved' ? this.object(at) : undefined;
      case 'satisfied': return this.phase === 'resolved' ? this.end() : undefined;
      case 'withdraw': return this.end();
      default: return undefined;
    }
  }

  sweep(now: number): void {
    if (now < this.next) return;
    this.next = Infinity;
    if (this.phase === 'ended' || this.phase === 'resolved') return;
    const open = this.openPause;
    if (open && open.until <= now) this.endPause(now);
    if (!this.isWarned && this.warn <= now && now < this.late) {
      this.isWarned = true;
      this.outcomes.push({ what: 'warned', level: this.level, noticed: now });
    }
    while (this.level < highestLevel(this.plan) && this.late <= now) this.climb(now);
    if (this.phase === 'waiting' && !(this.plan.isUnassigned && this.level === firstLevel(this.plan))) this.phase = 'office';
    this.next = Math.min(this.openPause?.until ?? Infinity, this.isWarned ? Infinity : this.warn, this.level < highestLevel(this.plan) ? this.late : Infinity);
  }

  private get openPause(): Pause | undefined {
    return this.pauses.find(({ endedAt }) => endedAt === undefined);
  }

  private get days(): Days {
    return this.offices.of(this.department, this.plan.districtCode, this.level);
  }

  private get stops(): readonly Stop[] {
    return this.pauses.map(({ from, until, endedAt }) => ({ from, until: endedAt ?? until }));
  }

  private term(since: number, workingDays: number): Term {
    return { since, told: wholeDays(since, workingDays, this.days) };
  }

  private warning(): number {
    return warnAt(this.turn.since, this.turn.told, this.days, this.stops);
  }

  private clarify(at: number, until: number): void {
    const isAllowed = this.phase === 'office' && !this.openPause && at < this.late && until <= wholeDays(at, 5, this.days) && this.pauses.filter(({ level }) => level === this.level).length < 2;
    if (!isAllowed) return;
    this.pauses.push({ from: at, until, level: this.level });
    this.recount();
  }

  private endPause(at: number): void {
    const open = this.openPause;
    if (!open) return;
    open.endedAt = Math.min(at, open.until);
    this.recount();
  }

  private recount(): void {
    this.due = lateAt(this.promise.since, this.promise.told, this.days, this.stops);
    this.late = lateAt(this.turn.since, this.turn.told, this.days, this.stops);
    this.warn = this.warning();
    this.outcomes.push({ what: 'moved', due: this.due, late: this.late });
  }

  private transfer(at: number, to: string): void {
    if (this.phase !== 'office' || to === this.department || this.transfers >= 3) return;
    this.endPause(at);
    [this.department, this.transfers, this.phase] = [to, this.transfers + 1, 'waiting'];
  }

  private resolve(at: number): void {
    const open = this.openPause;
    if (open) open.endedAt = Math.min(at, open.until);
    this.phase = 'resolved';
  }

  private object(at: number): void {
    if (this.reopenings >= 2 || this.level >= highestLevel(this.plan)) return this.end();
    [this.level, this.reopenings, this.phase, this.isWarned] = [this.level + 1, this.reopenings + 1, 'waiting', false];
    this.promise = this.turn = this.term(at, this.plan.category.workingDays);
    [this.due, this.late, this.warn] = [this.turn.told, this.turn.told, warnAt(at, this.turn.told, this.days, [])];
    this.outcomes.push({ what: 'promised', level: this.level, due: this.due, late: this.late });
  }

  private climb(noticed: number): void {
    const lateSince = this.late;
    const open = this.openPause;
    if (open) open.endedAt = Math.min(noticed, open.until);
    [this.level, this.phase, this.isWarned] = [this.level + 1, 'waiting', false];
    this.turn = this.term(lateSince, this.plan.category.levelWorkingDays);
    this.late = lateAt(this.turn.since, this.turn.told, this.days, this.stops);
    this.warn = this.warning();
    this.outcomes.push({ what: 'climbed', level: this.level, lateSince, noticed });
  }

  private end(): void {
    if (this.phase === 'ended') return;
    this.phase = 'ended';
    this.outcomes.push({ what: 'ended' });
  }
}
