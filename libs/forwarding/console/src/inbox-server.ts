import { type InboxRow, type InboxSearch, InboxSearchSchema, type InboxSnapshot, InboxSnapshotSchema, InboxTicketSchema, type ResolveRequest } from '@pukar/forwarding-core/contracts';
import { type Answer, answered, api } from '@pukar/ui';
import type { Filter } from './list/filter.js';

const addressOf = (reference: string) => `/api/inbox/${encodeURIComponent(reference)}`;

/** How many are asked for at once, and after how many pages a list is long enough. */
const PAGE = 500;
const MOST_PAGES = 4;

/** The tickets of the own office, of one below, or of all below (`below`): page by page, as far as anybody reads. */
async function snapshot(office: string | undefined): Promise<Answer<InboxSnapshot>> {
  const tickets = new Map<string, InboxRow>();
  let first: InboxSnapshot | undefined;
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(office === 'below' ? { below: '1' } : office ? { office } : {}), ...(after ? { after } : {}) });
    const answer: Answer<InboxSnapshot> = await api(`/api/inbox?${query.toString()}`, { reply: InboxSnapshotSchema });
    if (!answer.ok) return answer;
    first ??= answer.value;
    for (const row of answer.value.tickets) tickets.set(row.reference, row);
    after = answer.value.next;
    if (after === null) break;
  }
  return answered({ ...first!, tickets: [...tickets.values()], next: after });
}

/** Looks through all statements of the office, open or ended, as far as no filter says otherwise. */
function search(words: string, { state, level, category, place, office, on }: Filter, after: string | null): Promise<Answer<InboxSearch>> {
  const assigned = on.has('mine') ? 'me' : on.has('unassigned') ? 'nobody' : undefined;
  const given = {
    words, after, category, place, assigned, state: state === 'ended' ? state : undefined, level: level?.toString(), ...(office === 'below' ? { below: '1' } : { office }),
    ...Object.fromEntries((['late', 'decide', 'waiting', 'reopened'] as const).filter((name) => on.has(name)).map((name) => [name, '1'])),
  };
  const query = new URLSearchParams(Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return api(`/api/search?${query.toString()}`, { reply: InboxSearchSchema });
}

/** The department's process, as the inbox asks it. */
export const inboxServer = {
  snapshot,
  search,
  ticket: (reference: string) => api(addressOf(reference), { reply: InboxTicketSchema }),
  resolve: (reference: string, request: ResolveRequest) => api(`${addressOf(reference)}/resolve`, { method: 'POST', body: request }),
};

/** The codes that mean the session is over. */
export const isSignedOut = (code: string): boolean => code === 'sign-in' || code === 'signed-out';
