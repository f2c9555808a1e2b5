import { callIdOf } from '../crowd/call-book.js';
import { repeated } from './check-claims.js';
import type { Found } from './found.js';

/** Said means saved: every number is its own, was said and sent as it was saved, and came into its caller's phone once. */
export function wrongTickets({ conversations, ticketNumbers, citizens }: Found): string[] {
  const registered = conversations.flatMap(({ callId, registered: ticket }) => (ticket ? [{ callId, ...ticket }] : []));
  const phoneOf = new Map(citizens.flatMap((citizen) => citizen.calls.map(({ callSid }) => [callIdOf(callSid), citizen] as const)));
  return [
    ...repeated(ticketNumbers).map((number) => `the number ${number} was given twice`),
    ...(ticketNumbers.length === registered.length ? [] : [`${ticketNumbers.length} tickets were saved, ${registered.length} registered`]),
    ...registered.flatMap(({ callId, number, said }) => {
      const texts = phoneOf.get(callId)?.smsDigits.filter((digits) => digits.includes(number)).length ?? 0;
      return [
        ...(ticketNumbers.includes(number) ? [] : [`${number} was said and not saved`]),
        ...(said.replaceAll(/\D/g, '').includes(number) ? [] : [`for ${number} something else was said`]),
        ...(texts === 1 ? [] : [`${texts} text messages with ${number} came, not one`]),
      ];
    }),
  ];
}
