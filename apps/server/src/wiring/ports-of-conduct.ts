import type { Provider } from '@nestjs/common';
import { CallFacts } from '@pukar/calls-server';
import { ConductCallsPort, EvidencePort } from '@pukar/citizens-server';
import { HoldAsEvidence } from '@pukar/recordings-server';

/** Whom the vault asks about what a mark rests on, and what follows from it: the recording and the conversations. In both processes. */
export const portsOfConduct: Provider[] = [
  {
    provide: EvidencePort, inject: [HoldAsEvidence],
    useFactory: (evidence: HoldAsEvidence): EvidencePort => ({
      hold: async (tx, callId) => { await evidence.hold(tx, callId, 'conduct'); },
      release: (tx, callId) => evidence.release(tx, callId),
    }),
  },
  {
    provide: ConductCallsPort, inject: [CallFacts],
    useFactory: (facts: CallFacts): ConductCallsPort => ({ talksOf: (callIds, source) => facts.talksOf(callIds, source), talksAmong: (callIds, source) => facts.talksAmong(callIds, source) }),
  },
];
