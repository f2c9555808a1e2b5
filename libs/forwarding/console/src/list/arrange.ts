import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { type Filter, SWITCHES } from './filter.js';
import { IS, type Seen } from './row-facts.js';

/** The rows that match words and a filter, in one order: those in hand by time left, those that ended the latest first. */
export function arrange(rows: readonly InboxRow[], { filter, query, ...seen }: Seen & { readonly filter: Filter; readonly query: string }): readonly InboxRow[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const matching = rows.filter((row) => isIn(row, filter, seen) && words.every((word) => textOf(row).includes(word)));
  return filter.state === 'open'
    ? matching.sort((a, b) => a.actBy.localeCompare(b.actBy) || a.receivedAt.localeCompare(b.receivedAt) || a.reference.localeCompare(b.reference))
    : matching.sort((a, b) => (b.resolvedAt ?? b.actBy).localeCompare(a.resolvedAt ?? a.actBy) || a.reference.localeCompare(b.reference));
}

function isIn(row: InboxRow, filter: Filter, seen: Seen): boolean {
  return isInHand(row.state) === (filter.state === 'open')
    && (filter.level === undefined || row.level === filter.level)
    && (!filter.category || row.categoryCode === filter.category)
    && (!filter.place || row.placeCode === filter.place)
    && SWITCHES.every((name) => !filter.on.has(name) || IS[name](row, seen));
}

const textOf = (row: InboxRow): string => fold([row.reference, row.categoryCode, row.categoryName.en, row.categoryName.hi, row.placeName?.en, row.placeName?.hi, row.excerpt].join('\n'));

/** The same letters however they were typed: case, and Devanagari with its nukta apart or not. */
const fold = (text: string): string => text.normalize('NFKD').toLocaleLowerCase('en').replaceAll('\u093c', '');
