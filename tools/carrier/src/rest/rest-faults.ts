import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Leg } from '../core/calls/leg.js';
import type { Exchange } from '../core/exchange.js';
import type { RestRequest } from '../core/faults/faults.js';
import { FaultRefusal } from '../core/faults/rest-faults.js';
import { part } from './context.js';
import { notFound, RestRefusal } from './refusal.js';

const toIn = (body: unknown): string | undefined => {
  const to: unknown = typeof body === 'object' && body !== null && 'To' in body ? body.To : undefined;
  return typeof to === 'string' ? to : undefined;
};

const asked = (request: FastifyRequest): RestRequest => ({
  method: request.method,
  path: request.originalUrl.replace(/^\/2010-04-01\/Accounts\/[^/]+/, '').replace(/\?.*$/, ''),
  to: toIn(request.body),
});

/** Lets the API go wrong where a fault is asked for. */
export function restFaults(api: FastifyInstance, { calls, faults }: Exchange): void {
  const updated = (request: FastifyRequest): Leg | undefined => (request.method === 'POST' && /\/Calls\/[^/]+$/.test(asked(request).path) ? calls.find(part(request, 'sid')) : undefined);

  api.addHook('preHandler', async (request) => {
    await faults.rest(asked(request)).catch((error: unknown) => {
      throw error instanceof FaultRefusal ? new RestRefusal(error.status, error.code, error.message) : error;
    });
    const leg = updated(request);
    if (leg) faults.moment('update', leg);
  });
  api.addHook('preSerialization', (request, reply, body, done) => {
    const leg = reply.statusCode < 300 ? updated(request) : undefined;
    if (leg) faults.moment('updated', leg);
    const seen = request.method === 'GET' && reply.statusCode === 200 ? faults.read(asked(request), body) : body;
    if (seen === undefined) done(notFound(request.originalUrl));
    else done(null, seen);
  });
}
