import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DEFAULT_EVENTS, type ConferenceReporting } from '../core/conferences/conference-events.js';
import type { Conference } from '../core/conferences/conference.js';
import type { Participant, Participation, WaitSource } from '../core/conferences/participant.js';
import { addParticipant } from '../core/operations/add-participant.js';
import { callerId, destination } from './addresses.js';
import { reportingIn } from './call-routes.js';
import { conferenceAt } from './conference-routes.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import type { Form } from './form.js';
import { pageOf } from './page.js';
import { notFound } from './refusal.js';
import { participantJson } from './resources/conference-json.js';

const DEFAULT_TIMEOUT_SECONDS = 60;
const LONGEST_TIMEOUT_SECONDS = 600;

/** `Conferences/{CF}/Participants.json` and `…/Participants/{CA or label}.json`. */
export function participantRoutes(app: FastifyInstance, context: RestContext): void {
  const { exchange } = context;
  const at = (request: FastifyRequest): { conference: Conference; participant: Participant } => {
    const conference = conferenceAt(context, part(request, 'conference'));
    const which = part(request, 'participant');
    const participant = conference.find(which);
    if (!participant) throw notFound(`/Conferences/${conference.facts.sid}/Participants/${which}.json`);
    return { conference, participant };
  };

  app.get('/Conferences/:conference/Participants', (request) => {
    const conference = conferenceAt(context, part(request, 'conference'));
    const query = queryOf(request);
    const [muted, hold, coaching] = ['Muted', 'Hold', 'Coaching'].map((name) => query.flag(name));
    const participants = conference.participants.filter(
      ({ as }) => (muted === undefined || as.muted === muted) && (hold === undefined || as.hold === hold) && (coaching === undefined || as.coaching === coaching),
    );
    return pageOf('participants', request.originalUrl, participants, (each) => participantJson(conference, each));
  });

  app.post('/Conferences/:conference/Participants', (request, reply) => {
    const form = formOf(request);
    const which = part(request, 'conference');
    const to = destination(form.required('To', 21201));
    const from = callerId(exchange, form.required('From', 21213));
    const [as, reporting, conferenceReporting] = [participationIn(form), reportingIn(form), conferenceReportingIn(form)];
    const conference = which.startsWith('CF') ? conferenceAt(context, which) : exchange.conferences.open(which, conferenceReporting);
    if (conference.status === 'completed') throw notFound(`/Conferences/${which}.json`);
    const timeoutSeconds = form.count('Timeout', DEFAULT_TIMEOUT_SECONDS, { most: LONGEST_TIMEOUT_SECONDS, code: 21208 });
    const participant = addParticipant(exchange, conference, { from, to, as, reporting, timeoutSeconds });
    return reply.code(201).send(participantJson(conference, participant));
  });

  app.get('/Conferences/:conference/Participants/:participant', (request) => {
    const { conference, participant } = at(request);
    return participantJson(conference, participant);
  });

  app.post('/Conferences/:conference/Participants/:participant', (request) => {
    const { conference, participant } = at(request);
    change(conference, participant, formOf(request));
    return participantJson(conference, participant);
  });

  app.delete('/Conferences/:conference/Participants/:participant', (request, reply) => {
    const { conference, participant } = at(request);
    conference.leave(participant, 'participant_updated_via_api', 'kicked');
    return reply.code(204).send();
  });
}

function change(conference: Conference, participant: Participant, form: Form): void {
  const muted = form.flag('Muted');
  const hold = form.flag('Hold');
  const [endConferenceOnExit, coaching, callSidToCoach] = [form.flag('EndConferenceOnExit'), form.flag('Coaching'), form.text('CallSidToCoach')];
  if (hold !== undefined) {
    participant.as.holdSound = waitIn(form, 'HoldUrl', 'HoldMethod');
    conference.hold(participant, hold);
  }
  if (muted !== undefined) conference.mute(participant, muted);
  if (endConferenceOnExit === undefined && coaching === undefined) return;
  conference.modify(participant, {
    ...(endConferenceOnExit === undefined ? {} : { endConferenceOnExit }),
    ...(coaching === undefined ? {} : { coaching, callSidToCoach }),
  });
}

/** Absent is music; empty is silence; else documents. */
function waitIn(form: Form, url: string, method: string): WaitSource {
  if (form.text(url) === '') return 'silence';
  const address = form.url(url);
  return address === undefined ? 'music' : { url: address, method: form.method(method) };
}

function participationIn(form: Form): Participation {
  return {
    label: form.text('Label'),
    muted: form.flag('Muted') ?? false,
    hold: false,
    coaching: form.flag('Coaching') ?? false,
    callSidToCoach: form.text('CallSidToCoach'),
    startConferenceOnEnter: form.flag('StartConferenceOnEnter') ?? true,
    endConferenceOnExit: form.flag('EndConferenceOnExit') ?? false,
    wait: waitIn(form, 'WaitUrl', 'WaitMethod'),
    holdSound: 'music',
  };
}

function conferenceReportingIn(form: Form): ConferenceReporting | undefined {
  const url = form.url('ConferenceStatusCallback');
  if (url === undefined) return undefined;
  // One value with spaces is how TwiML writes the list; the API takes both.
  const events = form.list('ConferenceStatusCallbackEvent').flatMap((value) => value.split(/\s+/));
  return { url, method: form.method('ConferenceStatusCallbackMethod'), events: events.length === 0 ? DEFAULT_EVENTS : events };
}
