import type { Tx } from '@pukar/platform/database';

/** How a ticket's citizen can be reached: `mobile` by messages and calls, `landline` by calls alone, which is how whoever wants no messages is reached too; `letter` where no number is known, and an address is. */
export type Reach = 'mobile' | 'landline' | 'letter' | 'none';

/** Knows whether a citizen has a phone, and not which. */
export abstract class CitizenReachPort {
  abstract reachOf(source: Pick<Tx, 'query'>, ticketId: string): Promise<Reach>;
}
