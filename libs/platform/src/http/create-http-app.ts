import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../logging/logger.js';
import { NestLogger } from '../logging/nest-logger.js';
import { AnswerInTime } from './answer-in-time.interceptor.js';
import { type Answered, CarrierDoor, type DoorGuard, type DoorRoute } from './carrier-door.js';
import { ProblemFilter } from './problem.filter.js';
import { servePages } from './serve-pages.js';
import { answerUnreadable } from './unreadable-request.js';

export type HttpApp = NestFastifyApplication;

/** What of the carrier's is served past the framework, and by what it is known. */
export type Door = Pick<DoorGuard, 'signature' | 'forged'> & { readonly routes: readonly DoorRoute[] };

interface HttpAppOptions {
  readonly module: unknown;
  readonly logger: Logger;
  /** A folder with a built page; every address that is no file and no API gets its index.html. */
  readonly pages?: string;
  /** Where the pages may connect to besides their own origin (the carrier's signalling). */
  readonly connectTo?: readonly string[];
  /** What the carrier asks is answered within so many milliseconds, whatever its route waits for; absent: there is no limit. */
  readonly carrierWaitsMs?: number;
  /** Told of each piece of the carrier's news that was not taken, or not in time. */
  readonly newsMissed?: () => void;
  /** Told of each answer. */
  readonly answered?: (answer: Answered) => void;
  /** Some of the carrier's routes are served past the framework. Needs `carrierWaitsMs`. */
  readonly door?: (app: HttpApp) => Door;
}

/** A Nest application on Fastify: problem filter, security headers, request log without queries, static pages. */
export async function createHttpApp(options: HttpAppOptions): Promise<HttpApp> {
  // Whoever asks on a connection that is there while the process drains is answered.
  const adapter = new FastifyAdapter({ bodyLimit: 256 * 1024, genReqId: () => randomUUID(), logger: false, return503OnClosing: false, clientErrorHandler: answerUnreadable });
  const app = await NestFactory.create<NestFastifyApplication>(options.module as never, adapter, { logger: new NestLogger(options.logger), abortOnError: false });
  app.useGlobalFilters(new ProblemFilter(options.logger));
  if (options.carrierWaitsMs !== undefined) app.useGlobalInterceptors(new AnswerInTime(new Reflector(), options.carrierWaitsMs, options.newsMissed));
  const fastify = app.getHttpAdapter().getInstance();
  sayRoutes(fastify, options.logger);
  const headers = Object.entries(securityHeaders(options.connectTo ?? []));
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    // What a route says of its own answer stays: a file may do less than a page.
    for (const [name, value] of headers) if (name !== POLICY || !reply.hasHeader(POLICY)) reply.header(name, value);
    // What was answered to somebody is nobody's to keep, a browser's neither.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    options.answered?.({ route, method: request.method, status: reply.statusCode, seconds: reply.elapsedTime / 1_000 });
    options.logger.debug({ correlationId: request.id, method: request.method, path: route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  // A sound or a file comes as a stream: who takes it reads it, after the guard let its sender in, and limits it.
  fastify.addContentTypeParser(['audio/wav', 'application/octet-stream'], (_request, payload, done) => { done(null, payload); });
  putDoor(app, options, headers);
  if (options.pages) servePages(app, options.pages);
  return app;
}

/** Before the framework's server hears of a request, the door looks at it. */
function putDoor(app: HttpApp, { door: wanted, logger, carrierWaitsMs, answered }: HttpAppOptions, headers: DoorGuard['headers']): void {
  if (!wanted || carrierWaitsMs === undefined) return;
  const door = new CarrierDoor();
  const server: Server = app.getHttpServer();
  const framework = server.listeners('request') as ((...asked: Parameters<CarrierDoor['takes']>) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => { if (!door.takes(request, response)) for (const listener of framework) listener(request, response); });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onReady', async () => {
    const { routes, ...known } = wanted(app);
    door.open(routes, { ...known, logger, limitMs: carrierWaitsMs, headers, answered });
  });
  fastify.addHook('preClose', async () => { door.shut(); });
}

const POLICY = 'content-security-policy';

/** All addresses that this process answers, once it does: what nobody knows of nobody can look after. */
function sayRoutes(fastify: FastifyInstance, logger: Logger): void {
  const routes: string[] = [];
  fastify.addHook('onRoute', ({ method, url }) => { routes.push(...[method].flat().map((one) => `${one} ${url}`)); });
  fastify.addHook('onListen', async () => { logger.debug({ routes }, 'these addresses are answered'); });
}

const securityHeaders = (connectTo: readonly string[]) => ({
  'content-security-policy': `default-src 'self'; object-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self' blob: mediastream: ${connectTo.join(' ')}; connect-src 'self' ${connectTo.join(' ')}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`,
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  // Browsers heed it over TLS alone, and never come back without.
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});
