/** What narrows the list. It stands in the address, so that it can be shared and come back to. */
export interface Filter {
  readonly state: ListState;
  readonly level: number | undefined;
  readonly category: string | undefined;
  readonly place: string | undefined;
  /** An office below, by its code, or `below` for all of them; the own where it is left out. */
  readonly office: string | undefined;
  /** The switches that are on. */
  readonly on: ReadonlySet<Switch>;
}

export type ListState = 'open' | 'ended';

/** The switches of the list, as they stand in the address (`?late=1`). */
export const SWITCHES = ['late', 'mine', 'unassigned', 'decide', 'waiting', 'reopened'] as const;
export type Switch = (typeof SWITCHES)[number];

export const NO_FILTER: Filter = { state: 'open', level: undefined, category: undefined, place: undefined, office: undefined, on: new Set() };

/** Highest level a ticket can climb to. */
const MOST_LEVEL = 5;
const NAMED = ['category', 'place', 'office'] as const;
/** What an address may carry that is no filter. */
const OTHERS: ReadonlySet<string> = new Set(['q', 'search', 'ticket']);

/** A filter as an address says it, and what of the address nobody understands, as it was written: that is told and ignored. */
export function readFilter(search: string): { readonly filter: Filter; readonly ignored: readonly string[] } {
  const filter = { ...NO_FILTER, on: new Set<Switch>() };
  const ignored: string[] = [];
  for (const [key, value] of new URLSearchParams(search)) {
    if (OTHERS.has(key) || value === '') continue;
    if (isSwitch(key) && value === '1') filter.on.add(key);
    else if (key === 'state' && (value === 'open' || value === 'ended')) filter.state = value;
    else if (key === 'level' && /^\d$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_LEVEL) filter.level = Number(value);
    else if ((NAMED as readonly string[]).includes(key)) filter[key as (typeof NAMED)[number]] = value;
    else ignored.push(`${key}=${value}`);
  }
  return { filter, ignored };
}

/** Writes a filter into an address; what is as usual is not written. */
export function writeFilter(filter: Filter, given: URLSearchParams): void {
  if (filter.state !== 'open') given.set('state', filter.state);
  if (filter.level !== undefined) given.set('level', String(filter.level));
  for (const key of NAMED) if (filter[key]) given.set(key, filter[key]);
  for (const name of SWITCHES) if (filter.on.has(name)) given.set(name, '1');
}

/** Whether nothing is left out. */
export const isUnfiltered = ({ state, level, category, place, office, on }: Filter): boolean => state === 'open' && level === undefined && !category && !place && !office && on.size === 0;

/** The same filter with one switch the other way. */
export function flip(filter: Filter, name: Switch): Filter {
  const on = new Set(filter.on);
  if (!on.delete(name)) on.add(name);
  return { ...filter, on };
}

const isSwitch = (key: string): key is Switch => (SWITCHES as readonly string[]).includes(key);
