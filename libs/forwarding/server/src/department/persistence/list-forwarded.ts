import type { InboxQuery } from '@pukar/forwarding-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { FORWARDED_COLUMNS, FORWARDED_JOINS, type ForwardedRow } from './forwarded-rows.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What ended longer ago is found by its reference. */
const ENDED_DAYS = 30;

/** The filters of a list, without its pages. */
export type Filters = Omit<InboxQuery, 'after' | 'limit'>;

/** Who lists, and which offices the list is of. */
export interface Listing {
  readonly officeIds: readonly string[];
  readonly officerId: string;
  readonly now: Date;
  readonly query: InboxQuery;
}

export type Phase = 'open' | 'ended';

/** Where a page begins: after this row, in the order of its phase. */
export interface After {
  readonly phase: Phase;
  readonly at: Date;
  readonly reference: string;
}

/** `o~1763440200000~ENE-R-7F3K2M` */
export const writeAfter = ({ phase, at, reference }: After): string => `${phase === 'open' ? 'o' : 'e'}~${at.getTime()}~${reference}`;

/** Of a text that the query's schema has let pass. */
export function readAfter(text: string): After {
  const [phase, at, reference] = text.split('~') as [string, string, string];
  return { phase: phase === 'o' ? 'open' : 'ended', at: new Date(Number(at)), reference };
}

export const IN_HAND = `f.state in ('received', 'assigned')`;
export const ENDED = `f.state in ('resolved', 'passed-on', 'over')`;

/** Tickets in hand, by time left. */
export const listOpen = (tx: Tx, listing: Listing, after: After | undefined, limit: number): Promise<ForwardedRow[]> =>
  list(tx, { listing, limit, first: IN_HAND, order: 'f.act_by, f.reference', beyond: after && ((value) => `(f.act_by, f.reference) > (${value(after.at)}, ${value(after.reference)})`) });

/** Tickets that ended in the last 30 days, the latest first. */
export const listEnded = (tx: Tx, listing: Listing, after: After | undefined, limit: number): Promise<ForwardedRow[]> =>
  list(tx, {
    listing, limit, order: 'f.ended_at desc, f.reference desc',
    first: (value) => `${ENDED} and f.ended_at >= ${value(new Date(listing.now.getTime() - ENDED_DAYS * DAY_MS))}`,
    beyond: after && ((value) => `(f.ended_at, f.reference) < (${value(after.at)}, ${value(after.reference)})`),
  });

/** Makes a value a parameter of a statement, and gives its name there. */
export type Value = (value: unknown) => string;

interface Wanted {
  readonly listing: Listing;
  readonly limit: number;
  readonly order: string;
  readonly first: string | ((value: Value) => string);
  readonly beyond: ((value: Value) => string) | undefined;
}

/** Of each office by its own index, which has the rows in this order: so a page reads as many rows as it has, however many there are. */
function list(tx: Tx, { listing, limit, order, first, beyond }: Wanted): Promise<ForwardedRow[]> {
  const params: unknown[] = [];
  const value: Value = (given) => `$${params.push(given)}`;
  const conditions = [typeof first === 'string' ? first : first(value), ...(beyond ? [beyond(value)] : []), ...filters(listing, value)];
  const most = value(limit);
  const page = (office: string): string => `select f.* from forwarding.forwarded_ticket f where f.office_id = ${office} and ${conditions.join(' and ')} order by ${order} limit ${most}`;
  const [only, ...others] = listing.officeIds;
  const rows = only !== undefined && others.length === 0 ? page(value(only)) : `select f.* from unnest(${value(listing.officeIds)}::uuid[]) as one (id) cross join lateral (${page('one.id')}) f order by ${order} limit ${most}`;
  return tx.query<ForwardedRow>(`select ${FORWARDED_COLUMNS} from (${rows}) f ${FORWARDED_JOINS} order by ${order}`, params);
}

/** One condition for each filter; nothing of the query but values gets into the statement, and these as parameters. */
export function filters({ query, officerId, now }: Pick<Listing, 'officerId' | 'now'> & { readonly query: Filters }, value: Value): string[] {
  const { state, late, dueDays, category, place, level, assigned, decide, reopened, waiting } = query;
  const conditions: (string | false | undefined)[] = [
    state !== undefined && state !== 'open' && state !== 'ended' && `f.state = ${value(state)}`,
    late && `f.act_by < ${value(now)}`,
    dueDays !== undefined && `f.act_by < ${value(new Date(now.getTime() + dueDays * DAY_MS))}`,
    category !== undefined && `f.category_code = ${value(category)}`,
    place !== undefined && `(f.place_code = ${value(place)} or f.place_code like ${value(`${place}-%`)})`,
    level !== undefined && `f.level = ${value(level)}`,
    assigned === 'me' && `f.assigned_to = ${value(officerId)}`,
    assigned === 'nobody' && 'f.assigned_to is null',
    decide && `f.task <> 'answer'`,
    reopened && 'f.reopenings > 0',
    waiting && `f.waiting_until > ${value(now)}`,
  ];
  return conditions.filter((condition) => typeof condition === 'string');
}
