import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';
import type { ActName } from './act-forms.js';

/** What the server's table accepts of this officer now. */
export const actsOf = (ticket: InboxTicket): ReadonlySet<string> => new Set(ticket.accepts);

export interface OfficerChoice {
  readonly id: string;
  readonly post: { readonly en: string; readonly hi: string };
  /** How many open tickets they have. */
  readonly open?: number;
}

/** To whom the ticket can be given. */
export const officersFor = (_ticket: InboxTicket): readonly OfficerChoice[] => [];

/** Does it. */
export const sendAct = (ticket: InboxTicket, act: ActName, draft: Readonly<Record<string, string>>) =>
  api(`/api/inbox/${encodeURIComponent(ticket.reference)}/${act}`, { method: 'POST', body: { version: ticket.version, ...draft } });
