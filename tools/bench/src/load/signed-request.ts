import { createHmac } from 'node:crypto';

export interface CarrierAccount {
  readonly publicUrl: string;
  readonly authToken: string;
}

/** What the carrier posts of a call, with all that it names of a caller. */
export const lineOf = (nth: number, digits?: string): Record<string, string> => ({
  AccountSid: 'AC00000000000000000000000000000000', ApiVersion: '2010-04-01', CallSid: `CA${nth.toString(16).padStart(32, '0')}`, CallStatus: digits === undefined ? 'ringing' : 'in-progress', Called: '+911553430000', CalledCountry: 'IN',
  Caller: `+9198${String(10_000_000 + nth)}`, CallerCountry: 'IN', Direction: 'inbound', From: `+9198${String(10_000_000 + nth)}`, FromCountry: 'IN', To: '+911553430000', ToCountry: 'IN',
  ...(digits === undefined ? {} : { Digits: digits, msg: 'Gather', FinishedOnKey: '' }),
});

/** A webhook as it goes over the wire, signed as Twilio signs (https://www.twilio.com/docs/usage/security). */
export function signedRequest({ publicUrl, authToken }: CarrierAccount, path: string, form: Readonly<Record<string, string>>): string {
  const signed = publicUrl + path + Object.keys(form).sort().map((name) => name + form[name]).join('');
  const signature = createHmac('sha1', authToken).update(signed).digest('base64');
  const body = new URLSearchParams(form).toString();
  return `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: ${body.length}\r\nI-Twilio-Idempotency-Token: 6f2f4ad5-77b8-4f4f-9b0c-0f1a6f1f2a3b\r\nUser-Agent: TwilioProxy/1.1\r\nX-Twilio-Signature: ${signature}\r\n\r\n${body}`;
}

/** Where the next turn is asked for, without the host. */
export function nextOf(document: string, publicUrl: string): string {
  const action = /<Gather[^>]* action="([^"]*)"/.exec(document)?.[1]?.replaceAll('&amp;', '&');
  if (!action?.startsWith(publicUrl)) throw new Error(`no key is awaited: ${document.slice(0, 400)}`);
  return action.slice(publicUrl.length);
}
