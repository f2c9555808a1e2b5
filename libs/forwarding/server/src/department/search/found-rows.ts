import type { InboxSearchQuery } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { FORWARDED_COLUMNS, FORWARDED_TABLES, type ForwardedRow } from '../persistence/forwarded-rows.js';
import { ENDED, filters, IN_HAND, type Value } from '../persistence/list-forwarded.js';
import { officeOfPlace, secondOfPlace } from './postings.js';

/** Where a page begins: after this ticket, or at all that came before a moment. */
export interface SearchAfter {
  readonly at: Date;
  readonly reference: string;
}

/** `1763440200000~ENE-R-7F3K2M`, or `1763440200000~` */
export const writeSearchAfter = ({ at, reference }: SearchAfter): string => `${at.getTime()}~${reference}`;

/** Of a text that the query's schema has let pass. */
export function readSearchAfter(text: string): SearchAfter {
  const [at, reference] = text.split('~') as [string, string];
  return { at: new Date(Number(at)), reference };
}

interface FoundWanted {
  readonly offices: readonly string[];
  readonly officerId: string;
  readonly now: Date;
  readonly query: InboxSearchQuery;
  readonly after: SearchAfter | undefined;
}

/** The tickets at these places that the filters leave, the latest first. */
export function rowsAt(tx: Tx, places: readonly number[], { offices, officerId, now, query, after }: FoundWanted): Promise<ForwardedRow[]> {
  const beginsOf = (second: number): Date => new Date(second * 1000);
  // Both ends are values: what is worked out in a statement is no part of an index where a policy is in between.
  const params: unknown[] = [places.map((place) => offices[officeOfPlace(place)]), places.map((place) => beginsOf(secondOfPlace(place))), places.map((place) => beginsOf(secondOfPlace(place) + 1))];
  const value: Value = (given) => `$${params.push(given)}`;
  const conditions = [
    ...(query.state === 'open' ? [IN_HAND] : query.state === 'ended' ? [ENDED] : []), ...filters({ query, officerId, now }, value),
    ...(after ? [`(f.received_at, f.reference) < (${value(after.at)}, ${value(after.reference)})`] : []),
  ];
  return tx.query<ForwardedRow>(
    `select ${FORWARDED_COLUMNS} from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) place(office_id, begins, ends) join (${FORWARDED_TABLES})
       on f.office_id = place.office_id and f.received_at >= place.begins and f.received_at < place.ends
     ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by f.received_at desc, f.reference desc`,
    params,
  );
}
