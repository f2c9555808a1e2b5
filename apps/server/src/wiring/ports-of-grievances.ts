import type { Provider } from '@nestjs/common';
import { GetDraftForRegistration, GetKnownOfCaller, GetTicketOfReference, LinkTicket, MarkRegistered } from '@pukar/citizens-server';
import { OFFICE_HOURS } from '@pukar/directory-core/domain';
import { Directory } from '@pukar/directory-server';
import { redactStatement } from '@pukar/forwarding-core/domain';
import { GetReply } from '@pukar/forwarding-server';
import { DirectoryPort, DraftsPort, RedactionPort, ReferencePort, RepliesPort, VaultPort } from '@pukar/grievances-server';

const directory: Provider = {
  provide: DirectoryPort, inject: [Directory],
  useFactory: (entries: Directory): DirectoryPort => ({
    category: (code) => entries.category(code),
    place: (code) => entries.place(code),
    department: (code) => entries.department(code),
    action: (code) => entries.action(code),
    calendar: async () => ({ officeHours: OFFICE_HOURS, holidays: await entries.holidays() }),
  }),
};

/** Whom grievances ask in the api: the vault for the draft and the citizen, forwarding's rules for what may be read. */
export const portsOfGrievances: Provider[] = [
  directory,
  { provide: RedactionPort, useValue: { redact: redactStatement } satisfies RedactionPort },
  {
    provide: DraftsPort, inject: [GetDraftForRegistration, MarkRegistered],
    useFactory: (drafts: GetDraftForRegistration, mark: MarkRegistered): DraftsPort => ({
      forRegistration: (tx, callId, version, agentId) => drafts.execute(tx, callId, version, agentId),
      markRegistered: (tx, registered) => mark.execute(tx, registered),
    }),
  },
  {
    provide: VaultPort, inject: [LinkTicket, GetKnownOfCaller],
    useFactory: (link: LinkTicket, known: GetKnownOfCaller): VaultPort => ({
      linkTicket: (tx, ticket) => link.execute(tx, ticket),
      knownOfCaller: (source, caller) => known.execute(source, caller),
    }),
  },
];

/** Whom they ask in the worker, where they note what became of a forwarded ticket. */
export const portsOfGrievancesInWorker: Provider[] = [
  directory,
  {
    provide: ReferencePort, inject: [GetTicketOfReference],
    useFactory: (references: GetTicketOfReference): ReferencePort => ({ ticketOf: (tx, forwardedId) => references.execute(tx, forwardedId) }),
  },
  {
    provide: RepliesPort, inject: [GetReply],
    useFactory: (replies: GetReply): RepliesPort => ({ replyOf: (tx, forwardedId) => replies.execute(tx, forwardedId) }),
  },
];
