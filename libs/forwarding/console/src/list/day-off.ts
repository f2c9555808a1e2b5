import { DaysOffSchema } from '@pukar/forwarding-core/contracts';
import { daysOffOf, type IsDayOff } from '@pukar/forwarding-core/inbox';
import { api } from '@pukar/ui';
import { createContext, useEffect, useState } from 'react';

const WEEKENDS = daysOffOf([]);

/** On which days the office is shut; until the server has said so, on Saturdays and Sundays. */
export const DayOffContext = createContext<IsDayOff>(WEEKENDS);

/** Asks once for the days off of the officer's office. */
export function useDaysOff(): IsDayOff {
  const [isDayOff, setDayOff] = useState<IsDayOff>(() => WEEKENDS);
  useEffect(() => {
    void api('/api/days-off', { reply: DaysOffSchema }).then((answer) => { if (answer.ok) setDayOff(() => daysOffOf(answer.value.days)); });
  }, []);
  return isDayOff;
}
