import type { Provider } from '@nestjs/common';
import { DEPARTMENTS, DISTRICTS, PLACES } from '@pukar/directory-core/domain';
import { ListOffices } from '@pukar/forwarding-server';
import { type CountedTickets, CountTicketsOfMonth } from '@pukar/grievances-server';
import { DepartmentCountsPort, OfficesPort } from '@pukar/reporting-server';

const DISTRICT_OF = new Map(PLACES.map(({ code, districtCode }) => [code, districtCode]));
/** A place that is not known, and complaints of the whole state, are one more part of a category. */
const NO_DISTRICT = '';

/** Whom the month's figures ask: grievances for the counts, forwarding for the offices that read them. */
export const portsOfReporting: Provider[] = [
  {
    provide: DepartmentCountsPort, inject: [CountTicketsOfMonth],
    useFactory: (tickets: CountTicketsOfMonth): DepartmentCountsPort => ({
      ofMonth: async (source, span) => {
        const counts = [];
        for (const { code } of DEPARTMENTS) {
          const counted = await tickets.execute(source, code, span);
          counts.push({ ...counted, departmentCode: code, lodged: byDistrict(counted.lodged) });
        }
        return counts;
      },
      districts: () => Promise.resolve(DISTRICTS.length + 1),
    }),
  },
  { provide: OfficesPort, inject: [ListOffices], useFactory: (offices: ListOffices): OfficesPort => ({ readers: (source) => offices.execute(source) }) },
];

function byDistrict(lodged: CountedTickets['lodged']): { categoryCode: string; districtCode: string; count: number }[] {
  const counts = new Map<string, { categoryCode: string; districtCode: string; count: number }>();
  for (const { categoryCode, placeCode, count } of lodged) {
    const districtCode = (placeCode === null ? undefined : DISTRICT_OF.get(placeCode)) ?? NO_DISTRICT;
    const key = `${categoryCode} ${districtCode}`;
    counts.set(key, { categoryCode, districtCode, count: (counts.get(key)?.count ?? 0) + count });
  }
  return [...counts.values()];
}
