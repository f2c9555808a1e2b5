import type { Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { FloorFiguresPort, PeoplePort } from '@pukar/acd-server';
import { CountFailingNews } from '@pukar/calls-server';
import { ReadWallboard } from '@pukar/reporting-server';

/** Whom the board asks for today's figures: in both processes, because alerts are watched by the worker. */
export const portsOfBoardFigures: Provider[] = [
  CountFailingNews,
  {
    provide: FloorFiguresPort, inject: [ReadWallboard, CountFailingNews],
    useFactory: (wallboard: ReadWallboard, news: CountFailingNews): FloorFiguresPort => ({
      read: async () => {
        const [{ numbers }, failingNews] = await Promise.all([wallboard.execute(), news.execute()]);
        return { numbers, failingNews };
      },
    }),
  },
];

/** Whose names the board shows, in the api. */
export const portsOfBoard: Provider[] = [
  ...portsOfBoardFigures,
  { provide: PeoplePort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): PeoplePort => ({ names: (ids) => names.execute(ids) }) },
];
