import type { Bill, BillKind, BillNumber } from '@pukar/bills-core/domain';
import { indianDay } from '@pukar/kernel';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The bill of a number, always the same. Its last digit but one says what it is: 0 to 4 is owed, 5 and 6 are overdue, 7 and 8
 * owe nothing, 9 is nobody's number.
 */
export function inventedBill(kind: BillKind, number: BillNumber, now: Date): Bill | undefined {
  const last = Number(number.at(-2));
  if (last === 9) return undefined;
  if (last >= 7) return { owedPaise: 0, dueOn: null };
  const seed = Number(number.slice(2, 8)) + (kind === 'water' ? 7 : 0);
  const days = last <= 4 ? 3 + (seed % 25) : -1 - (seed % 60);
  return { owedPaise: 5_000 + ((seed * 137) % 2_500_000), dueOn: indianDay(new Date(now.getTime() + days * DAY_MS)) };
}
