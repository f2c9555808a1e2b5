import type { Leg } from '../../core/calls/leg.js';
import { numberSid, type Numbers } from '../../core/numbers/numbers.js';
import { rfc2822 } from '../../core/rfc2822.js';
import { accountUri, API_VERSION, dateOrNull, subresources } from './uris.js';

const PARTS = {
  notifications: 'Notifications',
  recordings: 'Recordings',
  payments: 'Payments',
  events: 'Events',
  siprec: 'Siprec',
  streams: 'Streams',
  transcriptions: 'Transcriptions',
  user_defined_message_subscriptions: 'UserDefinedMessageSubscriptions',
  user_defined_messages: 'UserDefinedMessages',
};

/** A call as the API shows it. */
export function callJson(leg: Leg, numbers: Numbers): object {
  const { accountSid, from, to, direction, parentSid } = leg.facts;
  const uri = accountUri(accountSid, 'Calls', leg.sid);
  const own = numbers.own(direction === 'inbound' ? to : from);
  return {
    sid: leg.sid,
    date_created: rfc2822(leg.createdAt),
    date_updated: rfc2822(leg.updatedAt),
    parent_call_sid: parentSid ?? null,
    account_sid: accountSid,
    to,
    to_formatted: to,
    from,
    from_formatted: from,
    phone_number_sid: own ? numberSid(own.phoneNumber) : null,
    status: leg.status,
    start_time: leg.status === 'queued' ? null : rfc2822(leg.createdAt),
    end_time: dateOrNull(leg.endedAt),
    duration: leg.isOver ? String(leg.durationSeconds) : null,
    price: null,
    price_unit: 'USD',
    direction,
    answered_by: leg.facts.answeredBy ?? null,
    api_version: API_VERSION,
    forwarded_from: null,
    group_sid: null,
    caller_name: null,
    queue_time: '0',
    trunk_sid: null,
    uri: `${uri}.json`,
    subresource_uris: subresources(uri, PARTS),
  };
}
