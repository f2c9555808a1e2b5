import type { FastifyInstance } from 'fastify';
import { eventsIn, type Reporting } from '../core/calls/progress-callbacks.js';
import type { Leg } from '../core/calls/leg.js';
import type { Exchange } from '../core/exchange.js';
import { placeCall } from '../core/operations/place-call.js';
import { follow } from '../core/verbs/programme.js';
import type { Instructions } from '../core/webhooks/documents.js';
import { callerId, destination } from './addresses.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import type { Form } from './form.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { callJson } from './resources/call-json.js';

const LONGEST_TWIML = 4000;
const DEFAULT_TIMEOUT_SECONDS = 60;
const LONGEST_TIMEOUT_SECONDS = 600;

/** `Calls.json`: the list, and new calls. */
export function callRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const json = (leg: Leg): object => callJson(leg, exchange.numbers);

  app.get('/Calls', (request) => {
    const query = queryOf(request);
    const started = dateFilter(query, 'StartTime');
    const ended = dateFilter(query, 'EndTime');
    const [to, from, status, parent] = ['To', 'From', 'Status', 'ParentCallSid'].map((name) => query.text(name));
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
    const form = formOf(request);
    const to = destination(form.required('To', 21201));
    const from = callerId(exchange, form.required('From', 21213));
    const instructions = instructionsIn(form);
    if (!instructions) throw new RestRefusal(400, 21205, "A 'Url' or 'Twiml' parameter is required");
    const fallbackUrl = form.url('FallbackUrl');
    const leg = placeCall(exchange, {
      from,
      to,
      instructions,
      fallback: fallbackUrl === undefined ? undefined : { url: fallbackUrl, method: form.method('FallbackMethod') },
      timeoutSeconds: form.count('Timeout', DEFAULT_TIMEOUT_SECONDS, { most: LONGEST_TIMEOUT_SECONDS, code: 21208 }),
      reporting: reportingIn(form),
    });
    return reply.code(201).send(json(leg));
  });
}

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
    const instructions = instructionsIn(form);
    const status = form.text('Status');
    if (status !== undefined) endAs(leg, status);
    else if (instructions) lead(exchange, leg, instructions, form);
    return json(leg);
  });

  app.delete('/Calls/:sid', (request, reply) => {
    const leg = find(part(request, 'sid'));
    if (!leg.isOver) throw new RestRefusal(400, 20009, 'A call in progress cannot be deleted');
    exchange.calls.remove(leg.sid);
    return reply.code(204).send();
  });
}

/** Leads a call elsewhere. Refused with 21220 unless it goes on. */
function lead(exchange: Exchange, leg: Leg, instructions: Instructions, form: Form): void {
  if (leg.status !== 'in-progress') throw new RestRefusal(400, 21220, 'Call is not in-progress. Cannot redirect.');
  const fallbackUrl = form.url('FallbackUrl');
  if (fallbackUrl !== undefined) leg.fallback = { url: fallbackUrl, method: form.method('FallbackMethod') };
  follow(exchange, leg, instructions);
}

/** How progress callbacks were asked for by a request that makes a leg. */
export function reportingIn(form: Form): Reporting | undefined {
  const url = form.url('StatusCallback', 21609);
  return url === undefined ? undefined : { url, method: form.method('StatusCallbackMethod'), events: eventsIn(form.list('StatusCallbackEvent')) };
}

function instructionsIn(form: Form): Instructions | undefined {
  const twiml = form.text('Twiml');
  if (twiml !== undefined && twiml.length > LONGEST_TWIML) throw new RestRefusal(400, 21222, `'Twiml' is longer than ${String(LONGEST_TWIML)} characters`);
  const url = form.url('Url');
  if (url !== undefined) return { url, method: form.method('Method'), about: 'voice' };
  return twiml === undefined ? undefined : { twiml };
}

function endAs(leg: Leg, status: string): void {
  if (status !== 'completed' && status !== 'canceled') throw new RestRefusal(400, 21218, `Invalid 'Status': ${status}`);
  if (leg.isOver) throw new RestRefusal(400, 21220, `Call is ${leg.status}. Cannot end it again.`);
  const isTalking = leg.status === 'in-progress';
  if (status === 'canceled' && isTalking) throw new RestRefusal(400, 21220, 'Call is in-progress. Cannot cancel.');
  leg.end(isTalking ? 'completed' : 'canceled', 'ended by the application');
}
