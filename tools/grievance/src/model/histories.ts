import { createHash } from 'node:crypto';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { OFFICE_HOURS } from '@pukar/directory-core/domain';
import { beginWalk, decideTicket, endWalk, GRIEVANCE_KINDS, linkHistory, nextStep, NO_HISTORY, type Ticket, type TicketDecision, type TicketNumber, termOf, turnOf, type WorkingCalendar } from '@pukar/grievances-core/domain';
import { disagreement, standingAfter, UNKNOWN } from '../history/standing.js';
import { daysOf } from '../year/minute-by-minute.js';
import { ModelTicket } from './model-ticket.js';
import { drawStep, type Step, wayOf } from './random-command.js';

/** What random histories came to. */
export interface HistoriesFound {
  histories: number;
  commands: number;
  accepted: number;
  readonly states: Set<string>;
  /** How often each way to ask was drawn, and how often it was done. */
  readonly drawn: Map<string, number>;
  readonly done: Map<string, number>;
  readonly refusals: Map<string, number>;
  readonly faults: string[];
}

const FROM = Date.parse('2026-01-05T00:00:00+05:30');
const [STEPS, MOST_FAULTS] = [40, 20];
const count = (counts: Map<string, number>, what: string): void => { counts.set(what, (counts.get(what) ?? 0) + 1); };
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Lives so many random histories, the domain and the model side by side. */
export function runHistories(count: number, seed: number): HistoriesFound {
  const found: HistoriesFound = { histories: 0, commands: 0, accepted: 0, states: new Set(), drawn: new Map(), done: new Map(), refusals: new Map(), faults: [] };
  for (let nth = 0; nth < count; nth += 1) {
    runHistory(new Chance(seed + nth), `history ${nth} (seed ${seed + nth})`, found);
    found.histories += 1;
  }
  return found;
}

function drawCalendar(chance: Chance): WorkingCalendar {
  const holidays = Array.from({ length: chance.upTo(40) }, () => ({ date: new Date(FROM + chance.upTo(400) * 86_400_000).toISOString().slice(0, 10), ...(chance.isOneIn(3) ? { half: true } : {}) }));
  return { ...OFFICE_HOURS, holidays };
}

function runHistory(chance: Chance, name: string, found: HistoriesFound): void {
  const calendar = drawCalendar(chance);
  const has = { promised: 1 + chance.upTo(10), level: 1 + chance.upTo(6) };
  const registeredAt = FROM + Math.floor(chance.next() * 200 * 86_400_000);
  const [level, isUnwritten, kind] = [chance.isOneIn(6) ? 3 : 1, chance.isOneIn(6), chance.isOneIn(3) ? GRIEVANCE_KINDS[chance.upTo(GRIEVANCE_KINDS.length)]! : 'grievance'];
  const model = new ModelTicket(kind, isUnwritten, level, registeredAt, daysOf(calendar.holidays), has);
  const life = new Life(aTicket(model, registeredAt, isUnwritten, has.promised, calendar));
  let ended = 0;
  for (let step = 1; step <= STEPS; step += 1) {
    const next = drawStep(model, chance, calendar, has);
    const wrong = lifeStep(life, model, next, found);
    if (wrong.length > 0 && found.faults.length < MOST_FAULTS) found.faults.push(`${name}, step ${step}, ${next.command.type} at ${new Date(next.at).toISOString()}: ${wrong.join('; ')}`);
    if (wrong.length > 0) return;
    // Once it is over, a few more are asked in vain.
    ended += model.place === 'closed' || model.place === 'withdrawn' ? 1 : 0;
    if (ended > 4) return;
  }
}

function aTicket({ kind, level, department }: ModelTicket, registeredAt: number, isUnwritten: boolean, promisedDays: number, calendar: WorkingCalendar): Ticket {
  const at = new Date(registeredAt);
  const promise = termOf(at, promisedDays, calendar);
  return {
    id: '01980000-0000-7000-8000-000000000001', number: '48217735016' as TicketNumber, kind, state: 'registered', stageSince: at, registeredAt: at, dueAt: promise.until, promise, ...turnOf(promise, calendar),
    pauses: [], level, reopenings: 0, departmentCode: department, transfers: 0, isPlacedByHead: false, isUnwritten, officeCode: null, officerPost: null, actionCode: null, reply: null,
    resolvedAt: null, mergedInto: null, version: 1,
  };
}

