import type { Outcome } from './outcome.js';

/** What a year came to, and where the two sides differ. */
export interface Figures {
  tickets: number;
  climbs: number;
  warnings: number;
  moved: number;
  reopened: number;
  /** Late by the slow count without having climbed at the next sweep; climbed before they were late by it. */
  notClimbed: number;
  climbedEarly: number;
  /** Climbed without a warning before, although sweeps ran between the two. */
  unwarned: number;
  /** Promised instants, and those that pauses moved, that differ by a minute or more. */
  differing: number;
  readonly faults: string[];
}

export const noFigures = (): Figures => ({ tickets: 0, climbs: 0, warnings: 0, moved: 0, reopened: 0, notClimbed: 0, climbedEarly: 0, unwarned: 0, differing: 0, faults: [] });

type Climb = Extract<Outcome, { what: 'climbed' }>;
type Warning = Extract<Outcome, { what: 'warned' }>;

const MOST_FAULTS = 40;
const isClimb = (one: Outcome): one is Climb => one.what === 'climbed';

/** Adds a ticket: what must become of it, and what became. */
export function compareTicket(figures: Figures, name: string, expected: readonly Outcome[], lived: readonly Outcome[], sweeps: readonly number[]): void {
  figures.tickets += 1;
  for (const one of lived) count(figures, one);
  figures.notClimbed += expected.filter(isClimb).filter((climb) => !lived.some((one) => isClimb(one) && one.level === climb.level && one.noticed <= climb.noticed)).length;
  figures.climbedEarly += lived.filter(isClimb).filter((climb) => !expected.some((one) => isClimb(one) && one.level === climb.level && one.lateSince <= climb.noticed)).length;
  figures.unwarned += lived.filter(isClimb).filter((climb) => !wasWarned(climb, lived, expected, sweeps)).length;
  const at = expected.findIndex((one, nth) => JSON.stringify(one) !== JSON.stringify(lived[nth]));
  if (at < 0 && expected.length === lived.length) return;
  figures.differing += 1;
  const nth = at < 0 ? expected.length : at;
  if (figures.faults.length < MOST_FAULTS) figures.faults.push(`${name}, outcome ${nth + 1}: expected ${told(expected[nth])}, was ${told(lived[nth])}`);
}

function count(figures: Figures, { what, ...rest }: Outcome): void {
  if (what === 'climbed') figures.climbs += 1;
  if (what === 'warned') figures.warnings += 1;
  if (what === 'moved') figures.moved += 1;
  if (what === 'promised' && 'level' in rest && rest.level > 1) figures.reopened += 1;
}

/** A warning of the level below before it was late; or no sweep ran between the instant of the warning and the late one. */
function wasWarned({ level, lateSince }: Climb, lived: readonly Outcome[], expected: readonly Outcome[], sweeps: readonly number[]): boolean {
  const isOfLevel = (one: Outcome): one is Warning => one.what === 'warned' && one.level === level - 1;
  if (lived.some((one) => isOfLevel(one) && one.noticed < lateSince)) return true;
  return !expected.some(isOfLevel) && !sweeps.some((sweep) => sweep >= lateSince - 20 * 60_000 && sweep < lateSince);
}

const told = (one: Outcome | undefined): string => (one ? JSON.stringify(one, (_key, value: unknown) => (typeof value === 'number' && value > 1e12 ? new Date(value + 330 * 60_000).toISOString().slice(0, 16) : value)) : 'nothing');
