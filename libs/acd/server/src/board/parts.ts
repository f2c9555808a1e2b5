import { ListTalks } from '../use-cases/list-talks.use-case.js';
import { AlertRows } from './alert-rows.js';
import { BoardCommands } from './board-commands.js';
import { BoardPush } from './board-push.js';
import { FindWhoIsOutOfPlan } from './find-who-is-out-of-plan.use-case.js';
import { LookAfterAlerts } from './look-after-alerts.use-case.js';
import { MoveCallByHand } from './move-call.use-case.js';
import { ReadBoard } from './read-board.use-case.js';
import { ReadFloor } from './read-floor.use-case.js';
import { SetSkills } from '../policy/set-skills.use-case.js';
import { SetAgentState } from './set-agent-state.use-case.js';
import { TellDesks } from './tell-desks.use-case.js';
import { WatchAlerts } from './watch-alerts.use-case.js';

/** The supervisors' board in the api. Needs `FloorFiguresPort`, `PeoplePort` and `AgentsOfStaffPort`. */
export const boardServer = [AlertRows, BoardCommands, BoardPush, FindWhoIsOutOfPlan, ListTalks, LookAfterAlerts, MoveCallByHand, ReadBoard, ReadFloor, SetAgentState, SetSkills, TellDesks] as const;

/** Its part in the worker: run `WatchAlerts` every two seconds. Needs `FloorFiguresPort`. */
export const boardWorker = [AlertRows, ListTalks, ReadFloor, WatchAlerts] as const;
