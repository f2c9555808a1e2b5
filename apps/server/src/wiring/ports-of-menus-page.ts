import type { Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { StaffNamesPort } from '@pukar/ivr-server';

/** Whom the pages of menus and prompts ask for colleagues' names: in the api only. */
export const portsOfMenusPage: Provider[] = [
  { provide: StaffNamesPort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): StaffNamesPort => ({ of: (ids) => names.execute(ids) }) },
];
