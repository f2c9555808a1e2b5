/** `November 2026` for `2026-11`. */
export const monthName = (month: string): string => new Date(`${month}-15T00:00:00Z`).toLocaleDateString('en-IN', { month: 'long', year: 'numeric', timeZone: 'UTC' });
