import type { FastifyInstance } from 'fastify';
import type { Application } from '../core/numbers/own-number.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import type { Form } from './form.js';
import { pageOf } from './page.js';
import { notFound } from './refusal.js';
import { applicationJson } from './resources/number-json.js';
import { ASKS_NOBODY, urlsIn } from './url-settings.js';

/** `Applications.json` and its entries: the URLs that numbers and calls can name by `ApplicationSid`. */
export function applicationRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const { applications } = exchange.numbers;
  const json = (application: Application): object => applicationJson(exchange.accountSid, application);
  const find = (sid: string): Application => {
    const application = applications.get(sid);
    if (!application) throw notFound(`/Applications/${sid}.json`);
    return application;
  };
  const keep = (form: Form, before: Application): Application => {
    const callback = form.url('MessageStatusCallback', 21402) ?? form.url('SmsStatusCallback', 21402) ?? before.messageStatusCallback;
    const application = { ...before, ...urlsIn(form, before), friendlyName: form.text('FriendlyName') ?? before.friendlyName, messageStatusCallback: callback, updatedAt: exchange.timers.now() };
    applications.set(application.sid, application);
    return application;
  };

  app.get('/Applications', (request) => {
    const name = queryOf(request).text('FriendlyName');
    return pageOf('applications', request.originalUrl, [...applications.values()].filter(({ friendlyName }) => name === undefined || friendlyName === name), json);
  });

  app.post('/Applications', (request, reply) => {
    const now = exchange.timers.now();
    const made = { sid: exchange.newSid('AP'), friendlyName: '', createdAt: now, updatedAt: now, ...ASKS_NOBODY };
    return reply.code(201).send(json(keep(formOf(request), made)));
  });

  app.get('/Applications/:sid', (request) => json(find(part(request, 'sid'))));

  app.post('/Applications/:sid', (request) => json(keep(formOf(request), find(part(request, 'sid')))));

  app.delete('/Applications/:sid', (request, reply) => {
    applications.delete(find(part(request, 'sid')).sid);
    return reply.code(204).send();
  });
}
