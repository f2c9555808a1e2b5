/** What can be asked about: the tax on a property, or water. */
export const BILL_KINDS = ['property', 'water'] as const;
export type BillKind = (typeof BILL_KINDS)[number];

/** What stands open on a number: `owedPaise` of 0 is nothing. `dueOn` is the last day to pay it, `YYYY-MM-DD`. */
export interface Bill {
  readonly owedPaise: number;
  readonly dueOn: string | null;
}

/** How a bill is told: by what is owed, and whether its last day has passed. */
export type BillState = 'nothing' | 'owed' | 'overdue';

/** Where a bill stands on a day. The last day itself is not late. */
export function stateOfBill({ owedPaise, dueOn }: Bill, today: string): BillState {
  if (owedPaise === 0) return 'nothing';
  return dueOn !== null && dueOn < today ? 'overdue' : 'owed';
}
