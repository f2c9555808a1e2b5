import type { Provider } from '@nestjs/common';
import { PolicyInForce, ReadFloorEvents } from '@pukar/acd-server';
import { CountOverdueCallbacks } from '@pukar/callbacks-server';
import { FloorBookPort, FloorPlanPort } from '@pukar/reporting-server';

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
    provide: FloorPlanPort, inject: [PolicyInForce, CountOverdueCallbacks],
    useFactory: (policies: PolicyInForce, callbacks: CountOverdueCallbacks): FloorPlanPort => ({
      read: async (source) => {
        const { targets, breaks, queues } = await policies.read(source);
        return { targets, breaks, queues: queues.map(({ code, name }) => ({ queue: code, name })) };
      },
      overdueCallBacks: () => callbacks.execute(),
    }),
  },
];
