import type { Bill, BillKind, BillNumber } from '@pukar/bills-core/domain';

/** Asks the office that keeps the bills. */
export abstract class BillerPort {
  /** What stands open on a number; undefined for a number that it does not know. Rejects when it cannot be asked, at once while it is known to be down. */
  abstract find(bill: BillKind, number: BillNumber): Promise<Bill | undefined>;
}
