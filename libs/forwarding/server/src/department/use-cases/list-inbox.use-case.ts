import { Inject, Injectable } from '@nestjs/common';
import { type InboxQuery, InboxQuerySchema, type InboxSnapshot } from '@pukar/forwarding-core/contracts';
import type { Clock } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { OfficeDatabase } from '../office-database.js';
import type { OfficerSession } from '../officer-sessions.js';
import { countInbox } from '../persistence/count-inbox.js';
import { type ForwardedRow, inboxRowOf } from '../persistence/forwarded-rows.js';
import { officesAsked } from '../persistence/offices-asked.js';
import { type After, listEnded, listOpen, type Listing, readAfter, writeAfter } from '../persistence/list-forwarded.js';

const EVERYTHING: InboxQuery = InboxQuerySchema.parse({});

/** The office's tickets in hand by time left, then those that ended lately; or, by a filter, those of offices below. */
@Injectable()
export class ListInbox {
  constructor(
    private readonly offices: OfficeDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ officeId, personId }: Pick<OfficerSession, 'officeId' | 'personId'>, query: InboxQuery = EVERYTHING): Promise<InboxSnapshot> {
    const now = this.clock.now();
    return this.offices.of(officeId, async (tx) => {
      const counts = await countInbox(tx, { officeId, officerId: personId, now });
      const listing = { officeIds: await officesAsked(tx, officeId, query), officerId: personId, now, query };
      return { serverTime: now.toISOString(), counts, ...(await pageOf(tx, listing)) };
    });
  }
}

async function pageOf(tx: Tx, listing: Listing): Promise<Pick<InboxSnapshot, 'tickets' | 'next'>> {
  const { state, limit, after: text } = listing.query;
  const after = text === undefined ? undefined : readAfter(text);
  const isOpen = state === undefined || state === 'open' || state === 'received' || state === 'assigned';
  const isEnded = state === undefined || !isOpen;
  // One more than asked for tells whether there is another page.
  const open = isOpen && after?.phase !== 'ended' ? await listOpen(tx, listing, after, limit + 1) : [];
  const ended = isEnded && open.length <= limit ? await listEnded(tx, listing, after?.phase === 'ended' ? after : undefined, limit + 1 - open.length) : [];
  const rows = [...open.map((row) => ({ row, place: placeOf('open', row.act_by, row) })), ...ended.map((row) => ({ row, place: placeOf('ended', row.ended_at!, row) }))];
  const shown = rows.slice(0, limit);
  return { tickets: shown.map(({ row }) => inboxRowOf(row)), next: rows.length > limit ? writeAfter(shown.at(-1)!.place) : null };
}

const placeOf = (phase: After['phase'], at: Date, { reference }: ForwardedRow): After => ({ phase, at, reference });
