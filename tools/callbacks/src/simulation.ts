// Longer than most: the day of a helpline is one loop, and what may happen in it is its steps.
import { CALLBACK_POLICY, type CallbackPolicy, type OwedReason } from '@pukar/callbacks-core/domain';
import type { CallOutcome } from '@pukar/calls-core/contracts';
import { isWithinHours } from '@pukar/kernel';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import type { Chance } from './chance.js';
import { type Checked, checkBooks } from './check-books.js';
import { Crash, type CrashingDatabase } from './crashing-database.js';
import { aProcess, type HelplineProcess } from './helpline.js';
import { type Citizen, type RungCall, Telephone, Vault } from './telephone.js';

const MINUTE_MS = 60_000;
const START = new Date('2026-03-02T08:00:00+05:30');
const ARRIVE_WITHIN_MINUTES = 2 * 1_440;
const POLICY: CallbackPolicy = { ...CALLBACK_POLICY, quietHours: { from: 1_260, to: 540 } };

/** Something that happens at its time, again and again until it went through. */
interface Due {
  readonly at: Date;
  readonly run: () => Promise<unknown>;
}

export interface Simulated extends Checked {
  readonly dials: number;
  readonly crashes: number;
  readonly redials: number;
  readonly doubled: number;
  readonly days: number;
}

/** Days of call-backs, a minute at a time: the room's own use cases on PostgreSQL, two workers, processes that die, news that comes twice and late. */
export class Simulation {
  private readonly clock = new FixedClock(START);
  private readonly vault = new Vault();
  private readonly telephone = new Telephone(this.clock, POLICY);
  private readonly workers: readonly HelplineProcess[];
  private readonly open = new Map<string, RungCall>();
  private readonly owed = new Set<string>();
  private due: Due[] = [];
  private redials = 0;
  private doubled = 0;

  constructor(private readonly database: CrashingDatabase, private readonly calm: Database, private readonly chance: Chance) {
    const settings = { policy: POLICY, first: 'agent' } as const;
    this.workers = [0, 1].map(() => aProcess(database, this.clock, settings, this.telephone, this.vault));
    this.telephone.mayRing = (id) => this.workers[0]!.mayRing.execute(calm, id);
    this.telephone.citizenOf = async (tx, id) => this.vault.byId.get((await this.workers[0]!.mayRing.citizenOf(tx, id)) ?? '');
  }

  async run(callers: number): Promise<Simulated> {
    for (let nth = 0; nth < callers; nth += 1) this.someoneCalls(this.afterMinutes(this.chance.upTo(ARRIVE_WITHIN_MINUTES)));
    for (let steps = 0; steps < 60_000; steps += 1) {
      await this.minute(steps);
      if (!(await this.goOn())) break;
    }
    const checked = await checkBooks(this.calm, this.owed);
    const faults = [
      ...this.telephone.inQuietHours.map((id) => `${id} rang in quiet hours`), ...this.telephone.twiceAtOnce.map((id) => `${id} rang twice at once`),
      ...this.telephone.afterSuccess.map((id) => `${id} rang after a success`), ...checked.faults,
    ];
    const days = Math.ceil((this.clock.now().getTime() - START.getTime()) / (1_440 * MINUTE_MS));
    return {
      ...checked, faults, dials: this.telephone.dials, crashes: this.database.crashes, redials: this.redials, doubled: this.doubled, days,
      inQuietHours: this.telephone.inQuietHours.length, twiceAtOnce: this.telephone.twiceAtOnce.length, afterSuccess: this.telephone.afterSuccess.length + checked.afterSuccess,
    };
  }

  private async minute(steps: number): Promise<void> {
    const now = this.clock.now();
    const happening = this.chance.shuffled(this.due.filter(({ at }) => at <= now));
    this.due = this.due.filter(({ at }) => at > now);
    for (const event of happening) await this.orAgain(event);
    await Promise.all(this.workers.map((worker) => this.orDie(() => worker.ring.execute())));
    if (steps % 3 === 0) await Promise.all(this.workers.map((worker) => this.orDie(() => worker.tidy.execute())));
    await this.agentsTakeCalls(now);
    this.callsEnd(now);
  }

  /** Jumps over minutes in which nothing can happen. False when all is done. */
  private async goOn(): Promise<boolean> {
    this.clock.advance(60);
    if (this.telephone.line.size > 0 || this.open.size > 0) return true;
    const [row] = await this.calm.query<{ next: Date | null; left: number }>(`select min(due_at) as next, count(*)::integer as left from callbacks.callback where state <> 'done'`);
    const times = [...this.due.map(({ at }) => at), ...(row?.next ? [row.next] : [])].map((at) => at.getTime());
    if (times.length === 0 && row?.left === 0) return false;
    const seconds = Math.floor((Math.min(...times, this.afterMinutes(720).getTime()) - this.clock.now().getTime()) / 1_000);
    if (seconds > 60) this.clock.advance(seconds - 1);
    return true;
  }

  private someoneCalls(at: Date): void {
    const does = this.chance.weighted<Citizen['does']>([['answers', 42], ['engaged-first', 14], ['never-answers', 18], ['redials', 16], ['declines', 4], ['is-somebody-else', 3], ['has-no-number', 3]]);
    const citizen: Citizen = { citizenId: randomIds.uuid(), does, rung: 0, askedAt: undefined };
    this.vault.byId.set(citizen.citizenId, citizen);
    const reason = this.chance.weighted<OwedReason>([['abandoned-in-queue', 40], ['rejected', 28], ['call-back-kept', 15], ['blank-call', 10], ['failed', 7]]);
    const callId = this.aCallOf(citizen);
    const waited = this.chance.upTo(10);
    this.at(at, () => (reason === 'call-back-kept' && does !== 'has-no-number' ? this.asksForCallBack(citizen, callId, waited) : this.isOwed(callId, reason === 'call-back-kept' ? 'failed' : reason, waited)));
    if (does === 'redials') this.at(new Date(at.getTime() + (2 + this.chance.upTo(90)) * MINUTE_MS), () => this.redial(citizen));
    // One call in ten is owed a second time by another call of theirs.
    if (this.chance.isOneIn(10)) this.at(new Date(at.getTime() + this.chance.upTo(300) * MINUTE_MS), () => this.isOwed(this.aCallOf(citizen), 'rejected', 0));
  }

