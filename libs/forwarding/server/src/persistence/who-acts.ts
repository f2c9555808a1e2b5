import type { IndianDay } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** Longer no chain of stand-ins and successors is followed. */
const MOST_HANDS = 8;

interface Hands {
  readonly isEnded: boolean;
  readonly successorId: string | null;
  readonly standInId: string | null;
}

/** Who acts for an officer on a day: they themselves, their stand-in or the stand-in's, or whoever came after them. Undefined where nobody does. */
export async function whoActsFor(tx: Pick<Tx, 'query'>, officerId: string, day: IndianDay): Promise<string | undefined> {
  let id = officerId;
  for (let hand = 0; hand < MOST_HANDS; hand += 1) {
    const [hands] = await tx.query<Hands>(
      `select p.ended_at is not null as "isEnded", p.successor_id as "successorId",
         (select a.stand_in_id from forwarding.officer_absence a where a.officer_id = p.id and a.ended_at is null and $2::date between a.from_day and a.until_day order by a.at desc limit 1) as "standInId"
       from forwarding.officer p where p.id = $1`, [id, day]);
    if (!hands) return undefined;
    const next = hands.isEnded ? hands.successorId : hands.standInId;
    if (next === null) return hands.isEnded ? undefined : id;
    id = next;
  }
  return undefined;
}
