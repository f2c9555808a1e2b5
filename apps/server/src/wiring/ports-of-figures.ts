import type { Provider } from '@nestjs/common';
import { FindPlannedShifts, PolicyInForce, ReadFloorEvents } from '@pukar/acd-server';
import { GetStaffNames } from '@pukar/access-server';
import { CountOverdueCallbacks } from '@pukar/callbacks-server';
import { DEPARTMENTS } from '@pukar/directory-core/domain';
import { ReadTicketDays } from '@pukar/grievances-server';
import { Database } from '@pukar/platform/database';
import type { PlannedShift } from '@pukar/reporting-core/domain';
import { AgentNamesPort, FloorBookPort, FloorPlanPort, TicketDaysPort } from '@pukar/reporting-server';

/** Whom the floor's figures ask: the floor for its book and its policy, call-backs for those that are overdue. In both processes: the worker counts, either shows. */
export const portsOfFigures: Provider[] = [
  CountOverdueCallbacks,
  {
    provide: FloorBookPort, inject: [ReadFloorEvents],
    useFactory: (book: ReadFloorEvents): FloorBookPort => ({
      uncounted: (source, most) => book.uncounted(source, most),
      ofCalls: (source, ids) => book.ofCalls(source, ids),
      ofAgents: (source, ids) => book.ofAgents(source, ids),
      settle: (tx, ids) => book.settle(tx, ids),
      ofLiveCalls: (source) => book.ofLiveCalls(source),
      lastPresences: (source) => book.lastPresences(source),
      ofAgent: (source, agentId, span) => book.ofAgent(source, agentId, span),
    }),
  },
  {
    provide: FloorPlanPort, inject: [PolicyInForce, FindPlannedShifts, CountOverdueCallbacks, Database],
    useFactory: (policies: PolicyInForce, planned: FindPlannedShifts, callbacks: CountOverdueCallbacks, database: Database): FloorPlanPort => ({
      read: async (source) => {
        const { targets, breaks, queues } = await policies.read(source);
        return { targets, breaks, queues: queues.map(({ code, name }) => ({ queue: code, name })) };
      },
      shifts: async (first, last, agentId) => shiftsOfFigures(await planned.execute(database, first, last, agentId === undefined ? null : [agentId])),
      overdueCallBacks: () => callbacks.execute(),
    }),
  },
];

const DEPARTMENT_NAMES = new Map<string, (typeof DEPARTMENTS)[number]['name']>(DEPARTMENTS.map(({ code, name }) => [code, name]));

/** In the api: whose names stand beside their figures, and what tickets came to. */
export const portsOfShownFigures: Provider[] = [
  { provide: AgentNamesPort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): AgentNamesPort => ({ names: (ids) => names.execute(ids) }) },
  { provide: TicketDaysPort, inject: [ReadTicketDays], useFactory: (tickets: ReadTicketDays): TicketDaysPort => ({ of: (source, days) => tickets.execute(source, days), nameOf: (code) => DEPARTMENT_NAMES.get(code) }) },
];

type Planned = Awaited<ReturnType<FindPlannedShifts['execute']>>[number];

/** Shifts as figures count with them. */
export const shiftsOfFigures = (planned: readonly Planned[]): PlannedShift[] => planned.map(({ agentId, from, until, breaks }) => (
  { agentId, fromMs: from.getTime(), untilMs: until.getTime(), breaks: breaks.map(({ reason, from: at, minutes }) => ({ reason, fromMs: at?.getTime() ?? null, minutes })) }
));
