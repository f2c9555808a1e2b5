import type { FastifyInstance } from 'fastify';
import { part, queryOf, type RestContext } from './context.js';
import { pageOf } from './page.js';
import { notFound } from './refusal.js';
import { accountUri, numberJson, numberSid } from './resources.js';

/** `IncomingPhoneNumbers.json`, its entries, and the account itself. The numbers come from the configuration. */
export function numberRoutes(app: FastifyInstance, { exchange, startedAt }: RestContext): void {
  app.get('/IncomingPhoneNumbers', (request) => {
    const wanted = queryOf(request).text('PhoneNumber');
    const numbers = exchange.numbers.filter(({ phoneNumber }) => wanted === undefined || phoneNumber === wanted);
    return pageOf('incoming_phone_numbers', request.originalUrl, numbers, (number) => numberJson(exchange.accountSid, number, startedAt));
  });

  app.get('/IncomingPhoneNumbers/:sid', (request) => {
    const sid = part(request, 'sid');
    const number = exchange.numbers.find(({ phoneNumber }) => numberSid(phoneNumber) === sid);
    if (!number) throw notFound(`/IncomingPhoneNumbers/${sid}.json`);
    return numberJson(exchange.accountSid, number, startedAt);
  });

  app.get('/', () => ({ sid: exchange.accountSid, friendly_name: 'Local carrier', status: 'active', type: 'Full', uri: `${accountUri(exchange.accountSid)}.json` }));
}
