import type { FastifyInstance } from 'fastify';
import type { Conference } from '../core/conferences/conference.js';
import { announce } from '../core/verbs/announce.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import { addressIn } from './outbound-form.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { conferenceJson } from './resources/conference-json.js';

/** The conference of a path, by id or by the name of one that goes on. */
export function conferenceAt({ exchange }: RestContext, which: string): Conference {
  const conference = exchange.conferences.find(which);
  if (!conference) throw notFound(`/Conferences/${which}.json`);
  return conference;
}

/** `Conferences.json` and `Conferences/{CF}.json`. */
export function conferenceRoutes(app: FastifyInstance, context: RestContext): void {
  app.get('/Conferences', (request) => {
    const query = queryOf(request);
    const created = dateFilter(query, 'DateCreated');
    const updated = dateFilter(query, 'DateUpdated');
    const [name, status] = [query.text('FriendlyName'), query.oneOf('Status', ['init', 'in-progress', 'completed'])];
    const conferences = context.exchange.conferences.newestFirst().filter(
      (conference) => (name === undefined || conference.facts.friendlyName === name) && (status === undefined || conference.status === status) && created(conference.createdAt) && updated(conference.updatedAt),
    );
    return pageOf('conferences', request.originalUrl, conferences, conferenceJson);
  });

  app.get('/Conferences/:conference', (request) => conferenceJson(conferenceAt(context, part(request, 'conference'))));

  app.post('/Conferences/:conference', (request) => {
    const conference = conferenceAt(context, part(request, 'conference'));
    const form = formOf(request);
    const status = form.oneOf('Status', ['completed']);
    const announcement = addressIn(form, 'AnnounceUrl', 'AnnounceMethod');
    if (status === 'completed') conference.end('conference-ended-via-api');
    else if (announcement && conference.status === 'completed') throw new RestRefusal(400, 16022, 'Conference does not exist or is completed');
    else if (announcement) void announce(context.exchange, conference, announcement).catch(context.exchange.fault);
    return conferenceJson(conference);
  });
}
