import type { Provider } from '@nestjs/common';
import { GetReferenceOfTicket, MakeReference } from '@pukar/citizens-server';
import { ReferencePort, TicketContentPort } from '@pukar/forwarding-server';
import { GetTicketForForwarding } from '@pukar/grievances-server';

/** Whom the routing engine asks: grievances for the anonymous part of a ticket, the vault to keep the pair with its reference. */
export const portsOfForwarding: Provider[] = [
  {
    provide: TicketContentPort, inject: [GetTicketForForwarding],
    useFactory: (tickets: GetTicketForForwarding): TicketContentPort => ({ forForwarding: (tx, ticketId) => tickets.execute(tx, ticketId) }),
  },
  {
    provide: ReferencePort, inject: [MakeReference, GetReferenceOfTicket],
    useFactory: (make: MakeReference, of: GetReferenceOfTicket): ReferencePort => ({
      record: (tx, pair) => make.execute(tx, pair),
      forwardedOf: async (tx, ticketId) => (await of.execute(tx, ticketId))?.forwardedId,
    }),
  },
];
