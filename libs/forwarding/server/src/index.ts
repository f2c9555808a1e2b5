import { DigestSettings } from './digest/digest-settings.js';
import { KeepDaysOff } from './digest/keep-days-off.use-case.js';
import { MakeDigests } from './digest/make-digests.use-case.js';
import { Digest1700000000136 } from './persistence/digest.migration.js';
import { Answering1700000000135 } from './persistence/answering.migration.js';
import { ForwardingHandlers } from './handlers/forwarding-handlers.js';
import { CreateForwarding1700000000006 } from './persistence/create-forwarding.migration.js';
import { OfficersPhones1700000000062 } from './persistence/officers-phones.migration.js';
import { ReopenedTickets1700000000099 } from './persistence/reopened.migration.js';
import { SeedForwarding } from './seed/seed-forwarding.js';
import { FindOfficer } from './use-cases/find-officer.use-case.js';
import { ListOffices } from './use-cases/list-offices.use-case.js';
import { ForwardTicket } from './use-cases/forward-ticket.use-case.js';
import { GetReply } from './use-cases/get-reply.use-case.js';
import { TakeWrittenStatement } from './use-cases/take-written-statement.use-case.js';

export { DaysOffPort } from './ports/days-off.port.js';
export { OfficerMailPort, type OfficerMail } from './ports/officer-mail.port.js';
export { DigestSettings, KeepDaysOff, MakeDigests };
export { ReferencePort } from './ports/reference.port.js';
export { TicketContentPort, type TicketContent } from './ports/ticket-content.port.js';
export { type OfficeReply } from './use-cases/get-reply.use-case.js';
export { type OfficerToSave, type OfficeToSave } from './seed/seed-forwarding.js';
export { ReopenedTickets1700000000099, CreateForwarding1700000000006, FindOfficer, ForwardingHandlers, ForwardTicket, GetReply, ListOffices, SeedForwarding };

/** What the worker provides of this context; it needs TicketContentPort, ReferencePort, DaysOffPort, OfficerMailPort and DigestSettings. Officers are served by `./department`. */
export const forwardingWorker = {
  providers: [FindOfficer, ForwardTicket, ForwardingHandlers, GetReply, KeepDaysOff, ListOffices, MakeDigests, SeedForwarding, TakeWrittenStatement],
  controllers: [],
  migrations: [CreateForwarding1700000000006, OfficersPhones1700000000062, ReopenedTickets1700000000099, Answering1700000000135, Digest1700000000136],
} as const;
