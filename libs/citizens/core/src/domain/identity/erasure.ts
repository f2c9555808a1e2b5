import { err, ok, type Result } from '@pukar/kernel';

/** What stands in the way of forgetting a citizen. */
export interface BeforeErasure {
  /** Who is to be forgotten was looked at: nobody is forgotten unseen. */
  readonly wasRead: boolean;
  /** An office, or we, still have to reach them. */
  readonly hasOpenTickets: boolean;
  /** A mark on them waits to be decided; what was said of it is needed for that. */
  readonly hasWaitingMarks: boolean;
}

export type ErasureRefusal = 'not-read' | 'tickets-open' | 'mark-waits';

/** Whether a citizen may be forgotten at their wish: once nothing is open for which they must be known (Digital Personal Data Protection Act 2023, section 12(3)). */
export function mayErase({ wasRead, hasOpenTickets, hasWaitingMarks }: BeforeErasure): Result<null, ErasureRefusal> {
  if (!wasRead) return err('not-read');
  if (hasOpenTickets) return err('tickets-open');
  return hasWaitingMarks ? err('mark-waits') : ok(null);
}
