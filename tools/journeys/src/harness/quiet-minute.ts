/** One minute a day in which nobody is rung: the journey does not depend on the hour. */
export const minuteFarFromNow = (): string => {
  const hour = String((new Date().getUTCHours() + 12) % 24).padStart(2, '0');
  return `${hour}:00-${hour}:01`;
};
