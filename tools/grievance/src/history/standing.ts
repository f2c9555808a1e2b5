import type { HistoryRow, TicketEvent, TicketState } from '@pukar/grievances-core/domain';

/** How a ticket stands: what its row says, and what its history leads to. */
export interface Standing {
  readonly state: string | null;
  readonly level: number | null;
}

/** Before the first step. */
export const UNKNOWN: Standing = { state: null, level: null };

/** What each step leads to; the others leave a ticket as it was. */
const STATE_AFTER: Readonly<Partial<Record<TicketEvent['step'], TicketState>>> = {
  registered: 'registered', forwarded: 'forwarded', resolved: 'resolved', reopened: 'reopened', closed: 'closed',
};

/** How a ticket stands after one more step. */
export function standingAfter({ state, level }: Standing, { step, detail }: Pick<HistoryRow, 'step' | 'detail'>): Standing {
  const first = step === 'registered' ? 1 : level;
  return { state: STATE_AFTER[step as TicketEvent['step']] ?? state, level: typeof detail['level'] === 'number' ? detail['level'] : first };
}

/** In what a ticket differs from its history; undefined where it does not, or nothing can be told. */
export function disagreement(told: Standing, ticket: Standing): string | undefined {
  const differs = (['state', 'level'] as const).filter((part) => told[part] !== null && told[part] !== ticket[part]);
  return differs.length === 0 ? undefined : differs.map((part) => `${part} is ${ticket[part]}, its history leads to ${told[part]}`).join('; ');
}
