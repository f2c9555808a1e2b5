import type { Chance } from '@pukar/callbacks-simulation/chance';
import { CATEGORIES, type Category, DISTRICTS, HOLIDAYS, DEPARTMENT_CODES, DIVISIONS, officeOfLevel } from '@pukar/directory-core/domain';

/** A day on which offices are shut somewhere, wholly or from noon. */
export interface DrawnHoliday {
  readonly date: string;
  readonly half?: boolean;
  readonly districts?: readonly string[];
  readonly offices?: readonly string[];
}

/** Something that somebody does about a ticket, at half a minute: no sweep and no deadline falls there. */
export type Act = { readonly at: number } & (
  /** Null: as long as a question may stop the clock. */
  | { readonly type: 'clarify'; readonly minutes: number | null }
  | { readonly type: 'answer' | 'resolve' | 'object' | 'satisfied' | 'withdraw' | 'interim' | 'assign' }
  | { readonly type: 'transfer'; readonly to: string }
);

/** A ticket of the year, and all that will happen to it. */
export interface PlannedTicket {
  readonly nth: number;
  readonly kind: 'grievance' | 'demand' | 'suggestion';
  readonly category: Category;
  readonly departmentCode: string;
  readonly districtCode: string;
  readonly registeredAt: number;
  /** No office gets it before it has climbed: a place without an office, a rule that is missing. */
  readonly isUnassigned: boolean;
  readonly acts: readonly Act[];
}

/** A year: its holidays, its tickets, and when the sweeps stood still. */
export interface Year {
  readonly holidays: readonly DrawnHoliday[];
  readonly tickets: readonly PlannedTicket[];
  readonly outages: readonly { readonly from: number; readonly until: number }[];
  readonly from: number;
  readonly until: number;
}

const MINUTE = 60_000;
export const DAY = 1_440 * MINUTE;
const FROM = Date.parse('2026-01-01T00:00:00+05:30');
/** What was registered on the last day has this long to climb. */
const LONGEST_LIFE = 120 * DAY;
const LETTERS = DISTRICTS.map(({ code }) => code.slice(-3));
const AGAINST_STAFF_LEVEL = 3;

/** Draws a year of so many tickets. */
export function drawYear(count: number, chance: Chance): Year {
  const tickets = Array.from({ length: count }, (_, nth) => drawTicket(nth, chance));
  const outages = Array.from({ length: 6 }, () => { const from = FROM + chance.upTo(365) * DAY; return { from, until: from + (1 + chance.upTo(60)) * 3_600_000 }; });
  return { holidays: drawHolidays(tickets, chance), tickets, outages, from: FROM, until: FROM + 365 * DAY + LONGEST_LIFE };
}

function drawHolidays(tickets: readonly PlannedTicket[], chance: Chance): readonly DrawnHoliday[] {
  const date = (): string => new Date(FROM + chance.upTo(480) * DAY + DAY / 2).toISOString().slice(0, 10);
  const half = (): { half?: true } => (chance.isOneIn(3) ? { half: true } : {});
  const offices = tickets.flatMap(({ departmentCode, districtCode }) => [1, 3, 4].flatMap((level) => officeOfLevel(departmentCode as 'ENE', districtCode, level, DIVISIONS) ?? []));
  return [
    ...HOLIDAYS.map((holiday) => ({ date: holiday.date })), ...Array.from({ length: 6 }, () => ({ date: date(), half: true as const })),
    ...LETTERS.flatMap((letters) => Array.from({ length: 2 + chance.upTo(5) }, () => ({ date: date(), districts: [letters], ...half() }))),
    ...chance.shuffled([...new Set([...offices, 'HEAD'])]).slice(0, 600).flatMap((office) => Array.from({ length: 1 + chance.upTo(6) }, () => ({ date: date(), offices: [office], ...half() }))),
  ];
}

function drawTicket(nth: number, chance: Chance): PlannedTicket {
  const category = CATEGORIES[nth % CATEGORIES.length]!;
  const registeredAt = FROM + chance.upTo(365 * 1_440) * MINUTE + 17_000;
  return {
    nth, category, departmentCode: category.department ?? 'GAD', districtCode: DISTRICTS[chance.upTo(DISTRICTS.length)]!.code, registeredAt,
    kind: chance.weighted([['grievance', 8], ['demand', 1], ['suggestion', 1]]), isUnassigned: chance.isOneIn(10), acts: drawActs(registeredAt, chance),
  };
}

/** Some are answered soon, some late, some never; some are asked about, passed on, re-opened. What does not fit when it comes is refused, by both sides alike. */
function drawActs(registeredAt: number, chance: Chance): readonly Act[] {
  const acts: Act[] = [];
  let at = registeredAt;
  const later = (days: number): number => { at += (1 + chance.upTo(days * 1_440)) * MINUTE; return Math.floor(at / MINUTE) * MINUTE + MINUTE / 2; };
  const spell = chance.weighted([[4, 5], [15, 4], [40, 3], [0, 2]]);
  for (let rounds = chance.upTo(9); rounds > 0; rounds -= 1) {
    const type = chance.weighted([['clarify', 6], ['answer', 4], ['interim', 1], ['assign', 1], ['transfer', 2], ['resolve', spell === 0 ? 0 : 3], ['object', 3], ['satisfied', 1], ['withdraw', 0.3]] as const);
    const when = { at: later(spell || 12) };
    if (type === 'clarify') acts.push({ ...when, type, minutes: 1 + chance.upTo(chance.isOneIn(2) ? 90 : 5 * 1_440) });
    else if (type === 'transfer') acts.push({ ...when, type, to: DEPARTMENT_CODES[chance.upTo(DEPARTMENT_CODES.length)]! });
    else acts.push({ ...when, type });
  }
  return acts;
}

/** The level at which a ticket begins, and the highest to which it climbs. */
export const firstLevel = ({ category }: PlannedTicket): number => (category.againstStaff ? AGAINST_STAFF_LEVEL : 1);
export const highestLevel = ({ kind }: PlannedTicket): number => (kind === 'suggestion' ? 2 : 5);
