import type { FastifyInstance } from 'fastify';
import type { Leg } from '../core/calls/leg.js';
import { placeCall } from '../core/operations/place-call.js';
import { placingIn } from './call-form.js';
import { formOf, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import { pageOf } from './page.js';
import { callJson } from './resources/call-json.js';

const STATUSES = ['queued', 'ringing', 'in-progress', 'completed', 'busy', 'failed', 'no-answer', 'canceled'] as const;

/** `Calls.json`: the list, and new calls. */
export function callRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const json = (leg: Leg): object => callJson(leg, exchange.numbers);

  app.get('/Calls', (request) => {
    const query = queryOf(request);
    const started = dateFilter(query, 'StartTime');
    const ended = dateFilter(query, 'EndTime');
    const status = query.oneOf('Status', STATUSES);
    const [to, from, parent] = ['To', 'From', 'ParentCallSid'].map((name) => query.text(name));
    const legs = exchange.calls.newestFirst().filter(
      (leg) =>
        (to === undefined || leg.facts.to === to) &&
        (from === undefined || leg.facts.from === from) &&
        (status === undefined || leg.status === status) &&
        (parent === undefined || leg.facts.parentSid === parent) &&
        started(leg.createdAt) &&
        ended(leg.endedAt),
    );
    return pageOf('calls', request.originalUrl, legs, json);
  });

  app.post('/Calls', (request, reply) => {
    const { placing, detected } = placingIn(formOf(request), exchange);
    const leg = placeCall(exchange, placing);
    if (detected) leg.watch((event) => event === 'answered' && detected(leg));
    return reply.code(201).send(json(leg));
  });
}
