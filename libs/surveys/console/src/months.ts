const NAME = new Intl.DateTimeFormat('en-IN', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month as it is asked for (`2026-11`), and its name. */
export interface Month {
  readonly code: string;
  readonly name: string;
}

/** The month of an instant in India and those before it, newest first. */
export function lastMonths(count: number, now: Date): readonly Month[] {
  const [year, month] = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone: 'Asia/Kolkata' }).format(now).split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const first = new Date(Date.UTC(year!, month! - 1 - back, 1));
    return { code: first.toISOString().slice(0, 7), name: NAME.format(first) };
  });
}
