import { InboxSnapshotSchema, InboxTicketSchema, type ResolveRequest } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';

const addressOf = (reference: string) => `/api/inbox/${encodeURIComponent(reference)}`;

/** The department's process, as the inbox asks it. */
export const inboxServer = {
  snapshot: () => api('/api/inbox', { reply: InboxSnapshotSchema }),
  ticket: (reference: string) => api(addressOf(reference), { reply: InboxTicketSchema }),
  resolve: (reference: string, request: ResolveRequest) => api(`${addressOf(reference)}/resolve`, { method: 'POST', body: request }),
};

/** The codes that mean the session is over. */
export const isSignedOut = (code: string): boolean => code === 'sign-in' || code === 'signed-out';
