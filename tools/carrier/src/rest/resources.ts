import { createHash } from 'node:crypto';
import type { Leg } from '../core/calls/leg.js';
import type { Conference } from '../core/conferences/conference.js';
import type { Participant } from '../core/conferences/participant.js';
import type { OwnNumber } from '../core/exchange.js';
import type { Message } from '../core/messages/message.js';
import type { Member, Queue } from '../core/queues/queue.js';
import { segmentsOf } from '../core/messages/segments.js';
import { rfc2822 } from '../core/rfc2822.js';

const API_VERSION = '2010-04-01';

export const accountUri = (accountSid: string): string => `/${API_VERSION}/Accounts/${accountSid}`;

const dateOrNull = (date: Date | string | undefined): string | null => (date === undefined ? null : rfc2822(new Date(date)));

/** The id of one of the account's numbers: always the same for the same number. */
export const numberSid = (phoneNumber: string): string => `PN${createHash('md5').update(phoneNumber).digest('hex')}`;

export function callJson(leg: Leg, numbers: readonly OwnNumber[]): object {
  const { accountSid, from, to, direction, parentSid } = leg.facts;
  const uri = `${accountUri(accountSid)}/Calls/${leg.sid}`;
  const own = numbers.find(({ phoneNumber }) => phoneNumber === (direction === 'inbound' ? to : from));
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
    answered_by: null,
    annotation: null,
    api_version: API_VERSION,
    forwarded_from: null,
    group_sid: null,
    caller_name: null,
    queue_time: '0',
    trunk_sid: null,
    uri: `${uri}.json`,
    subresource_uris: { recordings: `${uri}/Recordings.json`, notifications: `${uri}/Notifications.json`, events: `${uri}/Events.json` },
  };
}

export function conferenceJson({ facts, status, createdAt, updatedAt, reasonEnded, endedBy }: Conference): object {
  const uri = `${accountUri(facts.accountSid)}/Conferences/${facts.sid}`;
  return {
    sid: facts.sid,
    account_sid: facts.accountSid,
    friendly_name: facts.friendlyName,
    status,
    api_version: API_VERSION,
    region: 'us1',
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    reason_conference_ended: reasonEnded ?? null,
    call_sid_ending_conference: endedBy?.leg.sid ?? null,
    uri: `${uri}.json`,
    subresource_uris: { participants: `${uri}/Participants.json`, recordings: `${uri}/Recordings.json` },
  };
}

function participantStatus({ leg, hasJoined }: Participant): string {
  if (hasJoined) return 'connected';
  return leg.status === 'queued' || leg.status === 'ringing' ? leg.status : leg.isOver ? 'failed' : 'connecting';
}

export function participantJson(conference: Conference, participant: Participant): object {
  const { as, leg } = participant;
  const { sid, accountSid } = conference.facts;
  return {
    account_sid: accountSid,
    call_sid: leg.sid,
    label: as.label ?? null,
    call_sid_to_coach: as.callSidToCoach ?? null,
    coaching: as.coaching,
    conference_sid: sid,
    date_created: rfc2822(participant.createdAt),
    date_updated: rfc2822(participant.updatedAt),
    end_conference_on_exit: as.endConferenceOnExit,
    muted: as.muted,
    hold: as.hold,
    start_conference_on_enter: as.startConferenceOnEnter,
    status: participantStatus(participant),
    queue_time: '0',
    uri: `${accountUri(accountSid)}/Conferences/${sid}/Participants/${leg.sid}.json`,
  };
}

export function queueJson(accountSid: string, queue: Queue): object {
  const uri = `${accountUri(accountSid)}/Queues/${queue.sid}`;
  return {
    sid: queue.sid,
    account_sid: accountSid,
    friendly_name: queue.friendlyName,
    current_size: queue.members.length,
    max_size: queue.maxSize,
    average_wait_time: queue.averageWaitSeconds,
    date_created: rfc2822(queue.createdAt),
    date_updated: rfc2822(queue.updatedAt),
    uri: `${uri}.json`,
    subresource_uris: { members: `${uri}/Members.json` },
  };
}

export function memberJson(accountSid: string, queue: Queue, member: Member): object {
  return {
    call_sid: member.leg.sid,
    queue_sid: queue.sid,
    date_enqueued: rfc2822(member.since),
    position: queue.positionOf(member.leg),
    wait_time: queue.waitSecondsOf(member),
    uri: `${accountUri(accountSid)}/Queues/${queue.sid}/Members/${member.leg.sid}.json`,
  };
}

export function messageJson(message: Message): object {
  const uri = `${accountUri(message.accountSid)}/Messages/${message.sid}`;
  return {
    sid: message.sid,
    account_sid: message.accountSid,
    messaging_service_sid: message.messagingServiceSid ?? null,
    from: message.from,
    to: message.to,
    body: message.body,
    status: message.status,
    direction: 'outbound-api',
    num_segments: String(segmentsOf(message.body)),
    num_media: '0',
    error_code: message.errorCode ?? null,
    error_message: message.errorCode === undefined ? null : 'Landline or unreachable carrier',
    price: null,
    price_unit: 'USD',
    api_version: API_VERSION,
    date_created: dateOrNull(message.createdAt),
    date_updated: dateOrNull(message.updatedAt),
    date_sent: dateOrNull(message.sentAt),
    uri: `${uri}.json`,
    subresource_uris: { media: `${uri}/Media.json` },
  };
}

export function numberJson(accountSid: string, number: OwnNumber, since: Date): object {
  const sid = numberSid(number.phoneNumber);
  return {
    sid,
    account_sid: accountSid,
    friendly_name: number.shortCode ?? number.phoneNumber,
    phone_number: number.phoneNumber,
    api_version: API_VERSION,
    beta: false,
    capabilities: { voice: true, sms: true, mms: false, fax: false },
    date_created: rfc2822(since),
    date_updated: rfc2822(since),
    address_requirements: 'none',
    origin: 'twilio',
    status: 'in-use',
    voice_url: number.voiceUrl,
    voice_method: number.voiceMethod,
    voice_fallback_url: number.voiceFallbackUrl ?? null,
    voice_fallback_method: 'POST',
    voice_receive_mode: 'voice',
    status_callback: number.statusCallback ?? null,
    status_callback_method: number.statusCallbackMethod,
    uri: `${accountUri(accountSid)}/IncomingPhoneNumbers/${sid}.json`,
  };
}
