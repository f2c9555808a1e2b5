import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Tx } from '@pukar/platform/database';
import { FixedClock, seeded, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { AgentDaySchema, AgentReportSchema, IntervalReportSchema, WallboardSchema } from '@pukar/reporting-core/contracts';
import { agentDays, figuresOf, figuresOfAgents, intervalFigures, replayFloor, tallyBook } from '@pukar/reporting-core/domain';
import { aFloorOfFigures, FIGURES_MIGRATIONS } from './testing/spec-floor-of-figures.js';

const HISTORIES = 3;
const STEPS = 80;

type Step = keyof ReturnType<typeof aFloorOfFigures>['steps'];
/** What happens, the usual more often than the odd. */
const OFTEN: readonly Step[] = [
  ...Array<Step[]>(4).fill(['call', 'beReady', 'accept', 'talk']).flat(), 'holdOrNot', 'holdOrNot', 'holdOrNot', 'endTalk', 'endTalk', 'wrapUp', 'wrapUp',
  'rest', 'closeScreen', 'missOffer', ...Array<Step>(6).fill('leave'), 'move', 'transfer', 'tellPlace', 'tellPlace', 'ringSomebody', 'lateTalk', 'lateEnding',
];

const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
/** About the time that the histories take: with breaks at a time and allowances, and a night that ends in it. */
const SHIFTS = [
  [{ days: ALL_DAYS, from: '09:30', to: '17:30', breaks: [{ reason: 'tea', at: '10:10', minutes: 15 }, { reason: 'meal', at: null, minutes: 30 }] }],
  [{ days: ALL_DAYS, from: '10:05', to: '10:25', breaks: [{ reason: 'tea', at: null, minutes: 5 }] }, { days: ALL_DAYS, from: '11:00', to: '15:00', breaks: [] }],
  [{ days: ALL_DAYS, from: '22:00', to: '10:20', breaks: [{ reason: 'tea', at: null, minutes: 10 }, { reason: 'training', at: '10:00', minutes: 20 }] }],
  [{ days: ALL_DAYS, from: '12:00', to: '20:00', breaks: [] }],
];

describe('the floor\'s figures', () => {
  let test: TestDatabase;
  let database: Database;
  let floor: ReturnType<typeof aFloorOfFigures>;
  const random = seeded(7);
  const clock = new FixedClock(new Date('2026-11-26T04:25:00Z'));
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  const day = { from: new Date('2026-11-25T18:30:00Z'), until: new Date('2026-11-26T18:30:00Z') };

  beforeAll(async () => {
    test = await testDatabase(FIGURES_MIGRATIONS);
    database = await test.as('app', 10);
    floor = aFloorOfFigures(database, clock, pick);
  });
  afterAll(async () => {
    await floor.settled();
    await test.close();
  });

  /** A transaction that has written its line and commits only when it is told to. */
  const slowly = (work: (tx: Tx) => Promise<unknown>): (() => Promise<unknown>) => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => { go = resolve; });
    const done = database.transaction(async (tx) => { await work(tx); await gate; });
    return () => { go(); return done; };
  };

  async function areEqualToAReplay(): Promise<void> {
    const [book, read, whole] = [await floor.wholeBook(), await floor.tally.floor(day.from, day.until), await floor.tally.whole(day.from, day.until)];
    const [{ targets, breaks }, shifts, now] = [await floor.plan.read(), await floor.plan.shifts('2026-11-26', '2026-11-26'), clock.now()];
    const ofAgents = await floor.tally.ofAgents(day.from, day.until, shifts);
    for (const queue of [null, 'general', 'second']) {
      for (const minutes of [15, 30] as const) {
        const question = { ...day, minutes, queue, targets, breaks, shifts, now };
        expect(figuresOf(queue === null ? whole.tally : read.tally, question)).toEqual(intervalFigures(book, question));
      }
    }
    expect(read.floor).toEqual(replayFloor(book));
    const question = { ...day, breaks, shifts, now };
    const { agents, total } = figuresOfAgents(ofAgents.tally, question);
    expect({ agents, total }).toEqual(figuresOfAgents(tallyBook(book, now), question));
    for (const { agentId, ...figures } of agents) expect(figures).toEqual(agentDays(book, agentId, { ...question, shifts: shifts.filter((shift) => shift.agentId === agentId) }));
  }

  it('equal a replay of the book, through late news, commits out of order and a worker that dies in the middle', async () => {
    for (let agent = 0; agent < 6; agent += 1) await floor.steps.sitDown();
    for (const [nth, agentId] of (await floor.agents()).slice(0, 4).entries()) await floor.plans(agentId, SHIFTS[nth]!);
    let deaths = 0;
    for (let history = 0; history < HISTORIES; history += 1) {
      let pending: (() => Promise<unknown>) | undefined;
      for (let step = 0; step < STEPS; step += 1) {
        clock.advance(Math.floor(random() ** 3 * 40_000) / 1000);
        await floor.screensStay();
        await floor.steps[pick(OFTEN)!]();
        await floor.settled();
        const dice = random();
        if (dice < 0.1) await floor.count.execute();
        else if (dice < 0.14) await floor.dyingCount.execute().catch(() => { deaths += 1; });
        else if (dice < 0.18) await Promise.all([floor.count.execute(), floor.count.execute()]);
        else if (dice < 0.25 && !pending) {
          const callId = pick(await floor.waiting());
          const at = clock.now();
          if (callId) pending = slowly(async (tx) => floor.book.note(tx, { kind: 'told-place', at, callId, queue: 'general', detail: { place: 1, estimateSeconds: 60 } }));
        } else if (dice < 0.32 && pending) {
          await pending();
          pending = undefined;
        }
      }
      await pending?.();
      await areEqualToAReplay();
      await floor.count.execute();
      await areEqualToAReplay();
    }
    expect(deaths).toBeGreaterThan(0);
    expect(await database.query('select 1 from acd.floor_uncounted limit 1')).toEqual([]);
    const report = await floor.report.execute({ day: '2026-11-26', minutes: 30, queue: null });
    const { offered, answered, handled, offers, talkSeconds } = report.total.calls.callers;
    for (const figure of [offered, answered, handled, offers, talkSeconds]) expect(figure).toBeGreaterThan(0);
    const { planned, adherencePercent, conformancePercent } = report.total.agents!;
    for (const figure of [planned, adherencePercent, conformancePercent]) expect(figure).toBeGreaterThan(0);
  }, 180_000);

  it('are answered as the contracts say: the wallboard, the report, the agent\'s day', async () => {
    const board = WallboardSchema.parse(await floor.wallboard.execute());
    expect(board.numbers.map(({ kind }) => kind)).toEqual(['waiting', 'longest-wait', 'answered-in-time', 'abandoned', 'agents', 'overdue-call-backs']);
    const report = IntervalReportSchema.parse(await floor.report.execute({ day: '2026-11-26', minutes: 15, queue: null }));
    expect(report.rows).toHaveLength(96);
    expect(report.rows.reduce((sum, { calls }) => sum + calls.callers.offered, 0)).toBe(report.total.calls.callers.offered);
    const days = await Promise.all((await floor.agents()).map((agentId) => floor.agentDay.execute(agentId)));
    for (const one of days) AgentDaySchema.parse(one);
    const table = AgentReportSchema.parse(await floor.agentsReport.execute({ from: '2026-11-26', until: '2026-11-26', by: (await floor.agents())[0]!, as: 'page' }));
    for (const [nth, agentId] of (await floor.agents()).entries()) {
      const { calls, registered, offers, talkSeconds, signedInSeconds, adherencePercent, conformancePercent } = days[nth]!;
      expect(table.agents.find((one) => one.agentId === agentId)).toMatchObject({ handled: calls, registered, offers, talkSeconds, signedInSeconds, adherencePercent, conformancePercent, name: `name of ${agentId}` });
    }
    expect(await database.query(`select actor_id, detail from platform.audit where action = 'reports.read-agents'`)).toEqual([{ actor_id: (await floor.agents())[0], detail: { as: 'page', count: 6 } }]);
    const handled = Object.values(report.total.calls).reduce((sum, line) => sum + line.handled, 0);
    expect(days.reduce((sum, { calls }) => sum + calls, 0)).toBe(handled);
  });
});
