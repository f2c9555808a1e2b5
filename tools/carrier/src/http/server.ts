import { join } from 'node:path';
import formBody from '@fastify/formbody';
import serveStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { controlApi, type Control } from '../control/control-api.js';
import type { Alert } from '../core/exchange.js';
import type { Credentials } from '../rest/authenticate.js';
import type { RestContext } from '../rest/context.js';
import { notFound } from '../rest/refusal.js';
import { restApi, withoutJson } from '../rest/rest-api.js';

export interface Served {
  readonly rest: RestContext;
  readonly credentials: Credentials;
  readonly alerts: () => readonly Alert[];
  /** Absent unless the carrier was started to be controlled. */
  readonly control?: Control | undefined;
}

/** The practice phone's page is served from its source folder, beside both `src` and `dist`. */
const PAGE = join(import.meta.dirname, '..', '..', 'page');

/** The carrier's HTTP side: the API, the list of alerts and the practice phone's page. */
export async function httpServer({ rest, credentials, alerts, control }: Served): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true, rewriteUrl: (request) => withoutJson(request.url ?? '/') });
  await app.register(formBody);
  await app.register(serveStatic, { root: PAGE, cacheControl: false });
  await restApi(app, rest, credentials);
  if (control) controlApi(app, control);
  app.setNotFoundHandler((request, reply) => reply.code(404).send(notFound(request.originalUrl).body()));
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/alerts.json', () => ({ alerts: alerts() }));
  app.get('/numbers.json', () => ({ numbers: rest.exchange.numbers.all().map(({ number: { phoneNumber, shortCode } }) => ({ phoneNumber, shortCode })) }));
  return app;
}
