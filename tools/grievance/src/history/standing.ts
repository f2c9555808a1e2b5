import type { HistoryRow, TicketEvent, TicketState } from '@pukar/grievances-core/domain';

/** How a ticket stands: what its row says, and what its history leads to; null for what cannot be told. */
export interface Standing {
  readonly state: string | null;
  readonly level: number | null;
}

/** Before the first step. */
export const UNKNOWN: Standing = { state: null, level: null };

/** What each step leads to; null where it leaves the ticket as it was. A step without an entry does not compile. */
const STATE_AFTER = {
  registered: 'registered', forwarded: 'forwarded', resolved: 'resolved', 'closed-by-force': 'resolved', reopened: 'reopened', climbed: 'on-its-way', transferred: 'on-its-way', 'order-due': 'order-due',
  closed: 'closed', withdrawn: 'withdrawn', rated: null, warned: null, 'written-down': null, corrected: null, assigned: null, 'reassignment-asked': null, 'interim-told': null, 'clarification-asked': null,
  'clarification-answered': null, 'pause-ended': null, 'transfer-proposed': null, 'transfer-refused': null, 'closing-proposed': null, 'closing-refused': null, ordered: null, 'answered-by-another': 'resolved',
  merged: null, parted: 'registered', 'pressure-reported': null, called: null,
} as const satisfies Record<TicketEvent['step'], TicketState | null>;

/** How a ticket stands after one more step. */
export function standingAfter({ state, level }: Standing, { step, detail }: Pick<HistoryRow, 'step' | 'detail'>): Standing {
  if (!isStep(step)) return UNKNOWN;
  // What waits for an order goes on waiting when it reached who gives it; a transfer to the same department decides only that it stays.
  const stays = (step === 'forwarded' && state === 'order-due') || (step === 'transferred' && detail['departmentCode'] === detail['departmentWas']);
  // What was written down may turn out to be about staff: then it begins higher.
  const levelNow = typeof detail['level'] === 'number' ? detail['level'] : step === 'written-down' ? null : level;
  return { state: stays ? state : (STATE_AFTER[step] ?? state), level: levelNow };
}

const isStep = (step: string): step is TicketEvent['step'] => Object.hasOwn(STATE_AFTER, step);

/** In what a ticket differs from its history; undefined where it does not, or nothing can be told. */
export function disagreement(told: Standing, ticket: Standing): string | undefined {
  const differs = (['state', 'level'] as const).filter((part) => told[part] !== null && told[part] !== ticket[part]);
  return differs.length === 0 ? undefined : differs.map((part) => `${part} is ${ticket[part]}, its history leads to ${told[part]}`).join('; ');
}
