import type { Recording } from '../../core/recordings/recording.js';
import { accountUri, API_VERSION, dateOrNull, subresources } from './uris.js';

function facts(recording: Recording): object {
  return {
    sid: recording.sid,
    account_sid: recording.accountSid,
    call_sid: recording.callSid ?? null,
    conference_sid: recording.conferenceSid ?? null,
    api_version: API_VERSION,
    status: recording.status,
    source: recording.source,
    channels: recording.channels,
    start_time: dateOrNull(recording.startedAt),
    date_created: dateOrNull(recording.startedAt),
    date_updated: dateOrNull(recording.updatedAt),
    duration: recording.durationSeconds === undefined ? null : String(recording.durationSeconds),
    error_code: recording.errorCode ?? null,
    encryption_details: null,
    price: null,
    price_unit: 'USD',
  };
}

/** A recording of the account. `mediaUrl`: where its sound is. */
export function recordingJson(recording: Recording, mediaUrl: string): object {
  const uri = accountUri(recording.accountSid, 'Recordings', recording.sid);
  return { ...facts(recording), media_url: mediaUrl, uri: `${uri}.json`, subresource_uris: subresources(uri, { add_on_results: 'AddOnResults', transcriptions: 'Transcriptions' }) };
}

/** The same as a part of its call. */
export const callRecordingJson = (recording: Recording): object => ({
  ...facts(recording),
  track: recording.track,
  uri: `${accountUri(recording.accountSid, 'Calls', recording.callSid ?? '', 'Recordings', recording.sid)}.json`,
});

/** The same as a part of its conference. */
export const conferenceRecordingJson = (recording: Recording): object => ({
  ...facts(recording),
  uri: `${accountUri(recording.accountSid, 'Conferences', recording.conferenceSid ?? '', 'Recordings', recording.sid)}.json`,
});
