import type { InboxRow, OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { isInHand, makeDigest, type DigestTicket, type MorningDigest } from '@pukar/forwarding-core/inbox';
import { isWaiting } from '../list/row-facts.js';

/** The morning's list of what the inbox shows, by the function that also writes the e-mail. */
export function digestOfRows(rows: readonly InboxRow[], { office, below }: Pick<OfficerSignedIn, 'office' | 'below'>, now: Date): MorningDigest {
  const names = new Map([office, ...below].map(({ code, name }) => [code, name.en]));
  const ticketOf = (row: InboxRow): DigestTicket => ({
    reference: row.reference, category: row.categoryName.en, place: row.placeName?.en ?? null, officeCode: row.officeCode, officeName: names.get(row.officeCode) ?? row.officeCode,
    receivedAt: new Date(row.receivedAt), dueAt: new Date(row.actBy), isToDecide: row.task !== 'answer', isReopened: row.isReopened, isWaiting: isWaiting(row, now),
  });
  return makeDigest(rows.filter(({ state }) => isInHand(state)).map(ticketOf), office.code, now);
}
