import { err, ok, type Result } from '@pukar/kernel';

/** How long an identity may be open once somebody agreed, and how long a request waits for that. */
export const OPENING_POLICY = { fewestMinutes: 5, mostMinutes: 60, waitsHours: 24 } as const;

/** A request to see who a ticket's citizen is, and what was done about it. */
export interface IdentityOpening {
  readonly askedBy: string;
  readonly askedAt: Date;
  /** For how long it is asked, from the agreement on. */
  readonly minutes: number;
  readonly decision: { readonly by: string; readonly at: Date; readonly isAgreed: boolean } | null;
  /** When who had asked shut it before its time. */
  readonly shutAt: Date | null;
}

/** `lapsed`: nobody decided in time. `shut`: its time is over, or who had asked shut it. */
export const OPENING_STATES = ['asked', 'lapsed', 'refused', 'open', 'shut'] as const;
export type OpeningState = (typeof OPENING_STATES)[number];

/** `same-person`: who decides is who asked, or may be by another login. `not-waiting`: it was decided, or its time to be decided is over. */
export type OpeningRefusal = 'same-person' | 'not-waiting';

/** Until when what was agreed to can be seen; null where nobody agreed. Nothing moves it but shutting it before. */
export function openUntil({ decision, minutes, shutAt }: IdentityOpening): Date | null {
  if (!decision?.isAgreed) return null;
  const until = new Date(decision.at.getTime() + Math.min(minutes, OPENING_POLICY.mostMinutes) * 60_000);
  return shutAt && shutAt < until ? shutAt : until;
}

/** Where a request stands. It changes by time alone, too: nobody has to shut it. */
export function stateOfOpening(opening: IdentityOpening, now: Date): OpeningState {
  if (!opening.decision) return now.getTime() < opening.askedAt.getTime() + OPENING_POLICY.waitsHours * 3_600_000 ? 'asked' : 'lapsed';
  const until = openUntil(opening);
  if (!until) return 'refused';
  return now < until ? 'open' : 'shut';
}

/** Whether somebody may decide about a request now. `mayBeAsker`: as far as it can be known, they are who asked. */
export function mayDecideOpening(opening: IdentityOpening, who: { readonly staffId: string; readonly mayBeAsker: boolean }, now: Date): Result<null, OpeningRefusal> {
  if (who.staffId === opening.askedBy || who.mayBeAsker) return err('same-person');
  return stateOfOpening(opening, now) === 'asked' ? ok(null) : err('not-waiting');
}

/** Until when this person may read; undefined for anybody but who asked, and while it is not open. */
export function mayReadUntil(opening: IdentityOpening, staffId: string, now: Date): Date | undefined {
  return opening.askedBy === staffId && stateOfOpening(opening, now) === 'open' ? (openUntil(opening) ?? undefined) : undefined;
}
