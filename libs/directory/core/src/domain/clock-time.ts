/** Minutes after midnight as `HH:MM`; the end of the day is `24:00`. */
export const clockTime = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
