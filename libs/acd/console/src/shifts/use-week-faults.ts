import type { ShiftsPage } from '@pukar/acd-core/contracts';
import { checkWeek, SHIFT_FAULTS, type WeekPlan } from '@pukar/acd-core/domain';
import { useMemo } from 'react';

/** What is wrong at a path of a week, in words; `any`: whether anything is. */
export interface WeekFaults {
  readonly any: boolean;
  readonly at: (...path: readonly (string | number)[]) => string | undefined;
}

/** What is wrong with a week as it is written, by the rule that the server has too. */
export function useWeekFaults(week: WeekPlan, breaks: ShiftsPage['breaks']): WeekFaults {
  return useMemo(() => {
    const faults = checkWeek(week, breaks.map(({ code }) => code));
    return { any: faults.length > 0, at: (...path) => { const fault = faults.find(({ at }) => at.join('.') === path.join('.')); return fault && SHIFT_FAULTS[fault.code]; } };
  }, [week, breaks]);
}
