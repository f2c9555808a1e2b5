import type { Provider } from '@nestjs/common';
import { GetReferencesOfTicket, GetTicketOfReference, MakeReference } from '@pukar/citizens-server';
import { Directory } from '@pukar/directory-server';
import { ClarificationsPort, DaysOffPort, DigestSettings, OfficerMailPort, ReferencePort, SentTextsPort, TicketContentPort } from '@pukar/forwarding-server';
import { type OccasionName, partsOfName } from '@pukar/messaging-core/domain';
import { ListTemplates, QueueOfficerMail } from '@pukar/messaging-server';
import { ClarificationAnswers, GetTicketForForwarding } from '@pukar/grievances-server';

/** The vault, which keeps which forwarded tickets a ticket became. */
export const referencesOfForwarding: Provider = {
  provide: ReferencePort, inject: [MakeReference, GetReferencesOfTicket, GetTicketOfReference],
  useFactory: (make: MakeReference, references: GetReferencesOfTicket, tickets: GetTicketOfReference): ReferencePort => ({
    record: (tx, pair) => make.execute(tx, pair),
    forwardedOf: (tx, ticketId) => references.execute(tx, ticketId),
    ticketOf: (tx, forwardedId) => tickets.execute(tx, forwardedId),
  }),
};

/** Whom the routing engine asks: grievances for the anonymous part of a ticket, the vault to keep the pair with its reference. */
export const portsOfForwarding: Provider[] = [
  {
    provide: TicketContentPort, inject: [GetTicketForForwarding],
    useFactory: (tickets: GetTicketForForwarding): TicketContentPort => ({ forForwarding: (tx, ticketId) => tickets.execute(tx, ticketId) }),
  },
  referencesOfForwarding,
  { provide: ClarificationsPort, inject: [ClarificationAnswers], useFactory: (answers: ClarificationAnswers): ClarificationsPort => ({ answerTo: (tx, clarificationId) => answers.of(tx, clarificationId) }) },
];

/** What an officer's own act has citizens written: they see it before they send. */
const TOLD_BY_OFFICERS: readonly OccasionName[] = ['resolved', 'interim', 'question'];

/** Whom the morning's lists ask: the directory's calendar for the days off. */
export const portsOfDigest = (inboxUrl: string | undefined, hasMail: boolean): Provider[] => [
  { provide: DigestSettings, useValue: new DigestSettings(inboxUrl?.replace(/\/$/, '') ?? null, hasMail) },
  {
    provide: DaysOffPort, inject: [Directory],
    useFactory: (entries: Directory): DaysOffPort => ({ of: async (where) => (await entries.holidaysOf(where)).filter(({ half }) => !half).map(({ date }) => date) }),
  },
  { provide: SentTextsPort, inject: [ListTemplates], useFactory: (templates: ListTemplates): SentTextsPort => ({ replaced: async () => (await templates.replaced()).filter(({ name }) => TOLD_BY_OFFICERS.includes(partsOfName(name).occasion)) }) },
  { provide: OfficerMailPort, inject: [QueueOfficerMail], useFactory: (queue: QueueOfficerMail): OfficerMailPort => ({ send: (tx, mail) => queue.execute(tx, mail) }) },
];
