import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database, Tx } from '@pukar/platform/database';
import { FixedClock, seeded, testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { AgentDaySchema, IntervalReportSchema, WallboardSchema } from '@pukar/reporting-core/contracts';
import { figuresOf, intervalFigures, replayFloor } from '@pukar/reporting-core/domain';
import { aFloorOfFigures, FIGURES_MIGRATIONS } from './testing/spec-floor-of-figures.js';

const HISTORIES = 3;
const STEPS = 80;

type Step = keyof ReturnType<typeof aFloorOfFigures>['steps'];
/** What happens, the usual more often than the odd. */
const OFTEN: readonly Step[] = [
  ...Array<Step[]>(4).fill(['call', 'beReady', 'accept', 'talk']).flat(), 'holdOrNot', 'holdOrNot', 'holdOrNot', 'endTalk', 'endTalk', 'wrapUp', 'wrapUp',
  'rest', 'closeScreen', 'missOffer', ...Array<Step>(6).fill('leave'), 'move', 'transfer', 'tellPlace', 'tellPlace', 'ringSomebody', 'lateTalk', 'lateEnding',
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
    const [book, read] = [await floor.wholeBook(), await floor.tally.execute(day.from, day.until)];
    const { targets, breaks } = await floor.plan.read();
    for (const queue of [null, 'general', 'second']) {
      for (const minutes of [15, 30] as const) {
        const question = { ...day, minutes, queue, targets, breaks };
        expect(figuresOf(read.tally, question)).toEqual(intervalFigures(book, question, clock.now()));
      }
    }
    expect(read.floor).toEqual(replayFloor(book));
  }

  it('equal a replay of the book, through late news, commits out of order and a worker that dies in the middle', async () => {
    for (let agent = 0; agent < 6; agent += 1) await floor.steps.sitDown();
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
          if (callId) pending = slowly((tx) => floor.book.note(tx, { kind: 'told-place', at, callId, queue: 'general', detail: { place: 1, estimateSeconds: 60 } }));
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
  }, 180_000);

  it('are answered as the contracts say: the wallboard, the report, the agent\'s day', async () => {
    const board = WallboardSchema.parse(await floor.wallboard.execute());
    expect(board.numbers.map(({ kind }) => kind)).toEqual(['waiting', 'longest-wait', 'answered-in-time', 'abandoned', 'agents', 'overdue-call-backs']);
    const report = IntervalReportSchema.parse(await floor.report.execute({ day: '2026-11-26', minutes: 15, queue: null }));
    expect(report.rows).toHaveLength(96);
    expect(report.rows.reduce((sum, { calls }) => sum + calls.callers.offered, 0)).toBe(report.total.calls.callers.offered);
    const days = await Promise.all((await floor.agents()).map((agentId) => floor.agentDay.execute(agentId)));
    for (const one of days) AgentDaySchema.parse(one);
    const handled = Object.values(report.total.calls).reduce((sum, line) => sum + line.handled, 0);
    expect(days.reduce((sum, { calls }) => sum + calls, 0)).toBe(handled);
  });
});
