/** What is said in a line of the floor's book beside whom it is about; each kind says what it says. */
export interface EntryDetail {
  readonly as?: string;
  readonly because?: string | null;
  readonly origin?: string;
  readonly since?: string;
  readonly language?: string;
  readonly priority?: number;
  readonly own?: boolean;
  readonly place?: number;
  readonly estimateSeconds?: number | null;
  readonly presence?: string;
  readonly reason?: string | null;
  readonly disposition?: string;
  readonly [other: string]: unknown;
}

/** A line of the floor's book (`acd.floor_event`), as figures read it. Kinds that no figure knows count nothing. */
export interface BookEntry {
  /** In which order lines about one call or one agent were written. */
  readonly id: number;
  /** When it happened; late news tells of an earlier moment. */
  readonly at: Date;
  readonly kind: string;
  readonly callId: string | null;
  readonly claimId: string | null;
  readonly agentId: string | null;
  readonly queue: string | null;
  readonly detail: EntryDetail;
}

/** Lines in the order in which they were written. */
export const inOrder = (entries: readonly BookEntry[]): BookEntry[] => [...entries].sort((a, b) => a.id - b.id);

/** Lines by what they are about; those about nothing are left out. */
export function groupedBy(entries: readonly BookEntry[], about: (entry: BookEntry) => string | null): Map<string, BookEntry[]> {
  const groups = new Map<string, BookEntry[]>();
  for (const entry of inOrder(entries)) {
    const key = about(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
