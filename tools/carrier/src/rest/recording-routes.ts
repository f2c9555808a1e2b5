import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Recording } from '../core/recordings/recording.js';
import { part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { recordingJson } from './resources/recording-json.js';

/** The sound of a recording: needs no credentials, as at Twilio unless an account asks for them. */
export const isRecordingMedia = (url: string): boolean => /\/Recordings\/RE[0-9a-f]{32}(\.wav|\.mp3)?(\?.*)?$/.test(url) && !url.includes('/Calls/') && !url.includes('/Conferences/');

/** The recording of a path, unless it was deleted. */
export function recordingAt({ exchange }: RestContext, sid: string, fits: (recording: Recording) => boolean = () => true): Recording {
  const recording = exchange.recordings.find(sid);
  if (!recording || recording.status === 'deleted' || !fits(recording)) throw notFound(`/Recordings/${sid}.json`);
  return recording;
}

/** Deletes a recording that has ended. Refused with 20009 while it goes on. */
export function deleteRecording({ exchange }: RestContext, recording: Recording, reply: FastifyReply): FastifyReply {
  if (!['completed', 'absent'].includes(recording.status)) throw new RestRefusal(409, 20009, 'Cannot delete this resource before it is complete');
  exchange.recordings.remove(recording);
  return reply.code(204).send();
}

/** `Recordings.json`, `Recordings/{RE}.json`, and the sound at `Recordings/{RE}`, with `.wav` or `.mp3` behind it. */
export function recordingRoutes(app: FastifyInstance, context: RestContext): void {
  const { recordings } = context.exchange;
  const json = (recording: Recording): object => recordingJson(recording, recordings.urlOf(recording.sid));

  app.get('/Recordings', (request) => {
    const query = queryOf(request);
    const created = dateFilter(query, 'DateCreated');
    const [call, conference, withDeleted] = [query.text('CallSid'), query.text('ConferenceSid'), query.flag('IncludeSoftDeleted') ?? false];
    const found = recordings
      .newestFirst()
      .filter(({ callSid, conferenceSid, status, startedAt }) => (call === undefined || callSid === call) && (conference === undefined || conferenceSid === conference) && (withDeleted || status !== 'deleted') && created(new Date(startedAt)));
    return pageOf('recordings', request.originalUrl, found, json);
  });

  app.get('/Recordings/:sid', (request, reply) => {
    if (isRecordingMedia(request.originalUrl)) return sendSound(context, request, reply);
    const sid = part(request, 'sid');
    const deleted = queryOf(request).flag('IncludeSoftDeleted') === true ? recordings.find(sid) : undefined;
    return json(deleted ?? recordingAt(context, sid));
  });

  app.delete('/Recordings/:sid', (request, reply) => deleteRecording(context, recordingAt(context, part(request, 'sid').replace(/\.(wav|mp3)$/, '')), reply));
}

/** A WAV under every name: whoever asks for `.mp3` gets something that plays, and its true type. */
function sendSound({ exchange }: RestContext, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const sound = exchange.recordings.soundOf(part(request, 'sid').replace(/\.(wav|mp3)$/, ''));
  if (!sound) throw notFound(request.originalUrl);
  return reply.header('content-type', 'audio/x-wav').send(sound);
}
