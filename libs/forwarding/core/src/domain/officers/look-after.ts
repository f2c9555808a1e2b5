import type { OfficerRole } from '../forwarded.js';

/** Who looks after officers, or is looked after. */
export interface OfficerAtLevel {
  readonly id: string;
  readonly role: OfficerRole;
  readonly level: number;
}

/** The level at which an officer of a role acts, where an office has one of that role. */
export const LEVEL_OF_ROLE = { lme: 1, gro: 2, escalation: 3 } as const satisfies Partial<Record<OfficerRole, number>>;
/** A role that can be given on the officers' page. */
export type GivenRole = keyof typeof LEVEL_OF_ROLE;

/** Which roles an officer may give in an office: only such as lie below their own. `isOfPlace`: a district's; else a division's or the state's. */
export function rolesToGive(actor: OfficerAtLevel, office: { readonly isOfPlace: boolean; readonly isOwn: boolean }): readonly GivenRole[] {
  if (actor.role !== 'gro' && actor.role !== 'escalation') return [];
  const roles: readonly GivenRole[] = office.isOfPlace ? ['lme', 'gro'] : office.isOwn ? [] : ['escalation'];
  return roles.filter((role) => LEVEL_OF_ROLE[role] < actor.level);
}

/** Whether an officer looks after another: those below. Of themselves they set the address and the stand-in, never the end. */
export const looksAfter = (actor: OfficerAtLevel, other: OfficerAtLevel): boolean => (actor.role === 'gro' || actor.role === 'escalation') && other.level < actor.level;

/** Days on which an officer is away, as `YYYY-MM-DD`, both included. */
export interface Absence {
  readonly from: string;
  readonly until: string;
}

/** Longer than this nobody stands in: the access ends, and a successor has the work. */
export const MOST_DAYS_AWAY = 180;

/** Why somebody cannot stand in, or the days are wrong. */
export type AbsenceRefusal = 'day-past' | 'days-turned' | 'days-too-many' | 'away-already' | 'stand-in-away' | 'stand-in-too-low' | 'stand-in-unknown';

/** What an absence is decided by. */
export interface AbsenceAsked {
  readonly absence: Absence;
  readonly today: string;
  readonly officer: OfficerAtLevel;
  /** Of the same office and still in it; undefined where there is no such officer. */
  readonly standIn: OfficerAtLevel | undefined;
  /** When the officer, and the stand-in, are away already. */
  readonly ownAbsences: readonly Absence[];
  readonly standInsAbsences: readonly Absence[];
  /** How many days it is long. */
  readonly daysAsked: number;
}

const overlaps = (a: Absence, b: Absence): boolean => a.from <= b.until && b.from <= a.until;

/** Undefined where the absence may be kept. The stand-in is at least as high, and there: so no ticket falls, and none goes in a circle. */
export function refusalOfAbsence({ absence, today, officer, standIn, ownAbsences, standInsAbsences, daysAsked }: AbsenceAsked): AbsenceRefusal | undefined {
  if (absence.from < today) return 'day-past';
  if (absence.until < absence.from) return 'days-turned';
  if (daysAsked > MOST_DAYS_AWAY) return 'days-too-many';
  if (!standIn || standIn.id === officer.id) return 'stand-in-unknown';
  if (standIn.level < officer.level) return 'stand-in-too-low';
  if (ownAbsences.some((each) => overlaps(each, absence))) return 'away-already';
  return standInsAbsences.some((each) => overlaps(each, absence)) ? 'stand-in-away' : undefined;
}
