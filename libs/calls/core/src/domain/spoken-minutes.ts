/** The times that are told to a waiting caller, in minutes; 0 is less than one. */
export const SPOKEN_MINUTES = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60] as const;
export type SpokenMinutes = (typeof SPOKEN_MINUTES)[number];

/** Up to here it is less than a minute: one who is told so is not to look at a watch. */
const LESS_THAN_ONE_SECONDS = 45;

/** A time as people hear it: of two that are told next to each other, the one that is nearer by proportion. */
export function spokenMinutes(seconds: number): SpokenMinutes {
  if (seconds < LESS_THAN_ONE_SECONDS) return 0;
  const minutes = seconds / 60;
  return SPOKEN_MINUTES.find((told, at) => told > 0 && minutes < Math.sqrt(told * (SPOKEN_MINUTES[at + 1] ?? Number.POSITIVE_INFINITY))) ?? 60;
}
