import type { Provider } from '@nestjs/common';
import { EvidencePort } from '@pukar/citizens-server';
import { HoldAsEvidence } from '@pukar/recordings-server';

/** Whom the vault asks to keep what a mark rests on. */
export const portsOfEvidence: Provider[] = [
  {
    provide: EvidencePort, inject: [HoldAsEvidence],
    useFactory: (evidence: HoldAsEvidence): EvidencePort => ({
      hold: async (tx, callId) => { await evidence.hold(tx, callId, 'conduct'); },
      release: (tx, callId) => evidence.release(tx, callId),
    }),
  },
];
