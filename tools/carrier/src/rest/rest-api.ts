import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accountListRoutes, accountRoutes } from './account-routes.js';
import { applicationRoutes } from './application-routes.js';
import { authenticate, type Credentials } from './authenticate.js';
import { callRoutes } from './call-routes.js';
import { conferenceRoutes } from './conference-routes.js';
import type { RestContext } from './context.js';
import { mediaRoutes } from './media-routes.js';
import { memberRoutes } from './member-routes.js';
import { messageRoutes } from './message-routes.js';
import { numberRoutes } from './number-routes.js';
import { oneCallRoutes } from './one-call-routes.js';
import { partRecordingRoutes } from './part-recording-routes.js';
import { participantRoutes } from './participant-routes.js';
import { queueRoutes } from './queue-routes.js';
import { isRecordingMedia, recordingRoutes } from './recording-routes.js';
import { notFound, RestRefusal } from './refusal.js';
import { toXml } from './xml.js';
import { restFaults } from './rest-faults.js';

/** Routes are written without the `.json` that every path of the API ends with. */
export const withoutJson = (url: string): string => (url.startsWith('/2010-04-01/') ? url.replace(/\.json(?=\?|$)/, '') : url);

const LIST = '/2010-04-01/Accounts';
const ROUTES = [accountRoutes, callRoutes, oneCallRoutes, conferenceRoutes, participantRoutes, queueRoutes, memberRoutes, messageRoutes, mediaRoutes, numberRoutes, applicationRoutes, recordingRoutes, partRecordingRoutes];

/** Twilio's REST API under `/2010-04-01/Accounts/{AC}` (section 14 of the contract). */
export async function restApi(app: FastifyInstance, context: RestContext, credentials: Credentials): Promise<void> {
  const serve = (routes: readonly ((api: FastifyInstance, context: RestContext) => void)[]) => (api: FastifyInstance): Promise<void> => {
    api.addHook('onRequest', (request, reply, done) => {
      if (!/\.json(\?|$)/.test(request.originalUrl)) reply.type('application/xml').serializer((body: unknown) => toXml(body, request.originalUrl));
      if (!(request.method === 'GET' && isRecordingMedia(request.originalUrl))) authenticate(request.headers.authorization, credentials);
      if (![undefined, context.exchange.accountSid].includes((request.params as { account?: string }).account)) throw notFound(request.originalUrl);
      done();
    });
    restFaults(api, context.exchange);
    api.setErrorHandler((error: FastifyError | RestRefusal, _request, reply) => refuse(context, reply, error));
    refuseOtherMethods(api);
    for (const each of routes) each(api, context);
    return Promise.resolve();
  };
  await app.register(serve(ROUTES), { prefix: `${LIST}/:account` });
  await app.register(serve([accountListRoutes]), { prefix: LIST });
}

function refuse({ exchange }: RestContext, reply: FastifyReply, error: FastifyError | RestRefusal): FastifyReply {
  const refusal = error instanceof RestRefusal ? error : refusalOf(error);
  if (refusal.status === 500) exchange.fault(error);
  if (refusal.status === 401) reply.header('www-authenticate', 'Basic realm="Twilio API"');
  return reply.code(refusal.status).send(refusal.body());
}

/** A path that is there for another method is 405; any other path is 404. */
function refuseOtherMethods(api: FastifyInstance): void {
  const known: RegExp[] = [];
  api.addHook('onRoute', ({ url, method }) => {
    if (!url.endsWith('*') && method !== 'HEAD') known.push(new RegExp(`^${url.replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/?$`));
  });
  api.all('/*', (request: FastifyRequest) => {
    const path = withoutJson(request.originalUrl).split('?')[0] ?? '';
    throw known.some((pattern) => pattern.test(path)) ? new RestRefusal(405, 20004, 'Method not allowed') : notFound(request.originalUrl);
  });
}

function refusalOf(error: FastifyError): RestRefusal {
  if (error.statusCode !== undefined && error.statusCode < 500) return new RestRefusal(400, 20001, error.message);
  return new RestRefusal(500, 20500, 'Internal Server Error');
}
