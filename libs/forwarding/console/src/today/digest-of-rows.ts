import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand, makeDigest, type DigestTicket, type MorningDigest } from '@pukar/forwarding-core/inbox';
import { IS, officeNameOf, officeOf } from '../list/row-facts.js';

/** The morning's list of what the inbox shows, by the function that also writes the e-mail. */
export function digestOfRows(rows: readonly InboxRow[], ownOffice: string, now: Date): MorningDigest {
  const open = rows.filter(({ state }) => isInHand(state));
  return makeDigest(open.map(ticketOf), ownOffice, now);
}

const ticketOf = (row: InboxRow): DigestTicket => ({
  reference: row.reference, category: row.categoryName.en, place: row.placeName?.en ?? null, officeCode: officeOf(row), officeName: officeNameOf(row),
  receivedAt: new Date(row.receivedAt), dueAt: new Date(row.dueAt), isToDecide: IS.decide(row), isReopened: IS.reopened(row), isWaiting: IS.waiting(row),
});