/** A ticket of the domain with its chained history. */
class Life {
  standing = standingAfter(UNKNOWN, { step: 'registered', detail: {} });
  private seq = 0;
  private walk = beginWalk('01980000-0000-7000-8000-000000000001');

  constructor(public ticket: Ticket) {}

  /** Takes a decision; says what is wrong with its events, by the chain and by where they lead. */
  take({ ticket, events }: TicketDecision, at: Date): string[] {
    this.ticket = ticket;
    let broken: string[] = events.length === 0 ? ['no event'] : [];
    for (const { step, detail } of events) {
      this.seq += 1;
      const prevHash = this.seq === 1 ? NO_HISTORY : this.walk.hash;
      const row = { ticketId: ticket.id, seq: this.seq, at, actorKind: 'system', actorId: 'model', step, detail: detail as Record<string, string> };
      const linked = { ...row, prevHash, hash: linkHistory(prevHash, row, sha256) };
      const next = nextStep(this.walk, linked, null, sha256);
      this.walk = next.walk;
      broken = [...broken, ...next.faults.map(({ what }) => `the chain is ${what}`)];
      this.standing = standingAfter(this.standing, row);
    }
    const differs = disagreement(this.standing, ticket);
    return [...broken, ...endWalk(this.walk, { seq: this.seq, hash: this.walk.hash }).map(({ what }) => `the chain is ${what}`), ...(differs ? [differs] : [])];
  }
}

function lifeStep(life: Life, model: ModelTicket, { at, command }: Step, found: HistoriesFound): string[] {
  const [before, now] = [life.ticket, new Date(at)];
  const decided = decideTicket(before, command, now);
  const expected = model.take(command, at);
  found.commands += 1;
  count(found.drawn, wayOf(command));
  if (decided.ok) found.accepted += 1;
  if (decided.ok) count(found.done, wayOf(command));
  else count(found.refusals, decided.refusal.code);
  if (decided.ok !== expected) return [decided.ok ? 'was done, and must be refused' : `was refused (${decided.refusal.code}), and must be done`];
  const broken = decided.ok ? [...life.take(decided.value, now), ...promises(before, life.ticket, command.type)] : [];
  found.states.add(life.ticket.state);
  return [...broken, ...differences(model.summary, summaryOf(life.ticket))];
}

function summaryOf(ticket: Ticket): Readonly<Record<string, unknown>> {
  const { state, level, reopenings, transfers, departmentCode, isPlacedByHead, isUnwritten, pauses } = ticket;
  return {
    state, level, reopenings, transfers, departmentCode, dueAt: ticket.dueAt.getTime(), climbsAt: ticket.climbsAt.getTime(), warnsAt: ticket.warnsAt.getTime(), isWarned: ticket.warnedAt !== null, isPlacedByHead, isUnwritten,
    isMerged: ticket.mergedInto !== null, pauses: pauses.length, isPaused: pauses.some(({ endedAt }) => endedAt === undefined),
  };
}

const differences = (expected: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(expected).filter((key) => expected[key] !== is[key]).map((key) => `${key} is ${String(is[key])}, must be ${String(expected[key])}`);

const MAY_MOVE = new Set(['clarify', 'answer-clarification', 'end-pause', 'rate', 'reopen', 'transfer']);

/** Promise 5, whatever the model says: nothing else moves what was promised, no level falls, nothing is done twice under one version. */
function promises(before: Ticket, after: Ticket, command: string): string[] {
  return [
    ...(before.dueAt.getTime() !== after.dueAt.getTime() && !MAY_MOVE.has(command) ? ['it moved what was promised'] : []),
    ...(after.level < before.level ? ['the level fell'] : []),
    ...(after.version !== before.version + 1 ? ['the version did not rise by one'] : []),
    ...(after.pauses.some(({ until, from }) => until <= from) ? ['a pause without an end'] : []),
    ...(before.state === 'withdrawn' ? ['something was done to a withdrawn ticket'] : []),
  ];
}
