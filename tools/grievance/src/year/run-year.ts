import { compareTicket, type Figures, noFigures } from './compare.js';
import { ExpectedTicket, OfficeDays } from './expected.js';
import { LivedTicket, OfficeCalendars } from './lived.js';
import { sweepsOf } from './outcome.js';
import type { PlannedTicket, Year } from './scenario.js';

interface Ticket {
  /** When something may happen by itself. */
  readonly next: number;
  readonly isEnded: boolean;
  act(act: PlannedTicket['acts'][number]): void;
  sweep(now: number): void;
}

/** Lives a year on a stepped clock, all tickets side by side, and compares each with what the slow count says. */
export function runYear(year: Year, everyMinutes: number): Figures {
  const sweeps = sweepsOf(year, everyMinutes);
  const [offices, calendars] = [new OfficeDays(year.holidays), new OfficeCalendars(year.holidays)];
  const expected = liveAll(year, sweeps, (plan) => new ExpectedTicket(plan, offices));
  const lived = liveAll(year, sweeps, (plan) => new LivedTicket(plan, calendars));
  const figures = noFigures();
  for (const plan of year.tickets) compareTicket(figures, `ticket ${plan.nth} (${plan.category.code}, ${plan.districtCode})`, expected.get(plan)!.outcomes, lived.get(plan)!.outcomes, sweeps);
  return figures;
}

/** Lives all tickets side by side: what somebody does, and at each sweep what time alone does. */
export function liveAll<T extends Ticket>({ tickets }: Year, sweeps: readonly number[], begin: (plan: PlannedTicket) => T): ReadonlyMap<PlannedTicket, T> {
  const waiting = [...tickets].sort((one, other) => other.registeredAt - one.registeredAt);
  const all = new Map<PlannedTicket, T>();
  let open: { readonly plan: PlannedTicket; readonly ticket: T; acts: number; due: number }[] = [];
  for (const now of sweeps) {
    for (let plan = waiting.at(-1); plan && plan.registeredAt <= now; plan = waiting.at(-1)) {
      waiting.pop();
      const ticket = begin(plan);
      all.set(plan, ticket);
      open.push({ plan, ticket, acts: 0, due: 0 });
    }
    let ended = 0;
    for (const one of open) {
      if (now < one.due) continue;
      const { plan: { acts }, ticket } = one;
      for (let act = acts[one.acts]; act && act.at <= now; act = acts[one.acts]) { ticket.act(act); one.acts += 1; }
      ticket.sweep(now);
      one.due = Math.min(ticket.next, acts[one.acts]?.at ?? Infinity);
      if (ticket.isEnded) ended += 1;
    }
    if (ended > 0) open = open.filter(({ ticket }) => !ticket.isEnded);
  }
  return all;
}
