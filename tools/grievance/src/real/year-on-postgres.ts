import { AnswerClarification, ClimbLateTickets, KeepTime, NoteForwarding, NoteOfficeAct, NoteResolution, RateTicket, RegisterGrievance } from '@pukar/grievances-server';
import type { Database, Tx } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { compareTicket, type Figures, noFigures } from '../year/compare.js';
import { ExpectedTicket, OfficeDays } from '../year/expected.js';
import { type Outcome, sweepsOf } from '../year/outcome.js';
import { liveAll } from '../year/run-year.js';
import { type Act, firstLevel, type PlannedTicket, type Year } from '../year/scenario.js';
import { CuttingDatabase, isCut } from './cutting-database.js';
import { aGrievanceRoom, type GrievanceRoom } from './grievance-room.js';

interface Row { readonly state: string; readonly level: number; readonly pauses: readonly { clarificationId: string; endedAt?: string }[] }
interface HistoryRow { readonly step: string; readonly at: Date; readonly detail: Readonly<Record<string, string | number>> }

/** A question of an office stops the clock as long as it may. What cannot be told to the room through its own doors is left out. */
export function forOffices(year: Year): Year {
  const fitting = ({ acts }: PlannedTicket): readonly Act[] =>
    acts.filter(({ type }) => type !== 'withdraw' && type !== 'interim' && type !== 'assign').map((act) => (act.type === 'clarify' ? { ...act, minutes: null } : act));
  return { ...year, tickets: year.tickets.filter(({ category }) => category.department !== null).map((plan) => ({ ...plan, kind: 'grievance', acts: fitting(plan) })) };
}

/** Lives a year through the room's own use cases and the worker's own sweeps on PostgreSQL, and compares each ticket's history with the slow count. Where connections are cut, everything is asked again until it was answered. */
export async function runYearOnPostgres(database: Database, drawn: Year, everyMinutes: number): Promise<Figures> {
  const year = forOffices(drawn);
  const sweeps = sweepsOf(year, everyMinutes);
  const offices = new OfficeDays(year.holidays);
  const expected = liveAll(year, sweeps, (plan) => new ExpectedTicket(plan, offices));
  const room = await aGrievanceRoom(database, year.holidays);
  const lived = await new LivedYear(room, year, sweeps).live();
  const figures = noFigures();
  for (const plan of year.tickets) compareTicket(figures, `ticket ${plan.nth} (${plan.category.code}, ${plan.districtCode})`, expected.get(plan)!.outcomes.map(asHistoryTells), await outcomesOf(database, lived.get(plan)!, firstLevel(plan)), sweeps);
  await room.app.close();
  return figures;
}

/** Asks again, the same, until it was answered. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isCut(error)) throw error;
    }
  }
}

/** A history does not say when a level is late after a pause. */
const asHistoryTells = (one: Outcome): Outcome => (one.what === 'moved' ? { ...one, late: 0 } : one);

/** Looks for what is due once more when something was cut meanwhile: the clock stands still. */
const cutsOf = (database: Database): number => (database instanceof CuttingDatabase ? database.cuts : 0);

class LivedYear {
  private readonly ids = new Map<PlannedTicket, string>();

  constructor(private readonly room: GrievanceRoom, private readonly year: Year, private readonly sweeps: readonly number[]) {}

  /** Everything in the order of time; gives the tickets' ids. */
  async live(): Promise<ReadonlyMap<PlannedTicket, string>> {
    const begun = this.year.tickets.map((plan) => ({ at: plan.registeredAt, does: () => this.register(plan) }));
    const acts = this.year.tickets.flatMap((plan) => plan.acts.map((act) => ({ at: act.at, does: () => this.act(plan, act) })));
    const sweeping = this.sweeps.map((at) => ({ at, does: () => this.sweep() }));
    for (const { at, does } of [...begun, ...acts, ...sweeping].sort((one, other) => one.at - other.at)) {
      this.room.clock.set(at);
      await does();
    }
    return this.ids;
  }

  private async register(plan: PlannedTicket): Promise<void> {
    const callId = this.room.aCall({ kind: plan.kind, categoryCode: plan.category.code, placeCode: plan.districtCode });
    const [request, agentId] = [{ callId, draftVersion: 1, idempotencyKey: randomIds.uuid() }, randomIds.uuid()];
    const registered = await insist(() => this.room.app.get(RegisterGrievance).execute(request, agentId));
    if (!registered.ok) throw new Error(`ticket ${plan.nth} was not registered: ${registered.refusal.code}`);
    this.ids.set(plan, await this.room.drafts.ticketOf(this.room.database, callId));
  }

  private async act(plan: PlannedTicket, act: Act): Promise<void> {
    const ticketId = this.ids.get(plan)!;
    const { state, pauses } = await this.rowOf(ticketId);
    const at = new Date(act.at);
    if (state === 'forwarded') await this.officeActs(ticketId, act, at, pauses.find(({ endedAt }) => endedAt === undefined)?.clarificationId);
    else if (state === 'resolved' && (act.type === 'object' || act.type === 'satisfied')) await this.rate(ticketId, act.type === 'object' ? 1 : 5, at);
  }

