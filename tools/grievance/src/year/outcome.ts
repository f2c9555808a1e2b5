/** Something that came of a ticket, as one side saw it; instants in milliseconds. What both saw is compared word for word. */
export type Outcome =
  | { readonly what: 'promised'; readonly level: number; readonly due: number; readonly late: number }
  | { readonly what: 'climbed'; readonly level: number; readonly lateSince: number; readonly noticed: number }
  | { readonly what: 'warned'; readonly level: number; readonly noticed: number }
  | { readonly what: 'moved'; readonly due: number; readonly late: number }
  | { readonly what: 'ended' };

/** Instants of sweeps, in order; those of an outage are left out. */
export function sweepsOf({ from, until, outages }: { readonly from: number; readonly until: number; readonly outages: readonly { readonly from: number; readonly until: number }[] }, everyMinutes: number): readonly number[] {
  const sweeps: number[] = [];
  for (let at = from; at < until; at += everyMinutes * 60_000) if (!outages.some((outage) => outage.from <= at && at < outage.until)) sweeps.push(at);
  return sweeps;
}
