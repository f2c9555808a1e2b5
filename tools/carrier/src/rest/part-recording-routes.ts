import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Recording } from '../core/recordings/recording.js';
import { recordLeg } from '../core/recordings/record-legs.js';
import { conferenceAt } from './conference-routes.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import type { Form } from './form.js';
import { pageOf } from './page.js';
import { recordingWishIn } from './recording-form.js';
import { deleteRecording, recordingAt } from './recording-routes.js';
import { notFound, RestRefusal } from './refusal.js';
import { callRecordingJson, conferenceRecordingJson } from './resources/recording-json.js';

/** Twilio's code for a recording that cannot do what is asked now. */
const NOT_IN_STATE = 16114;

/** A call or a conference whose recordings are meant. */
interface Owner {
  readonly path: string;
  readonly sidOf: (request: FastifyRequest) => string;
  readonly owns: (recording: Recording, sid: string) => boolean;
  readonly json: (recording: Recording) => object;
}

/** `Calls/{CA}/Recordings.json` and `Conferences/{CF}/Recordings.json` with their entries: list, start, pause, resume, stop, delete. */
export function partRecordingRoutes(app: FastifyInstance, context: RestContext): void {
  const { exchange } = context;
  const callSidOf = (request: FastifyRequest): string => {
    const leg = exchange.calls.find(part(request, 'call'));
    if (!leg) throw notFound(`/Calls/${part(request, 'call')}.json`);
    return leg.sid;
  };

  app.post('/Calls/:call/Recordings', (request, reply) => {
    const leg = exchange.calls.find(callSidOf(request));
    const wish = recordingWishIn(formOf(request), 2);
    if (leg?.status !== 'in-progress') throw new RestRefusal(400, 21220, 'Requested resource is not eligible for recording');
    return reply.code(201).send(callRecordingJson(recordLeg(exchange, leg, 'StartCallRecordingAPI', wish).now));
  });

  entries(app, context, { path: '/Calls/:call/Recordings', sidOf: callSidOf, owns: ({ callSid }, sid) => callSid === sid, json: callRecordingJson });
  entries(app, context, {
    path: '/Conferences/:conference/Recordings',
    sidOf: (request) => conferenceAt(context, part(request, 'conference')).facts.sid,
    owns: ({ conferenceSid }, sid) => conferenceSid === sid,
    json: conferenceRecordingJson,
  });
}

function entries(app: FastifyInstance, context: RestContext, { path, sidOf, owns, json }: Owner): void {
  const { recordings } = context.exchange;

  app.get(path, (request) => {
    const owner = sidOf(request);
    const created = dateFilter(queryOf(request), 'DateCreated');
    const found = recordings.newestFirst().filter((recording) => owns(recording, owner) && recording.status !== 'deleted' && created(new Date(recording.startedAt)));
    return pageOf('recordings', request.originalUrl, found, json);
  });

  app.get(`${path}/:sid`, (request) => {
    const owner = sidOf(request);
    return json(recordingAt(context, part(request, 'sid'), (recording) => owns(recording, owner)));
  });

  app.post(`${path}/:sid`, (request) => {
    const [owner, sid] = [sidOf(request), part(request, 'sid')];
    if (sid !== 'Twilio.CURRENT') recordingAt(context, sid, (recording) => owns(recording, owner));
    return json(steer(context, formOf(request), sid, owner));
  });

  app.delete(`${path}/:sid`, (request, reply) => {
    const owner = sidOf(request);
    return deleteRecording(context, recordingAt(context, part(request, 'sid'), (recording) => owns(recording, owner)), reply);
  });
}

/** Pauses, resumes or stops a recording that runs. Refused with 16114 when it does not run any more. */
function steer({ exchange }: RestContext, form: Form, sid: string, owner: string): Recording {
  form.required('Status', 20001);
  const status = form.oneOf('Status', ['paused', 'in-progress', 'stopped']);
  const behaviour = form.oneOf('PauseBehavior', ['skip', 'silence']) ?? 'silence';
  const running = exchange.recordings.findRunning(sid, owner);
  if (!running) {
    if (sid === 'Twilio.CURRENT') throw notFound('/Recordings/Twilio.CURRENT.json');
    throw new RestRefusal(400, NOT_IN_STATE, 'The recording is not in a state to accept this');
  }
  if (status === 'paused') running.pause(behaviour);
  else if (status === 'in-progress') running.resume();
  else running.stop('stopped');
  return running.now;
}
