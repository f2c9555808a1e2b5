import type { Provider } from '@nestjs/common';
import { OfficePort } from '@pukar/announcements-server/department';
import { CATEGORIES, DEPARTMENTS, DISTRICTS, PLACES } from '@pukar/directory-core/domain';
import { CitizenWordsPort, DepartmentsPort, DescribeOffice, OfficeDatabase } from '@pukar/forwarding-server/department';
import { citizenWords } from './words-for-citizens.js';
import { ReadingOfficePort } from '@pukar/reporting-server/department';

/** Whom announcements and the month's figures ask in the officers' process: the office's own database, and the directory for its names and places. */
export const portsOfDepartment = (helplineNumber: string): Provider[] => [
  { provide: DepartmentsPort, useValue: { all: () => DEPARTMENTS.map(({ code, name }) => ({ code, name })) } satisfies DepartmentsPort },
  { provide: CitizenWordsPort, useValue: { of: citizenWords(helplineNumber) } satisfies CitizenWordsPort },
  {
    provide: OfficePort, inject: [OfficeDatabase, DescribeOffice],
    useFactory: (offices: OfficeDatabase, describe: DescribeOffice): OfficePort => ({
      of: (officeId, work) => offices.of(officeId, work),
      describe: async (tx, officeId) => {
        const { departmentCode, placeCode } = await describe.execute(tx, officeId);
        const department = DEPARTMENTS.find(({ code }) => code === departmentCode);
        const places = PLACES.filter(({ districtCode }) => placeCode !== null && districtCode === placeCode);
        return { departmentCode, department: department ? { code: department.code, name: department.name } : null, places: places.map(({ code, name }) => ({ code, name })) };
      },
    }),
  },
  {
    provide: ReadingOfficePort, inject: [OfficeDatabase],
    useFactory: (offices: OfficeDatabase): ReadingOfficePort => ({
      of: (officeId, work) => offices.of(officeId, work),
      nameOf: (code) => CATEGORIES.find((category) => category.code === code)?.name ?? DISTRICTS.find((district) => district.code === code)?.name,
    }),
  },
];
