import { type HashText, linkHistory, type LinkedHistoryRow, NO_HISTORY } from './history-chain.js';

/** Something about a ticket's history that is not what was written, at the step with that number. */
export interface HistoryFault {
  readonly ticketId: string;
  readonly seq: number;
  /** `altered`: not what its hash was made of, or not chained to the row before. `missing`: taken out. `put-in`: beyond the last that was written. `remade`: the last one has another hash than was kept of it. */
  readonly what: 'altered' | 'missing' | 'put-in' | 'remade';
}

/** Where a walk through a ticket's rows has come to. */
export interface HistoryWalk {
  readonly ticketId: string;
  readonly seq: number;
  readonly hash: string;
}

/** How many steps were written of a ticket, and the hash of the last: kept apart from the rows, so that none is dropped from the end unseen. */
export interface HistoryHead {
  readonly seq: number;
  readonly hash: string;
}

/** More of them in a row are told by their first and their last. */
const MOST_NAMED = 50;

/** Before the first row of a ticket. */
export const beginWalk = (ticketId: string): HistoryWalk => ({ ticketId, seq: 0, hash: NO_HISTORY });

/** The next row, in the order of their numbers; and what is wrong with it, or with those before it that are not there. */
export function nextStep(walk: HistoryWalk, row: LinkedHistoryRow, head: HistoryHead | null, hash: HashText): { readonly walk: HistoryWalk; readonly faults: readonly HistoryFault[] } {
  const { ticketId } = walk;
  const isNext = row.seq === walk.seq + 1;
  const isAsWritten = row.hash === linkHistory(row.prevHash, row, hash) && (!isNext || row.prevHash === walk.hash);
  const isPutIn = head !== null && row.seq > head.seq;
  const own: HistoryFault[] = isPutIn ? [{ ticketId, seq: row.seq, what: 'put-in' }] : isAsWritten ? [] : [{ ticketId, seq: row.seq, what: 'altered' }];
  return { walk: { ticketId, seq: row.seq, hash: row.hash }, faults: [...missing(ticketId, walk.seq + 1, row.seq - 1), ...own] };
}

/** After the last row: what is missing from the end, and whether the whole was remade. A ticket has at least one row. */
export function endWalk(walk: HistoryWalk, head: HistoryHead | null): readonly HistoryFault[] {
  const { ticketId, seq } = walk;
  const written = head?.seq ?? Math.max(1, seq);
  if (seq < written) return missing(ticketId, seq + 1, written);
  // What was kept of the last row is gone too, or another chain was made.
  return head === null || (seq === head.seq && walk.hash !== head.hash) ? [{ ticketId, seq, what: 'remade' }] : [];
}

function missing(ticketId: string, from: number, until: number): readonly HistoryFault[] {
  const named = until - from < MOST_NAMED ? Array.from({ length: Math.max(0, until - from + 1) }, (_, at) => from + at) : [from, until];
  return named.map((seq) => ({ ticketId, seq, what: 'missing' }));
}
