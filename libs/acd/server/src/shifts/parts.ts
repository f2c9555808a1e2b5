import { ListShifts } from './list-shifts.use-case.js';
import { PlanShifts } from './plan-shifts.use-case.js';
import { ShiftsController } from './shifts.controller.js';

/** The page of planned shifts, in the api. Needs `AgentsOfStaffPort` and `PeoplePort`. */
export const shiftsServer = { providers: [ListShifts, PlanShifts], controllers: [ShiftsController], migrations: [] } as const;
