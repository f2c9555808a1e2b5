import type { InboxRow, OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { inboxText } from '../messages.js';
import type { Switch } from './filter.js';
import { IS, type Seen } from './row-facts.js';

/** How many tickets in hand a switch leaves. */
export const countOf = (name: Switch, rows: readonly InboxRow[], seen: Seen): number => rows.filter((row) => isInHand(row.state) && IS[name](row, seen)).length;

interface Options {
  readonly key: 'level' | 'category' | 'place' | 'office';
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** What the tickets of the list can be narrowed to: only what some ticket has, and the offices below. */
export function optionsOf(rows: readonly InboxRow[], below: OfficerSignedIn['below']): readonly Options[] {
  const distinct = (of: (row: InboxRow) => readonly [string, string] | undefined) => {
    const found = new Map<string, string>();
    for (const row of rows) {
      const option = of(row);
      if (option) found.set(...option);
    }
    return [...found].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  };
  return [
    { key: 'level', options: distinct((row) => [String(row.level), inboxText.level(row.level)]) },
    { key: 'category', options: distinct((row) => [row.categoryCode, row.categoryName.en]) },
    { key: 'place', options: distinct((row) => (row.placeCode && row.placeName ? [row.placeCode, row.placeName.en] : undefined)) },
    { key: 'office', options: below.length === 0 ? [] : [{ value: 'below', name: inboxText.filters.allBelow }, ...below.map(({ code, name }) => ({ value: code, name: name.en }))] },
  ];
}
