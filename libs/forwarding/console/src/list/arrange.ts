import type { InboxRow } from '@pukar/forwarding-core/contracts';

export interface Arranged {
  readonly open: readonly InboxRow[];
  readonly resolved: readonly InboxRow[];
}

/** The rows that match a filter: open ones by time left, then those resolved, the newest first. */
export function arrange(rows: readonly InboxRow[], query: string): Arranged {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const matching = rows.filter((row) => {
    const text = fold([row.reference, row.categoryCode, row.categoryName.en, row.categoryName.hi, row.placeName?.en, row.placeName?.hi, row.excerpt].join('\n'));
    return words.every((word) => text.includes(word));
  });
  return {
    open: matching.filter((row) => row.state === 'received').sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.receivedAt.localeCompare(b.receivedAt)),
    resolved: matching.filter((row) => row.state === 'resolved').sort((a, b) => (b.resolvedAt ?? '').localeCompare(a.resolvedAt ?? '')),
  };
}

/** The same letters however they were typed: case, and Devanagari with its nukta apart or not. */
const fold = (text: string): string => text.normalize('NFKD').toLocaleLowerCase('en').replaceAll('\u093c', '');
