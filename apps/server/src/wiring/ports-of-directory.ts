import type { Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { OpeningSettings, StaffNamesPort } from '@pukar/directory-server';
import type { ApiConfig } from '@pukar/platform/config';

/** Whom the directory asks in the api, and the hours that a deployment begins with. */
export const portsOfDirectory = (config: ApiConfig): Provider[] => [
  { provide: OpeningSettings, useValue: { firstHours: config.HELPLINE_HOURS } satisfies OpeningSettings },
  { provide: StaffNamesPort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): StaffNamesPort => ({ namesOf: (ids) => names.execute(ids) }) },
];
