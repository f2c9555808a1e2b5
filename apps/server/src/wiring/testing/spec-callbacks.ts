import type { Provider } from '@nestjs/common';
import { callbacksServer, callbacksWorker, CitizensPort, DesksPort, RungCitizensPort, RungWordsPort } from '@pukar/callbacks-server';
import type { CallCentreConfig } from '@pukar/platform/config';
import { portsOfCallbacks } from '../ports-of-callbacks.js';

const SETTINGS = { QUIET_HOURS: { from: 0, to: 0 }, CALL_BACK_ATTEMPTS: '0m,15m,2h,1d', CALL_BACK_FIRST: 'agent' } as unknown as CallCentreConfig;
const isOf = (port: unknown) => (provider: Provider): boolean => typeof provider === 'object' && provider.provide === port;

/** Call-backs as the helpline has them, without a vault, and desks that are always open: every call is a citizen of its own. Nobody is rung. */
export const specCallbacks: readonly Provider[] = [
  ...new Set<Provider>([...callbacksServer.providers, ...callbacksWorker.providers]),
  ...portsOfCallbacks(SETTINGS).filter((provider) => !isOf(CitizensPort)(provider) && !isOf(DesksPort)(provider)),
  { provide: DesksPort, useValue: { opens: (from) => from } satisfies DesksPort },
  { provide: CitizensPort, useValue: { ofCall: async (_where, callId) => ({ citizenId: callId, hasNumber: true, language: null }), hold: async () => undefined, limitedUntil: async () => undefined, latestCalls: async () => [] } satisfies CitizensPort },
  { provide: RungCitizensPort, useValue: { answered: async () => false, said: async () => undefined, failed: async () => undefined, queue: async () => undefined, keyAddress: () => '' } satisfies RungCitizensPort },
  { provide: RungWordsPort, useValue: { sounds: () => [] } satisfies RungWordsPort },
];
