import type { FastifyError, FastifyInstance } from 'fastify';
import { authenticate, type Credentials } from './authenticate.js';
import { callRoutes, oneCallRoutes } from './call-routes.js';
import { conferenceRoutes } from './conference-routes.js';
import { part, type RestContext } from './context.js';
import { memberRoutes } from './member-routes.js';
import { messageRoutes } from './message-routes.js';
import { numberRoutes } from './number-routes.js';
import { participantRoutes } from './participant-routes.js';
import { queueRoutes } from './queue-routes.js';
import { notFound, RestRefusal } from './refusal.js';
import { restFaults } from './rest-faults.js';

/** Routes are written without the `.json` that every path of the API ends with. */
export const withoutJson = (url: string): string => (url.startsWith('/2010-04-01/') ? url.replace(/\.json(?=\?|$)/, '') : url);

/** Twilio's REST API under `/2010-04-01/Accounts/{AC}` (section 14 of the contract). */
export async function restApi(app: FastifyInstance, context: RestContext, credentials: Credentials): Promise<void> {
  await app.register(
    (api) => {
      api.addHook('onRequest', (request, _reply, done) => {
        authenticate(request.headers.authorization, credentials);
        if (part(request, 'account') !== context.exchange.accountSid) throw notFound(request.originalUrl);
        done();
      });
      restFaults(api, context.exchange);
      api.setErrorHandler((error: FastifyError | RestRefusal, _request, reply) => {
        const refusal = error instanceof RestRefusal ? error : refusalOf(error);
        if (refusal.status === 500) context.exchange.fault(error);
        return reply.code(refusal.status).send(refusal.body());
      });
      api.all('/*', (request) => {
        throw notFound(request.originalUrl);
      });
      for (const routes of [callRoutes, oneCallRoutes, conferenceRoutes, participantRoutes, queueRoutes, memberRoutes, messageRoutes, numberRoutes]) routes(api, context);
      return Promise.resolve();
    },
    { prefix: '/2010-04-01/Accounts/:account' },
  );
}

function refusalOf(error: FastifyError): RestRefusal {
  if (error.statusCode !== undefined && error.statusCode < 500) return new RestRefusal(400, 20001, error.message);
  return new RestRefusal(500, 20500, 'Internal Server Error');
}
