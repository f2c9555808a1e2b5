import type { Provider } from '@nestjs/common';
import { RemovePapers } from '@pukar/attachments-server';
import { GetStaffNames, MayBeOnePerson } from '@pukar/access-server';
import { IsWithCall } from '@pukar/acd-server';
import { TellWhyRung } from '@pukar/callbacks-server';
import { CallFacts } from '@pukar/calls-server';
import { AadhaarMaskPort, CallHoldersPort, EarlierCallsPort, ErasurePort, IsWithInward, RingBacksPort, SameWordsPort, StaffPort, TicketsPort } from '@pukar/citizens-server';
import { isSaidOf, maskAadhaar } from '@pukar/forwarding-core/domain';
import { ok } from '@pukar/kernel';
import { HoldAsEvidence, IsWithVoicemail } from '@pukar/recordings-server';
import { FindTicketToCall, GetRegisteredAnswer, InwardPapers, SummariseTickets } from '@pukar/grievances-server';

/** Whom the vault asks: the floor for who holds a call, the telephone for earlier calls, call-backs for why we ring, grievances for tickets. */
export const portsOfCitizens: Provider[] = [
  { provide: SameWordsPort, useValue: { areSame: isSaidOf } satisfies SameWordsPort },
  { provide: AadhaarMaskPort, useValue: { mask: maskAadhaar } satisfies AadhaarMaskPort },
  {
    provide: CallHoldersPort, inject: [IsWithCall, IsWithVoicemail, IsWithInward],
    useFactory: (calls: IsWithCall, voicemails: IsWithVoicemail, inward: IsWithInward): CallHoldersPort => ({
      isWith: async (callId, agentId, source) => {
        // In a transaction the three are one way to the database; outside they would be three connections.
        if (source && 'write' in source) return (await Promise.all([calls.execute(callId, agentId, source), voicemails.execute(callId, agentId, source), inward.execute(callId, agentId, source)])).includes(true);
        return (await calls.execute(callId, agentId, source)) || (await voicemails.execute(callId, agentId, source)) || inward.execute(callId, agentId, source);
      },
      isAsked: (callId, agentId, source) => calls.isAsked(callId, agentId, source),
      agentsOf: (callId, source) => calls.agentsOf(callId, source),
    }),
  },
  {
    provide: EarlierCallsPort, inject: [CallFacts],
    useFactory: (facts: CallFacts): EarlierCallsPort => ({
      factsOf: async (callId, earlierIds, source) => {
        const [call, earlier] = await Promise.all([facts.ofCall(callId, source), facts.earlier(earlierIds, source)]);
        return { language: call?.language ?? null, keys: [...(call?.keys ?? '')].join(' → '), waitedSeconds: call?.waitedSeconds ?? 0, wasWarned: call?.wasWarned ?? false, wasPutOut: call?.wasPutOut ?? false, earlier };
      },
    }),
  },
  { provide: RingBacksPort, inject: [TellWhyRung], useFactory: (why: TellWhyRung): RingBacksPort => ({ whyRung: (where, callId) => why.execute(where, callId) }) },
  {
    provide: TicketsPort, inject: [SummariseTickets, GetRegisteredAnswer, FindTicketToCall, InwardPapers],
    useFactory: (summaries: SummariseTickets, registered: GetRegisteredAnswer, find: FindTicketToCall, papers: InwardPapers): TicketsPort => ({
      placesOfReceipt: () => papers.places(),
      idOf: async (number, staffId) => {
        const found = await find.byNumber(number, staffId);
        return found.ok ? ok(found.value.ticketId) : found;
      },
      summaries: (ticketIds, source) => summaries.execute(ticketIds, source),
      registeredAs: (ticketId) => registered.execute(ticketId),
    }),
  },
  {
    provide: ErasurePort, inject: [RemovePapers, HoldAsEvidence],
    useFactory: (papers: RemovePapers, evidence: HoldAsEvidence): ErasurePort => ({
      erase: async (tx, { ticketIds, callIds }) => {
        await papers.ofForgotten(tx, ticketIds);
        await evidence.endTime(tx, callIds);
      },
    }),
  },
  {
    provide: StaffPort, inject: [GetStaffNames, MayBeOnePerson],
    useFactory: (names: GetStaffNames, one: MayBeOnePerson): StaffPort => ({ namesOf: (ids) => names.execute(ids), mayBeOnePerson: (staffId, otherId, where) => one.execute(staffId, otherId, where) }),
  },
];
