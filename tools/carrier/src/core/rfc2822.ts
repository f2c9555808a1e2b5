/** A date as Twilio writes it in every answer and callback: RFC 2822, in UTC. */
export const rfc2822 = (date: Date): string => date.toUTCString().replace('GMT', '+0000');
