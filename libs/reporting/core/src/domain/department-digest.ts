import { type ShownLine, showLine, showShare } from './suppress.js';

/** Counts of one department in one month. Nobody is named in them, but some may be about very few. */
export interface DepartmentCounts {
  readonly departmentCode: string;
  /** Complaints registered in the month, by category and district. */
  readonly lodged: readonly { readonly categoryCode: string; readonly districtCode: string; readonly count: number }[];
  /** Complaints whose promised day was in the month, and how many of these were late, re-opened, or passed from department to department. */
  readonly promised: number;
  readonly late: number;
  readonly reopened: number;
  readonly transferred: number;
}

/** What is measured of a department, each as a share of what was promised for the month: less is better. */
export const MEASURES = ['late', 'reopened', 'transferred'] as const;
export type Measure = (typeof MEASURES)[number];

/** `A` for the best fifth of the departments, `E` for the last. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';

/** A share among those of the other departments. */
export interface GradedShare {
  readonly percent: number;
  /** Null while too few departments can be compared. */
  readonly grade: Grade | null;
  /** The share of the department in the middle. */
  readonly middle: number | null;
}

/** What a department is shown of a month. */
export interface DepartmentDigest {
  readonly departmentCode: string;
  /** What recurs, most first, and where. */
  readonly recurs: readonly (ShownLine & { readonly categoryCode: string })[];
  readonly shares: Readonly<Record<Measure, GradedShare | null>>;
}

/** Fewer departments are no comparison, and would tell of each other. */
const LEAST_COMPARED = 5;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];

/** The digests of all departments for a month, each graded against the others. `districts`: how many the state has. */
export function digestsOf(counts: readonly DepartmentCounts[], districts: number): DepartmentDigest[] {
  const percents = (measure: Measure): number[] => counts.flatMap((one) => showShare(one[measure], one.promised) ?? []).sort((a, b) => a - b);
  const compared: Readonly<Record<Measure, number[]>> = { late: percents('late'), reopened: percents('reopened'), transferred: percents('transferred') };
  const graded = (one: DepartmentCounts, measure: Measure): GradedShare | null => {
    const percent = showShare(one[measure], one.promised);
    return percent === null ? null : { percent, ...gradeAmong(percent, compared[measure]) };
  };
  return counts.map((one) => ({
    departmentCode: one.departmentCode,
    recurs: recurring(one, districts),
    shares: { late: graded(one, 'late'), reopened: graded(one, 'reopened'), transferred: graded(one, 'transferred') },
  }));
}

function recurring({ lodged }: DepartmentCounts, districts: number): DepartmentDigest['recurs'] {
  const codes = [...new Set(lodged.map(({ categoryCode }) => categoryCode))];
  return codes.flatMap((categoryCode) => {
    const parts = lodged.filter((cell) => cell.categoryCode === categoryCode).map(({ districtCode: key, count }) => ({ key, count }));
    const shown = showLine({ parts, possibleParts: districts });
    return shown ? [{ categoryCode, ...shown }] : [];
  }).sort((a, b) => b.total - a.total || (a.categoryCode < b.categoryCode ? -1 : 1));
}

/** The fifth of the departments that a share is in; equal shares have an equal grade. `sorted`: the shares of all, least first. */
function gradeAmong(percent: number, sorted: readonly number[]): Pick<GradedShare, 'grade' | 'middle'> {
  if (sorted.length < LEAST_COMPARED) return { grade: null, middle: null };
  const better = sorted.filter((other) => other < percent).length;
  return { grade: GRADES[Math.floor((better * GRADES.length) / sorted.length)] ?? 'E', middle: sorted[Math.floor((sorted.length - 1) / 2)] ?? null };
}
