import type { Provider } from '@nestjs/common';
import { GetTelling } from '@pukar/announcements-server';
import { NumberToRingPort, OutgoingSettings } from '@pukar/calls-server';
import { GetNumberOfTicket, GetTellingRecipient } from '@pukar/citizens-server';
import type { CallCentreConfig } from '@pukar/platform/config';

const RING_SECONDS = 30;

/** How we ring, and whom: in both processes, because the sweeps do what the desks do. */
export const portsOfOutgoing = (config: CallCentreConfig): Provider[] => [
  {
    provide: OutgoingSettings,
    useValue: {
      publicUrl: config.PUBLIC_URL, callerId: config.OUTGOING_CALLER_ID ?? config.CARRIER_NUMBER, ringSeconds: RING_SECONDS,
      policy: {
        destinations: config.OUTGOING_DESTINATIONS, perAgentHour: config.OUTGOING_PER_AGENT_HOUR, perNumberDay: config.OUTGOING_PER_NUMBER_DAY,
        perMinute: config.OUTGOING_PER_MINUTE, longestMinutes: config.OUTGOING_LONGEST_MINUTES,
      },
    } satisfies OutgoingSettings,
  },
  {
    provide: NumberToRingPort, inject: [GetNumberOfTicket, GetTelling, GetTellingRecipient],
    useFactory: (tickets: GetNumberOfTicket, tellings: GetTelling, recipients: GetTellingRecipient): NumberToRingPort => ({
      numberOf: async (purpose, about, where) => {
        switch (purpose) {
          case 'ticket':
          case 'bridge':
            return tickets.execute(about, where);
          case 'officer':
          case 'call-back':
            return undefined;
          case 'announcement':
            return where && (await tellings.mayRing(where, about)) ? recipients.phoneOf(about, 'call', where) : undefined;
        }
      },
    }),
  },
];
