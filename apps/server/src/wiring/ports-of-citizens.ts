import type { Provider } from '@nestjs/common';
import { IsWithCall } from '@pukar/acd-server';
import { CallFacts } from '@pukar/calls-server';
import { AadhaarMaskPort, CallHoldersPort, EarlierCallsPort, TicketsPort } from '@pukar/citizens-server';
import { maskAadhaar } from '@pukar/forwarding-core/domain';
import { GetRegisteredAnswer, SummariseTickets } from '@pukar/grievances-server';

/** Whom the vault asks: the floor for who holds a call, the telephone for earlier calls, grievances for tickets. */
export const portsOfCitizens: Provider[] = [
  { provide: AadhaarMaskPort, useValue: { mask: maskAadhaar } satisfies AadhaarMaskPort },
  {
    provide: CallHoldersPort, inject: [IsWithCall],
    useFactory: (holders: IsWithCall): CallHoldersPort => ({ isWith: (callId, agentId, source) => holders.execute(callId, agentId, source) }),
  },
  {
    provide: EarlierCallsPort, inject: [CallFacts],
    useFactory: (facts: CallFacts): EarlierCallsPort => ({
      factsOf: async (callId, earlierIds) => {
        const [call, earlier] = await Promise.all([facts.ofCall(callId), facts.earlier(earlierIds)]);
        return { language: call?.language ?? null, keys: [...(call?.keys ?? '')].join(' → '), waitedSeconds: call?.waitedSeconds ?? 0, earlier };
      },
    }),
  },
  {
    provide: TicketsPort, inject: [SummariseTickets, GetRegisteredAnswer],
    useFactory: (summaries: SummariseTickets, registered: GetRegisteredAnswer): TicketsPort => ({
      summaries: (ticketIds) => summaries.execute(ticketIds),
      registeredAs: (ticketId) => registered.execute(ticketId),
    }),
  },
];
