import type { Provider } from '@nestjs/common';
import { GetStaffNames, ListAgents } from '@pukar/access-server';
import { AgentsOfStaffPort, DepartmentsPort, FloorFiguresPort, PeoplePort } from '@pukar/acd-server';
import { CountFailingNews } from '@pukar/calls-server';
import { Directory } from '@pukar/directory-server';
import { topicsOf } from '@pukar/ivr-core/domain';
import { PublishedFlows } from '@pukar/ivr-server';
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

/** Whose names the board shows, who can be planned, and which departments the floor's policy can name; in the api. */
export const portsOfBoard: Provider[] = [
  ...portsOfBoardFigures,
  { provide: PeoplePort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): PeoplePort => ({ names: (ids) => names.execute(ids) }) },
  { provide: AgentsOfStaffPort, inject: [ListAgents], useFactory: (agents: ListAgents): AgentsOfStaffPort => ({ list: () => agents.execute() }) },
  {
    provide: DepartmentsPort, inject: [Directory, PublishedFlows],
    useFactory: (directory: Directory, flows: PublishedFlows): DepartmentsPort => ({ list: async () => (await directory.snapshot()).departments, topics: async () => topicsOf(flows.current()) }),
  },
];
