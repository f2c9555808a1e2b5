import { err, ok, type Result } from '@pukar/kernel';

/** One step of a ticket's history, as it is chained. */
export interface HistoryRow {
  readonly ticketId: string;
  /** 1 for the first step, then one more each. */
  readonly seq: number;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly step: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
}

/** A row with the hash of the row before it and its own, both as hexadecimal text. */
export interface LinkedHistoryRow extends HistoryRow {
  readonly prevHash: string;
  readonly hash: string;
}

/** A cryptographic hash of a text, as hexadecimal text: passed in, because the domain computes none. */
export type HashText = (text: string) => string;

/** What the first row of every ticket is chained to. */
export const NO_HISTORY = '0'.repeat(64);

/** The hash of a row: of everything in it, and of the row before, so that no row can be changed, dropped or put in between unseen. */
export const linkHistory = (prevHash: string, row: HistoryRow, hash: HashText): string => hash(historyText(prevHash, row));

/** Walks a ticket's rows, oldest first; refuses with the place of the first that is not what was written. */
export function verifyHistory(rows: readonly LinkedHistoryRow[], hash: HashText): Result<void, { readonly code: 'altered'; readonly seq: number }> {
  let prevHash = NO_HISTORY;
  for (const [at, row] of rows.entries()) {
    const isAsWritten = row.seq === at + 1 && row.prevHash === prevHash && row.hash === linkHistory(prevHash, row, hash);
    if (!isAsWritten) return err({ code: 'altered', seq: at + 1 });
    prevHash = row.hash;
  }
  return ok(undefined);
}

/** The one way to write a row down, whatever order a database gives the keys of its detail in. */
function historyText(prevHash: string, row: HistoryRow): string {
  const detail = Object.entries(row.detail).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([prevHash, row.ticketId, row.seq, row.at.toISOString(), row.actorKind, row.actorId, row.step, detail]);
}
