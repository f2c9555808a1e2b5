import type { Provider } from '@nestjs/common';
import { IsWithCall } from '@pukar/acd-server';
import { callIdOf, GetTalk } from '@pukar/calls-server';
import { BeginStatementDraft, CheckReceipt, ReadAddressOfTicket, ReceiptCodes, FindCitizenOfTicket, VoiceChecks, FindTicketsOfNumber, GetDraftForRegistration, GetKnownOfCaller, GetTicketOfReference, IsWithInward, KeepSpokenWords, LinkTicket, MarkRegistered, RememberCaller } from '@pukar/citizens-server';
import { parsePhone } from '@pukar/citizens-core/domain';
import { DIVISIONS, OFFICE_HOURS, officeOfLevel } from '@pukar/directory-core/domain';
import { Directory } from '@pukar/directory-server';
import type { AskingPolicy } from '@pukar/grievances-core/domain';
import { ForwardedTicketActed, type OfficeAct } from '@pukar/forwarding-core/contracts';
import { elevenDigitsIn, HEAD_OFFICE, redactStatement, soundOfWord } from '@pukar/forwarding-core/domain';
import { callersTold } from './callers-told.js';
import { GetAct, GetAnsweringTurn, GetEvidence, GetReply, WhenAnswered } from '@pukar/forwarding-server';
import { ASKING_POLICY, CitizenOnLinePort, CitizenReachPort, INCIDENT_POLICY, type IncidentPolicy, WordSoundsPort, VoiceChecksPort, CLOSING_WINDOW_DAYS, DirectoryPort, DraftsPort, EvidencePort, IsWrittenDown, KeypadCallersPort, OfficeActsPort, ReceiptsPort, RedactionPort, ReferencePort, RepliesPort, StatementWorkPort, VaultPort, type WhereOffice } from '@pukar/grievances-server';
import type { ApiConfig, CallCentreConfig, WorkerConfig } from '@pukar/platform/config';
import { isOnItsWay } from '@pukar/platform/outbox';
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

/** What departments have in hand of tickets: which one it is lies in the vault. */
const offices: Provider[] = [
  {
    provide: ReferencePort, inject: [GetTicketOfReference],
    useFactory: (tickets: GetTicketOfReference): ReferencePort => ({ ticketOf: (tx, forwardedId) => tickets.execute(tx, forwardedId) }),
  },
  {
    provide: OfficeActsPort, inject: [GetAct, GetAnsweringTurn, WhenAnswered],
    useFactory: (acts: GetAct, turns: GetAnsweringTurn, answered: WhenAnswered): OfficeActsPort => ({
      actOf: async (tx, actId) => {
        const act = await acts.execute(tx, actId);
        return act && { ...act, act: act.kind as OfficeAct, text: act.text ?? '', targetDepartment: act.departmentCode, isByHead: act.officeCode === HEAD_OFFICE };
      },
      turnOf: (tx, ticketId) => turns.execute(tx, ticketId),
      hasAnswered: async (tx, ticketId) => (await answered.execute(tx, ticketId)) !== null,
      hasAsked: async (tx, ticketId) => {
        const turn = await turns.execute(tx, ticketId);
        return turn !== undefined && (await isOnItsWay(tx, { event: ForwardedTicketActed, about: turn, payload: { act: 'clarification' } }));
      },
    }),
  },
];

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

/** Citizens of whom no number is known. */
const receipts = (config: CallCentreConfig): Provider => ({
  provide: ReceiptsPort, inject: [ReceiptCodes, CheckReceipt, ReadAddressOfTicket],
  useFactory: (codes: ReceiptCodes, check: CheckReceipt, address: ReadAddressOfTicket): ReceiptsPort => ({
    codeOf: (source, ticketId) => codes.codeOf(source, ticketId),
    asks: (source, ticketId) => check.asks(source, ticketId),
    check: (tx, said) => check.execute(tx, said),
    isProven: (source, callId, ticketId) => check.isProven(source, callId, ticketId),
    addressOf: (tx, ticketId, agentId) => address.execute(tx, ticketId, agentId),
    helpline: config.HELPLINE_NUMBER,
  }),
});

/** When citizens are rung for an answer; both processes look. */
const askingPolicy = (config: CallCentreConfig): Provider => ({
  provide: ASKING_POLICY,
  useValue: {
    doneAfterMinutes: config.ASK_DONE_AFTER, questionAfterMinutes: config.ASK_QUESTION_AFTER, againAfterMinutes: config.ASK_AGAIN_AFTER, tries: config.ASK_TRIES, leaseMinutes: config.ASK_LEASE, anybodysAfterMinutes: config.ASK_ANYBODY_AFTER,
  } satisfies AskingPolicy,
});

/** Whom grievances ask in the api: the vault for the draft and the citizen, forwarding's rules for what may be read. */
export const portsOfGrievances = (config: ApiConfig): Provider[] => [
  directory,
  receipts(config),
  askingPolicy(config),
  ...offices,
  ...keypad,
  ...settling,
  { provide: EvidencePort, inject: [GetEvidence], useFactory: (evidence: GetEvidence): EvidencePort => ({ of: (tx, ticketId) => evidence.of(tx, ticketId), open: (tx, id) => evidence.open(tx, id) }) },
  { provide: WordSoundsPort, useValue: { of: soundOfWord } satisfies WordSoundsPort },
  { provide: INCIDENT_POLICY, useValue: { citizens: config.INCIDENT_CITIZENS, hours: config.INCIDENT_HOURS, byAgents: config.INCIDENTS_BY_AGENTS } satisfies IncidentPolicy },
  callersTold,
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
      citizenOf: (tx, person) => link.find(tx, person),
      isInward: (source, callId) => inward.isInward(callId, source),
      isPhone: (text) => parsePhone(text) !== undefined,
      linkTicket: (tx, ticket) => link.execute(tx, ticket),
      knownOfCaller: (source, caller) => known.execute(source, caller),
    }),
  },
];

/** Whom they ask in the worker, where they note what became of a forwarded ticket. */
export const portsOfGrievancesInWorker = (config: WorkerConfig): Provider[] => [
  askingPolicy(config),
  { provide: CitizenReachPort, inject: [FindCitizenOfTicket], useFactory: (citizens: FindCitizenOfTicket): CitizenReachPort => ({ reachOf: (source, ticketId) => citizens.reach(source, ticketId) }) },
  directory,
  ...offices,
  { provide: CLOSING_WINDOW_DAYS, useValue: config.CLOSING_WINDOW_DAYS },
  {
    provide: RepliesPort, inject: [GetReply],
    useFactory: (replies: GetReply): RepliesPort => ({ replyOf: (tx, forwardedId) => replies.execute(tx, forwardedId) }),
  },
];
