import type { CallerContext } from '@pukar/citizens-core/contracts';

type EarlierCall = CallerContext['earlierCalls'][number];
type Ticket = CallerContext['tickets'][number];

/** One line of a caller's past. */
export type PastEntry =
  | ({ readonly type: 'call' } & EarlierCall)
  | ({ readonly type: 'ticket'; readonly at: string } & Ticket);

/** Calls and tickets of a caller in one list, newest first. */
export function callerPast(context: Pick<CallerContext, 'earlierCalls' | 'tickets'>): PastEntry[] {
  const entries: PastEntry[] = [
    ...context.earlierCalls.map((call) => ({ type: 'call' as const, ...call })),
    ...context.tickets.map((ticket) => ({ type: 'ticket' as const, at: ticket.registeredAt, ...ticket })),
  ];
  return entries.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
