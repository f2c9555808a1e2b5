import type { Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { FloorFiguresPort, PeoplePort } from '@pukar/acd-server';
import { CountOverdueCallbacks } from '@pukar/callbacks-server';
import { CountFailingNews } from '@pukar/calls-server';

/** Whom the board asks for today's figures: in both processes, because alerts are watched by the worker. */
export const portsOfBoardFigures: Provider[] = [
  CountOverdueCallbacks, CountFailingNews,
  {
    provide: FloorFiguresPort, inject: [CountOverdueCallbacks, CountFailingNews],
    useFactory: (callbacks: CountOverdueCallbacks, news: CountFailingNews): FloorFiguresPort => ({
      read: async () => {
        const [overdue, failingNews] = await Promise.all([callbacks.execute(), news.execute()]);
        return { numbers: [{ kind: 'overdue-call-backs', value: overdue, unit: 'count', target: { atMost: 0 }, isMet: overdue === 0, formula: { name: 'Overdue call-backs', text: 'Due for more than ten minutes and not begun.' }, since: null, parts: null }], failingNews };
      },
    }),
  },
];

/** Whose names the board shows, in the api. */
export const portsOfBoard: Provider[] = [
  ...portsOfBoardFigures,
  { provide: PeoplePort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): PeoplePort => ({ names: (ids) => names.execute(ids) }) },
];
