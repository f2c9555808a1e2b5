import type { Provider } from '@nestjs/common';
import { IsWithCall } from '@pukar/acd-server';
import { callIdOf, GetTalk } from '@pukar/calls-server';
import { BeginStatementDraft, FindCitizenOfTicket, VoiceChecks, FindTicketsOfNumber, GetDraftForRegistration, GetKnownOfCaller, GetTicketOfReference, IsWithInward, KeepSpokenWords, LinkTicket, MarkRegistered, RememberCaller } from '@pukar/citizens-server';
import { parsePhone } from '@pukar/citizens-core/domain';
import { DIVISIONS, OFFICE_HOURS, officeOfLevel } from '@pukar/directory-core/domain';
import { Directory } from '@pukar/directory-server';
import { elevenDigitsIn, redactStatement } from '@pukar/forwarding-core/domain';
import { GetReply } from '@pukar/forwarding-server';
import { CitizenOnLinePort, CitizenReachPort, VoiceChecksPort, DirectoryPort, DraftsPort, IsWrittenDown, KeypadCallersPort, RedactionPort, ReferencePort, RepliesPort, StatementWorkPort, VaultPort, type WhereOffice } from '@pukar/grievances-server';
import { KeepStatement, WrittenStatementsPort } from '@pukar/recordings-server';

const directory: Provider = {
  provide: DirectoryPort, inject: [Directory],
  useFactory: (entries: Directory): DirectoryPort => ({
    category: (code) => entries.category(code),
    place: (code) => entries.place(code),
    department: (code) => entries.department(code),
    action: (code) => entries.action(code),
    calendar: async (where) => ({
      officeHours: OFFICE_HOURS,
      holidays: await entries.holidaysOf({ placeCode: where.placeCode, officeCode: where.officeCode ?? (await officeFor(entries, where)) }),
    }),
  }),
};

/** The office that gets it where no rule sends it elsewhere. */
async function officeFor(entries: Directory, { departmentCode, placeCode, level }: WhereOffice): Promise<string | null> {
  const [department, place] = await Promise.all([departmentCode === null ? undefined : entries.department(departmentCode), placeCode === null ? undefined : entries.place(placeCode)]);
  return department && place ? officeOfLevel(department.code, place.districtCode, level, DIVISIONS) : null;
}

/** Callers who act by keypad, known to the vault; and the agents' worklist of what they spoke. */
const keypad: Provider[] = [
  {
    provide: KeypadCallersPort, inject: [FindTicketsOfNumber, RememberCaller, LinkTicket, KeepSpokenWords],
    useFactory: (tickets: FindTicketsOfNumber, remember: RememberCaller, link: LinkTicket, words: KeepSpokenWords): KeypadCallersPort => ({
      ticketsSince: (tx, { from, at }, since) => tickets.execute(tx, from, since, at),
      link: async (tx, { callSid, from, at }, ticketId) => {
        const callId = callIdOf(callSid);
        await remember.execute(tx, { callId, from, at });
        await link.execute(tx, { ticketId, callId, statement: '' });
      },
      keepWords: (tx, spoken) => words.execute(tx, spoken),
    }),
  },
  {
    provide: StatementWorkPort, inject: [KeepStatement, BeginStatementDraft, RememberCaller],
    useFactory: (keep: KeepStatement, draft: BeginStatementDraft, remember: RememberCaller): StatementWorkPort => ({
      begin: async (tx, { callSid, from, spokenAt, ...statement }) => {
        await remember.execute(tx, { callId: callIdOf(callSid), from, at: spokenAt });
        await draft.execute(tx, { ...statement, spokenAt });
        await keep.execute(tx, { ...statement, callId: callIdOf(callSid), at: spokenAt });
      },
    }),
  },
  { provide: WrittenStatementsPort, inject: [IsWrittenDown], useFactory: (written: IsWrittenDown): WrittenStatementsPort => ({ isWritten: (tx, spokenId) => written.execute(tx, spokenId) }) },
];

/** Who is on an agent's line: the floor knows whose call it is, the telephone what it was made for, the vault whose tickets are theirs. */
const settling: Provider[] = [
  {
    provide: CitizenOnLinePort, inject: [IsWithCall, GetTalk, FindCitizenOfTicket],
    useFactory: (floor: IsWithCall, talks: GetTalk, citizens: FindCitizenOfTicket): CitizenOnLinePort => ({
      of: async (source, callId, agentId) => ((await floor.execute(callId, agentId, source)) ? talks.execute(callId, source) : undefined),
      ticketsOf: (source, callId) => citizens.ticketsOfCall(source, callId),
      knownOf: (source, ticketId) => citizens.known(source, ticketId),
    }),
  },
  { provide: VoiceChecksPort, inject: [VoiceChecks], useFactory: (checks: VoiceChecks): VoiceChecksPort => ({ keep: (tx, check) => checks.keep(tx, check), isPressed: (tx, ticketId) => checks.isPressed(tx, ticketId) }) },
];

/** Whom grievances ask in the api: the vault for the draft and the citizen, forwarding's rules for what may be read. */
export const portsOfGrievances: Provider[] = [
  directory,
  ...keypad,
  ...settling,
  { provide: RedactionPort, useValue: { redact: redactStatement, mayBeTickets: elevenDigitsIn } satisfies RedactionPort },
  {
    provide: DraftsPort, inject: [GetDraftForRegistration, MarkRegistered],
    useFactory: (drafts: GetDraftForRegistration, mark: MarkRegistered): DraftsPort => ({
      forRegistration: (tx, callId, version, agentId) => drafts.execute(tx, callId, version, agentId),
      markRegistered: (tx, registered) => mark.execute(tx, registered),
    }),
  },
  {
    provide: VaultPort, inject: [LinkTicket, GetKnownOfCaller, IsWithInward],
    useFactory: (link: LinkTicket, known: GetKnownOfCaller, inward: IsWithInward): VaultPort => ({
      isInward: (source, callId) => inward.isInward(callId, source),
      isPhone: (text) => parsePhone(text) !== undefined,
      linkTicket: (tx, ticket) => link.execute(tx, ticket),
      knownOfCaller: (source, caller) => known.execute(source, caller),
    }),
  },
];

/** Whom they ask in the worker, where they note what became of a forwarded ticket. */
export const portsOfGrievancesInWorker: Provider[] = [
  { provide: CitizenReachPort, inject: [FindCitizenOfTicket], useFactory: (citizens: FindCitizenOfTicket): CitizenReachPort => ({ reachOf: (source, ticketId) => citizens.reach(source, ticketId) }) },
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
