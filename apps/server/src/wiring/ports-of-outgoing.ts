import { Injectable, type Provider } from '@nestjs/common';
import { GetTelling } from '@pukar/announcements-server';
import { MayRingCitizen } from '@pukar/callbacks-server';
import { NumberToRingPort, OutgoingSettings, TicketsToRingPort } from '@pukar/calls-server';
import { GetNumberOfTicket, GetPhoneOfCitizen, GetTellingRecipient, ReadNumberOfTicket } from '@pukar/citizens-server';
import { FindTicketToCall } from '@pukar/grievances-server';
import { ok } from '@pukar/kernel';
import type { CallCentreConfig } from '@pukar/platform/config';
import { Database, type Tx } from '@pukar/platform/database';
import { OfficerOfTicket } from './officer-of-ticket.js';

const RING_SECONDS = 30;

/** Whom a call-back rings, and whether their phone may ring now. */
@Injectable()
class CitizenOfCallback {
  constructor(
    private readonly database: Database,
    private readonly callbacks: MayRingCitizen,
    private readonly phones: GetPhoneOfCitizen,
  ) {}

  async phone(callbackId: string, where: Pick<Tx, 'query'> = this.database) {
    const citizenId = await this.callbacks.citizenOf(where, callbackId);
    return citizenId && this.phones.execute(citizenId, where);
  }

  mayRing = (callbackId: string, where: Pick<Tx, 'query'>): Promise<boolean> => this.callbacks.execute(where, callbackId);
}

/** How we ring, and whom: in both processes, because the sweeps do what the desks do. */
export const portsOfOutgoing = (config: CallCentreConfig): Provider[] => [
  OfficerOfTicket,
  CitizenOfCallback,
  {
    provide: OutgoingSettings,
    useValue: {
      publicUrl: config.PUBLIC_URL, fallbackUrl: config.FALLBACK_URL, callerId: config.OUTGOING_CALLER_ID ?? config.CARRIER_NUMBER, ringSeconds: RING_SECONDS, quietHours: config.QUIET_HOURS,
      policy: {
        destinations: config.OUTGOING_DESTINATIONS, own: [config.CARRIER_NUMBER, config.MISSED_CALL_NUMBER, config.OUTGOING_CALLER_ID].filter((number) => number !== undefined),
        perAgentHour: config.OUTGOING_PER_AGENT_HOUR, perAgentDay: config.OUTGOING_PER_AGENT_DAY, perNumberDay: config.OUTGOING_PER_NUMBER_DAY,
        perMinute: config.OUTGOING_PER_MINUTE, longestMinutes: config.OUTGOING_LONGEST_MINUTES,
      },
    } satisfies OutgoingSettings,
  },
  {
    provide: NumberToRingPort, inject: [GetNumberOfTicket, OfficerOfTicket, CitizenOfCallback, GetTelling, GetTellingRecipient],
    useFactory: (citizens: GetNumberOfTicket, officers: OfficerOfTicket, callbacks: CitizenOfCallback, tellings: GetTelling, recipients: GetTellingRecipient): NumberToRingPort => ({
      mayRing: async (purpose, about, where) => {
        switch (purpose) {
          case 'call-back':
            return callbacks.mayRing(about, where);
          case 'announcement':
            return tellings.mayRing(about, where);
          default:
            return true;
        }
      },
      numberOf: async (purpose, about, where) => {
        switch (purpose) {
          case 'ticket':
          case 'bridge':
            return citizens.execute(about, where);
          case 'officer':
            return (await officers.of(about, where))?.phone ?? undefined;
          case 'call-back':
            return callbacks.phone(about, where);
          case 'announcement':
            return recipients.phoneOf(about, 'call', where);
        }
      },
    }),
  },
];

/** What an agent may see of whom they ring: in the api only. */
export const ticketsToRing: Provider = {
  provide: TicketsToRingPort, inject: [FindTicketToCall, ReadNumberOfTicket, OfficerOfTicket],
  useFactory: (tickets: FindTicketToCall, numbers: ReadNumberOfTicket, officers: OfficerOfTicket): TicketsToRingPort => ({
    officerOf: async (ticketId) => {
      const officer = await officers.of(ticketId);
      return officer ? { post: officer.post, office: officer.officeName } : undefined;
    },
    find: async (number, agentId) => {
      const found = await tickets.byNumber(number, agentId);
      if (!found.ok) return found;
      const { ticketId, language } = found.value;
      const officer = await officers.of(ticketId);
      const citizen = await numbers.execute(ticketId, agentId);
      return ok({ ticketId, language, citizen, officer: officer ? { post: officer.post, office: officer.officeName, hasPhone: officer.phone !== null } : null });
    },
  }),
};
