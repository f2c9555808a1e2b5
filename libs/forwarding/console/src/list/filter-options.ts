import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { inboxText } from '../messages.js';
import type { Switch } from './filter.js';
import { IS, levelOf, officeNameOf, officeOf } from './row-facts.js';

/** How many open tickets a switch leaves. */
export const countOf = (name: Switch, rows: readonly InboxRow[], now: Date): number => rows.filter((row) => isInHand(row.state) && IS[name](row, now)).length;

interface Options {
  readonly key: 'level' | 'category' | 'place' | 'office';
  readonly options: readonly { readonly value: string; readonly name: string }[];
}

/** What the tickets of the list can be narrowed to: only what some ticket has. */
export function optionsOf(rows: readonly InboxRow[]): readonly Options[] {
  const distinct = (of: (row: InboxRow) => readonly [string, string] | undefined) => {
    const found = new Map<string, string>();
    for (const row of rows) {
      const option = of(row);
      if (option) found.set(...option);
    }
    return [...found].map(([value, name]) => ({ value, name })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  };
  return [
    { key: 'level', options: distinct((row) => [String(levelOf(row)), inboxText.level(levelOf(row))]) },
    { key: 'category', options: distinct((row) => [row.categoryCode, row.categoryName.en]) },
    { key: 'place', options: distinct((row) => row.placeName && [row.placeName.en, row.placeName.en] || undefined) },
    { key: 'office', options: distinct((row) => [officeOf(row), officeNameOf(row)]) },
  ];
}
