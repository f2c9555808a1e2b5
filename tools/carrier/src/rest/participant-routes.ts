import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Conference } from '../core/conferences/conference.js';
import type { Participant } from '../core/conferences/participant.js';
import { addParticipant } from '../core/operations/add-participant.js';
import { announce } from '../core/verbs/announce.js';
import { conferenceAt } from './conference-routes.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { addressIn, outboundIn } from './outbound-form.js';
import { pageOf } from './page.js';
import { beginningIn, change, participationIn } from './participant-form.js';
import { notFound, RestRefusal } from './refusal.js';
import { participantJson } from './resources/conference-json.js';

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
    const wish = outboundIn(form, exchange);
    const known = which.startsWith('CF') ? conferenceAt(context, which) : exchange.conferences.find(which);
    const as = participationIn(form, known);
    const conference = known ?? exchange.conferences.open(which, beginningIn(form, exchange));
    if (conference.status === 'completed') throw new RestRefusal(400, 16022, 'Conference does not exist or is completed');
    if (conference.isFull) throw new RestRefusal(400, 16020, 'Conference is full');
    return reply.code(201).send(participantJson(conference, addParticipant(exchange, conference, { ...wish, as })));
  });

  app.get('/Conferences/:conference/Participants/:participant', (request) => {
    const { conference, participant } = at(request);
    return participantJson(conference, participant);
  });

  app.post('/Conferences/:conference/Participants/:participant', (request) => {
    const { conference, participant } = at(request);
    const form = formOf(request);
    const announcement = addressIn(form, 'AnnounceUrl', 'AnnounceMethod');
    change(conference, participant, form);
    if (announcement) void announce(exchange, conference, announcement, participant).catch(exchange.fault);
    return participantJson(conference, participant);
  });

  app.delete('/Conferences/:conference/Participants/:participant', (request, reply) => {
    const { conference, participant } = at(request);
    conference.leave(participant, 'participant_updated_via_api', 'kicked');
    return reply.code(204).send();
  });
}