  private aCallOf(citizen: Citizen): string {
    const callId = randomIds.uuid();
    this.vault.calls.set(callId, citizen);
    return callId;
  }

  private async asksForCallBack(citizen: Citizen, callId: string, waited: number): Promise<void> {
    citizen.askedAt = this.clock.now();
    if ((await this.process().keep(callId, this.afterMinutes(-waited))) === 'kept') this.owed.add(callId);
    this.newsOf(callId, 'call-back-kept');
  }

  private async isOwed(callId: string, reason: OwedReason, waited: number): Promise<void> {
    const at = this.clock.now();
    await this.process().owe({ callId, reason, at, isOutcome: true, placeSince: this.afterMinutes(-waited) });
    this.owed.add(callId);
    if (reason !== 'blank-call' && reason !== 'call-dropped') this.newsOf(callId, reason as CallOutcome);
  }

  private async redial(citizen: Citizen): Promise<void> {
    const callId = this.aCallOf(citizen);
    const until = this.afterMinutes(2 + this.chance.upTo(8));
    await this.process().redial(callId);
    this.redials += 1;
    const talks = this.chance.next() < 0.6;
    this.at(until, async () => {
      this.telephone.ended.set(callId, until);
      if (talks) this.newsOf(callId, 'talked');
      else await this.isOwed(callId, 'abandoned-in-queue', 3);
    });
  }

  /** Agents come and go: more by day, none in the quiet hours. */
  private async agentsTakeCalls(now: Date): Promise<void> {
    const onDuty = isWithinHours(POLICY.quietHours, now) ? 3 : 12 + this.chance.upTo(25);
    const waiting = [...this.telephone.line].sort(([, a], [, b]) => a.getTime() - b.getTime()).slice(0, Math.max(0, onDuty - this.open.size));
    for (const [callId] of waiting) {
      const call = this.telephone.calls.get(callId);
      if (!call) continue;
      if ((await this.telephone.dial(callId)) === 'ringing') this.rings(call, now);
      else await this.ends(call, 'not-dialled', now);
    }
  }

  private rings(call: RungCall, now: Date): void {
    const { citizen } = call;
    this.vault.calls.set(call.callId, citizen);
    citizen.rung += 1;
    const outcome = outcomeWith(citizen, this.chance);
    this.open.set(call.callId, call);
    Object.assign(call, { outcome, endsAt: new Date(now.getTime() + (outcome === 'talked' ? 3 + this.chance.upTo(5) : 1) * MINUTE_MS) });
    if (citizen.does === 'declines') this.at(now, () => this.process().decline(call.callId));
  }

  private callsEnd(now: Date): void {
    for (const call of this.open.values()) {
      if (!call.endsAt || call.endsAt > now) continue;
      this.open.delete(call.callId);
      void this.ends(call, call.outcome ?? 'failed', call.endsAt);
      if (call.outcome !== 'talked') continue;
      this.telephone.succeeded.add(call.callbackId);
      if (call.citizen.does === 'is-somebody-else') this.at(this.afterMinutes(1), () => this.process().wrongNumber(call.callId));
      else if (this.chance.isOneIn(25)) this.at(this.afterMinutes(1), () => this.isOwed(call.callId, 'call-dropped', 0));
    }
  }

  private async ends(call: RungCall, outcome: CallOutcome, at: Date): Promise<void> {
    Object.assign(call, { endedAt: at, outcome });
    this.telephone.line.delete(call.callId);
    this.newsOf(call.callId, outcome);
  }

  /** News comes late, in any order, and every third time twice. */
  private newsOf(callId: string, outcome: CallOutcome): void {
    const copies = this.chance.isOneIn(3) ? 2 : 1;
    this.doubled += copies - 1;
    for (let copy = 0; copy < copies; copy += 1) this.at(this.afterMinutes(this.chance.upTo(4)), () => this.process().hear({ callId, outcome }));
  }

  private at(at: Date, run: () => Promise<unknown>): void { this.due.push({ at, run }); }
  private afterMinutes(minutes: number): Date { return new Date(this.clock.now().getTime() + minutes * MINUTE_MS); }
  private process(): HelplineProcess { return this.workers[this.chance.upTo(this.workers.length)]!; }

  private async orAgain(event: Due): Promise<void> {
    if (!(await this.orDie(event.run))) this.at(this.afterMinutes(1), event.run);
  }

  /** Whether it went through; a process that died is started again by the next step. */
  private async orDie(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
      return false;
    }
  }
}

function outcomeWith(citizen: Citizen, chance: Chance): CallOutcome {
  switch (citizen.does) {
    case 'never-answers':
    case 'has-no-number':
      return chance.isOneIn(4) ? 'unreachable' : 'not-answered';
    case 'engaged-first':
      return citizen.rung === 1 ? 'engaged' : 'talked';
    case 'redials':
      return chance.isOneIn(2) ? 'not-answered' : 'talked';
    case 'declines':
      return 'declined';
    case 'answers':
    case 'is-somebody-else':
      return 'talked';
  }
}
