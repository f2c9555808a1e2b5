import type { FastifyInstance } from 'fastify';
import { limitTime } from '../core/calls/limit-time.js';
import type { Leg } from '../core/calls/leg.js';
import { reportProgress } from '../core/calls/progress-callbacks.js';
import { follow } from '../core/verbs/programme.js';
import { instructionsIn } from './call-form.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import { addressIn, reportingIn, timeLimitIn } from './outbound-form.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { callJson } from './resources/call-json.js';

/** `Calls/{CA}.json`: one call, and what can be done to it. */
export function oneCallRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const json = (leg: Leg): object => callJson(leg, exchange.numbers);
  const find = (sid: string): Leg => {
    const leg = exchange.calls.find(sid);
    if (!leg) throw notFound(`/Calls/${sid}.json`);
    return leg;
  };

  app.get('/Calls/:sid', (request) => json(find(part(request, 'sid'))));

  app.post('/Calls/:sid', (request) => {
    const leg = find(part(request, 'sid'));
    const form = formOf(request);
    if (form.text('Url') && form.text('Twiml')) throw new RestRefusal(400, 20001, "Parameters 'Url' and 'Twiml' exclude each other");
    const [instructions, reporting, timeLimit] = [instructionsIn(form), reportingIn(form, exchange), timeLimitIn(form)];
    const [fallback, status] = [addressIn(form, 'FallbackUrl', 'FallbackMethod'), form.oneOf('Status', ['canceled', 'completed'])];
    if ((instructions && leg.status !== 'in-progress') || leg.isOver) throw new RestRefusal(400, 21220, `Call is ${leg.status}. Cannot redirect.`);
    if (status === 'canceled' && leg.status === 'in-progress') throw new RestRefusal(400, 21220, 'Call is in-progress. Cannot cancel.');
    if (reporting) reportProgress(exchange, leg, reporting);
    if (timeLimit !== undefined) limitTime(exchange.timers, leg, timeLimit);
    if (fallback) leg.fallback = fallback;
    if (status !== undefined) leg.end(leg.status === 'in-progress' ? 'completed' : 'canceled', 'ended by the application');
    else if (instructions) follow(exchange, leg, instructions);
    return json(leg);
  });

  app.delete('/Calls/:sid', (request, reply) => {
    const leg = find(part(request, 'sid'));
    if (!leg.isOver) throw new RestRefusal(400, 20009, 'Cannot delete this resource before it is complete');
    exchange.calls.remove(leg.sid);
    return reply.code(204).send();
  });

  // What the debugger and the event log keep of a call is in the carrier's own list of alerts.
  app.get('/Calls/:sid/Notifications', (request) => {
    find(part(request, 'sid'));
    queryOf(request).count('Log', 0, { most: 1 });
    dateFilter(queryOf(request), 'MessageDate');
    return pageOf('notifications', request.originalUrl, [], (nothing: object) => nothing);
  });

  app.get('/Calls/:sid/Events', (request) => {
    find(part(request, 'sid'));
    return pageOf('events', request.originalUrl, [], (nothing: object) => nothing);
  });
}
