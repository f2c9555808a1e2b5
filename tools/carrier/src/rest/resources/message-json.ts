import { errorMessage, type Message, type MessageMedia } from '../../core/messages/message.js';
import { segmentsOf } from '../../core/messages/segments.js';
import { accountUri, API_VERSION, dateOrNull, subresources } from './uris.js';

const uriOf = (message: Message): string => accountUri(message.accountSid, 'Messages', message.sid);

/** A text message as the API shows it. */
export function messageJson(message: Message): object {
  const uri = uriOf(message);
  return {
    sid: message.sid,
    account_sid: message.accountSid,
    messaging_service_sid: message.messagingServiceSid ?? null,
    from: message.status === 'scheduled' || message.status === 'accepted' ? null : message.from,
    to: message.to,
    body: message.body,
    status: message.status,
    direction: message.direction,
    num_segments: String(segmentsOf(message.body)),
    num_media: String(message.media?.length ?? 0),
    error_code: message.errorCode ?? null,
    error_message: message.errorCode === undefined ? null : errorMessage(message.errorCode),
    price: null,
    price_unit: 'USD',
    api_version: API_VERSION,
    date_created: dateOrNull(message.createdAt),
    date_updated: dateOrNull(message.updatedAt),
    date_sent: dateOrNull(message.direction === 'inbound' ? message.createdAt : message.sentAt),
    uri: `${uri}.json`,
    subresource_uris: subresources(uri, { media: 'Media' }),
  };
}

/** Something that came with a message. */
export function mediaJson(message: Message, media: MessageMedia): object {
  return {
    sid: media.sid,
    account_sid: message.accountSid,
    parent_sid: message.sid,
    content_type: media.contentType,
    date_created: dateOrNull(message.createdAt),
    date_updated: dateOrNull(message.createdAt),
    uri: `${uriOf(message)}/Media/${media.sid}.json`,
  };
}
