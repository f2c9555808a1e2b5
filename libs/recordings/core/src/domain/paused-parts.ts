/** When the agent paused a recording; `until` null while it still is. */
export interface Pause {
  readonly from: Date;
  readonly until: Date | null;
}

/** A part of a recording, in seconds from its beginning. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where a recording of so many seconds is silent because it was paused, in order and without overlaps. */
export function pausedParts(pauses: readonly Pause[], startedAt: Date, seconds: number): readonly Part[] {
  const offset = (at: Date): number => Math.min(seconds, Math.max(0, (at.getTime() - startedAt.getTime()) / 1000));
  const parts = pauses
    .map(({ from, until }) => ({ from: offset(from), to: until ? offset(until) : seconds }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  return parts.reduce<Part[]>((merged, part) => {
    const last = merged.at(-1);
    return last && part.from <= last.to ? [...merged.slice(0, -1), { from: last.from, to: Math.max(last.to, part.to) }] : [...merged, part];
  }, []);
}
