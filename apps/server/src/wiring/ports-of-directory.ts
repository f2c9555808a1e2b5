import type { Provider } from '@nestjs/common';
import { GetStaffNames } from '@pukar/access-server';
import { OpeningSettings, StaffNamesPort } from '@pukar/directory-server';
import type { CallCentreConfig } from '@pukar/platform/config';

/** The hours that a deployment begins with: in both processes. */
export const openingSettings = (config: CallCentreConfig): Provider => ({ provide: OpeningSettings, useValue: { firstHours: config.HELPLINE_HOURS } satisfies OpeningSettings });

/** Whom the directory asks in the api. */
export const portsOfDirectory: Provider[] = [
  { provide: StaffNamesPort, inject: [GetStaffNames], useFactory: (names: GetStaffNames): StaffNamesPort => ({ namesOf: (ids) => names.execute(ids) }) },
];
