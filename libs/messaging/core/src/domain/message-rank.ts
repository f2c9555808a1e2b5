/** How far a message got, as its row has it; `dropped` on purpose, its reason beside it. */
export type MessageState = 'queued' | 'sending' | 'sent' | 'delivered' | 'failed' | 'dropped';

/**
 * The carrier's delivery statuses by rank. They come in any order and without a time (Twilio, "Track the message
 * status"), so a message only takes a status of a higher rank than it has: `sent` after `delivered` says nothing new,
 * while `delivered` after `failed` is believed, since somebody's phone has it.
 */
const RANKS: Readonly<Record<string, { readonly rank: number; readonly state: MessageState }>> = {
  accepted: { rank: 10, state: 'sent' },
  scheduled: { rank: 10, state: 'sent' },
  queued: { rank: 20, state: 'sent' },
  sending: { rank: 30, state: 'sent' },
  sent: { rank: 40, state: 'sent' },
  canceled: { rank: 50, state: 'failed' },
  failed: { rank: 50, state: 'failed' },
  undelivered: { rank: 50, state: 'failed' },
  partially_delivered: { rank: 60, state: 'delivered' },
  delivered: { rank: 70, state: 'delivered' },
  read: { rank: 80, state: 'delivered' },
};

/** The rank of a message that the carrier has taken. */
export const TAKEN_RANK = RANKS['accepted']!.rank;

/** What a delivery status means; undefined for one that is none of a message that we sent. */
export const rankOfStatus = (status: string): { readonly rank: number; readonly state: MessageState } | undefined =>
  Object.hasOwn(RANKS, status) ? RANKS[status] : undefined;
