import type { Conference } from '../../core/conferences/conference.js';
import type { Participant } from '../../core/conferences/participant.js';
import { rfc2822 } from '../../core/rfc2822.js';
import { accountUri, API_VERSION, subresources } from './uris.js';

/** A conference as the API shows it. */
export function conferenceJson({ facts, status, createdAt, updatedAt, reasonEnded, endedBy }: Conference): object {
  const uri = accountUri(facts.accountSid, 'Conferences', facts.sid);
  return {
    sid: facts.sid,
    account_sid: facts.accountSid,
    friendly_name: facts.friendlyName,
    status,
    api_version: API_VERSION,
    region: facts.region,
    date_created: rfc2822(createdAt),
    date_updated: rfc2822(updatedAt),
    reason_conference_ended: reasonEnded ?? null,
    call_sid_ending_conference: endedBy?.leg.sid ?? null,
    uri: `${uri}.json`,
    subresource_uris: subresources(uri, { participants: 'Participants', recordings: 'Recordings' }),
  };
}

function participantStatus({ leg, hasJoined }: Participant): string {
  if (hasJoined) return 'connected';
  return leg.status === 'queued' || leg.status === 'ringing' ? leg.status : leg.isOver ? 'failed' : 'connecting';
}

/** Somebody in a conference, or on the way into it. */
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
    uri: `${accountUri(accountSid, 'Conferences', sid, 'Participants', leg.sid)}.json`,
  };
}