  private async officeActs(ticketId: string, act: Act, at: Date, open: string | undefined): Promise<void> {
    const { desk, app } = this.room;
    const note = (done: Parameters<typeof desk.act>[1]): Promise<void> => this.note(ticketId, done);
    if (act.type === 'clarify') await note({ act: 'clarification', at });
    if (act.type === 'transfer') await note({ act: 'transfer-accepted', at, targetDepartment: act.to });
    if (act.type === 'resolve') {
      const forwardedId = desk.resolve(ticketId, at);
      await this.within((tx) => app.get(NoteResolution).execute(tx, forwardedId));
    }
    if (act.type === 'answer' && open) await this.within((tx) => app.get(AnswerClarification).execute(tx, { ticketId, clarificationId: open }, { kind: 'citizen', id: 'sms' }));
  }

  private async note(ticketId: string, done: Parameters<GrievanceRoom['desk']['act']>[1]): Promise<void> {
    const told = this.room.desk.act(ticketId, done);
    await this.within((tx) => this.room.app.get(NoteOfficeAct).execute(tx, told));
  }

  /** A third objection is decided in writing at once. */
  private async rate(ticketId: string, rating: 1 | 5, at: Date): Promise<void> {
    const callSid = `CA${randomIds.uuid().replaceAll('-', '')}`;
    await this.room.database.query('insert into grievances.call_proof (call_sid, ticket_id, by_number, at) values ($1, $2::uuid, $2::uuid, $3)', [callSid, ticketId, at]);
    await insist(() => this.room.app.get(RateTicket).execute(callSid, rating));
    const { state, level } = await this.rowOf(ticketId);
    if (state !== 'order-due') return;
    const { desk, app } = this.room;
    const forwardedId = desk.begin(ticketId, level);
    await this.within((tx) => app.get(NoteForwarding).execute(tx, { forwardedId, officeCode: 'HEAD', officerPost: 'Head', level }));
    await this.note(ticketId, { act: 'order', at, text: 'So ordered.' });
  }

  private async sweep(): Promise<void> {
    const { app } = this.room;
    await this.untilCalm(() => app.get(KeepTime).pauses());
    await this.untilCalm(() => app.get(KeepTime).warnings());
    await this.untilCalm(() => app.get(ClimbLateTickets).execute());
    await this.forward();
  }

  private async untilCalm(sweep: () => Promise<number>): Promise<void> {
    for (let cuts = -1; cuts !== cutsOf(this.room.database);) {
      cuts = cutsOf(this.room.database);
      await sweep();
    }
  }

  /** What the routing engine does with what waits for an office. */
  private async forward(): Promise<void> {
    const waiting = await this.room.database.query<{ id: string; level: number; department: string }>(`select id, level, department_code as department from grievances.ticket where state in ('registered', 'on-its-way', 'reopened')`);
    const plans = new Map([...this.ids].map(([plan, id]) => [id, plan]));
    for (const { id, level, department } of waiting) {
      const plan = plans.get(id)!;
      if (plan.isUnassigned && level === firstLevel(plan)) continue;
      const forwardedId = this.room.desk.begin(id, level);
      await this.within((tx) => this.room.app.get(NoteForwarding).execute(tx, { forwardedId, officeCode: OfficeDays.nameOf(department, plan.districtCode, level), officerPost: 'LME', level }));
    }
  }

  private async rowOf(id: string): Promise<Row> {
    return (await this.room.database.query<Row>('select state, level, pauses from grievances.ticket where id = $1', [id]))[0]!;
  }

  /** As the outbox hands news on: what was done of it and that it was handled are one commit, so that it is asked again only where nothing was done. */
  private async within(work: (tx: Tx) => Promise<unknown>): Promise<void> {
    const news = randomIds.uuid();
    await insist(() => this.room.database.transaction(async (tx) => {
      const isFirst = await tx.query('insert into platform.outbox_handled (outbox_id, handler) values ($1, $2) on conflict do nothing returning 1', [news, 'year']);
      if (isFirst.length > 0) await work(tx);
    }));
  }
}

/** What a history tells. A warning that came when it was late already is none. */
async function outcomesOf(database: Database, ticketId: string, firstLevel: number): Promise<readonly Outcome[]> {
  const rows = await database.query<HistoryRow>('select step, at, detail from grievances.history where ticket_id = $1 order by seq', [ticketId]);
  let level = firstLevel;
  return rows.flatMap(({ step, at, detail }): readonly Outcome[] => {
    const instant = (key: string): number => Date.parse(String(detail[key]));
    if (typeof detail['level'] === 'number') level = detail['level'];
    switch (step) {
      case 'registered': return [{ what: 'promised', level, due: instant('dueAt'), late: instant('dueAt') }];
      case 'reopened': return [{ what: 'promised', level, due: instant('dueAt'), late: instant('dueAt') }];
      case 'climbed': return [{ what: 'climbed', level, lateSince: instant('lateSince'), noticed: at.getTime() }];
      case 'warned': return at.getTime() < instant('climbsAt') ? [{ what: 'warned', level, noticed: at.getTime() }] : [];
      case 'clarification-asked': case 'clarification-answered': case 'pause-ended': return [{ what: 'moved', due: instant('dueAt'), late: 0 }];
      case 'closed': case 'withdrawn': return [{ what: 'ended' }];
      default: return [];
    }
  });
}
