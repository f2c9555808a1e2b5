import { ForwardedTicketActed, ForwardedTicketResolved, TicketForwarded } from '@pukar/forwarding-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { Outbox } from '@pukar/platform/outbox';
import type { DoneByOffice } from '../ports/office-acts.port.js';
import type { SpecHelpline } from './a-helpline.js';

/** What offices do in a spec: it is told and delivered as their own process and the worker do it. */
export function officeDays(database: Database, helpline: SpecHelpline) {
  const { clock, office } = helpline;
  const tell = async (event: string, about: string, payload: Record<string, string | number>) => {
    await database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event, about, payload }));
    await helpline.deliver();
  };
  const rowOf = async (ticketId: string) => (await database.query<Record<string, unknown>>('select * from grievances.ticket where id = $1', [ticketId]))[0]!;

  /** It reaches an office, at the level that it has. */
  const forwarded = async (ticketId: string): Promise<string> => {
    const { level } = (await rowOf(ticketId)) as { level: number };
    const forwardedId = randomIds.uuid();
    office.tickets.set(forwardedId, ticketId);
    await tell(TicketForwarded, ticketId, { ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: 'Assistant Engineer', level });
    return forwardedId;
  };
  return {
    rowOf, forwarded,
    aForwardedTicket: async () => {
      const { ticketId, ticketNumber } = await helpline.aTicket();
      return { ticketId, ticketNumber, forwardedId: await forwarded(ticketId) };
    },
    resolved: async (forwardedId: string, level = 1, resolvedAt = clock.now()) => {
      office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'The fuse was replaced.', resolvedAt, level });
      await tell(ForwardedTicketResolved, forwardedId, { forwardedId, actionCode: 'supply-restored' });
    },
    /** Gives the act's id. */
    acted: async (forwardedId: string, act: DoneByOffice['act'], said: Partial<DoneByOffice> = {}): Promise<string> => {
      const actId = randomIds.uuid();
      office.acts.set(actId, {
        act, at: clock.now(), level: 1, officeCode: 'ENE-BPL', text: 'Because of the storm.', day: null, targetDepartment: null, assignedPost: null, isByHead: false, reasonCode: null, ...said,
      });
      await tell(ForwardedTicketActed, forwardedId, { forwardedId, act, actId });
      return actId;
    },
    stepsOf: async (ticketId: string) => (await database.query<{ step: string }>('select step from grievances.history where ticket_id = $1 order by seq', [ticketId])).map(({ step }) => step),
    newsOf: (ticketId: string, event: string) => database.query<{ payload: Record<string, unknown> }>('select payload from platform.outbox where about = $1 and event = $2 order by id', [ticketId, event]),
  };
}
