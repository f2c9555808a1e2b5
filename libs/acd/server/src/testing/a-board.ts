import type { BoardNumber } from '@pukar/acd-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import type { FixedClock } from '@pukar/platform/testing';
import { AlertRows } from '../board/alert-rows.js';
import { BoardCommands } from '../board/board-commands.js';
import { BoardPush } from '../board/board-push.js';
import { FindWhoIsOutOfPlan } from '../board/find-who-is-out-of-plan.use-case.js';
import { LookAfterAlerts } from '../board/look-after-alerts.use-case.js';
import { MoveCallByHand } from '../board/move-call.use-case.js';
import { ReadBoard } from '../board/read-board.use-case.js';
import { ReadFloor } from '../board/read-floor.use-case.js';
import { ReadFloorEvents } from '../persistence/read-floor-events.js';
import { SetSkills } from '../policy/set-skills.use-case.js';
import { SetAgentState } from '../board/set-agent-state.use-case.js';
import { TellDesks } from '../board/tell-desks.use-case.js';
import { WatchAlerts } from '../board/watch-alerts.use-case.js';
import { FindPlannedShifts } from '../shifts/find-planned-shifts.use-case.js';
import type { aFloor } from './a-floor.js';

/** A number of the board that a case cares about. */
export const aNumber = (kind: BoardNumber['kind'], value: number | null): BoardNumber => ({ kind, value, unit: 'count', target: null, isMet: null, formula: { name: kind, text: '' }, since: null, parts: null, share: null });

/** The supervisors' board over a floor, with figures and names as a case says. */
export function aBoard(database: Database, clock: FixedClock, { policy, changes, release, book }: Pick<ReturnType<typeof aFloor>, 'policy' | 'changes' | 'release' | 'book'>) {
  const logger = createLogger('spec', 'silent');
  const announcer = new LiveAnnouncer(database, logger);
  const figures = { numbers: [] as BoardNumber[], failingNews: 0 };
  const names = new Map<string, string>();
  const people = { names: async (ids: readonly string[]) => new Map([...names].filter(([id]) => ids.includes(id))) };
  const rows = new AlertRows();
  const readFloor = new ReadFloor(database, policy, clock);
  const told = new TellDesks(database, book, announcer, clock, randomIds);
  const staff = { list: async () => [...names].map(([id, name]) => ({ id, name })) };
  const adherence = new FindWhoIsOutOfPlan(database, new FindPlannedShifts(), staff, new ReadFloorEvents());
  const board = new ReadBoard(database, readFloor, { read: async () => figures }, people, rows, told, adherence);
  const push = new BoardPush(board, logger);
  const state = new SetAgentState(database, changes, release, told, clock, randomIds);
  const calls = new MoveCallByHand(database, changes, policy, clock, randomIds);
  const alerts = new LookAfterAlerts(database, rows, people, announcer, clock, randomIds);
  const watch = new WatchAlerts(database, readFloor, { read: async () => figures }, rows, book, announcer, randomIds);
  const commands = new BoardCommands(push, alerts, state, new SetSkills(database, changes, clock, randomIds), calls, told, people).commands();
  return {
    figures, names, board, push, watch, commands,
    /** Sends a command as a screen of this person does. */
    asks: (personId: string, event: string, payload: object = {}) => {
      const command = commands.find((one) => one.event === event)!;
      return command.handle(command.schema.parse(payload) as never, { session: { personId }, socketId: 'screen' } as never);
    },
  };
}
