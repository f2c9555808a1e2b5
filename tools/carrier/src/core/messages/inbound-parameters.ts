import type { Params } from '../params.js';
import { placeOf } from '../webhooks/places.js';
import { withoutChannel, type Message } from './message.js';
import { segmentsOf } from './segments.js';

/** What the request about a message that came in carries (section 9 of the contract). */
export function inboundParameters(message: Message): Params {
  const { sid, accountSid, from, to, body, media = [] } = message;
  return {
    MessageSid: sid,
    SmsSid: sid,
    SmsMessageSid: sid,
    AccountSid: accountSid,
    From: from,
    To: to,
    Body: body,
    NumMedia: String(media.length),
    NumSegments: String(segmentsOf(body)),
    SmsStatus: 'received',
    ApiVersion: '2010-04-01',
    ...Object.fromEntries(media.flatMap(({ url, contentType }, at) => [[`MediaUrl${String(at)}`, url], [`MediaContentType${String(at)}`, contentType]])),
    ...(from.startsWith('whatsapp:') ? { ProfileName: withoutChannel(from), WaId: withoutChannel(from).slice(1) } : {}),
    ...placeOf('From', from),
    ...placeOf('To', to),
  };
}
