import type { FastifyInstance } from 'fastify';
import type { Message } from '../core/messages/message.js';
import { sender } from './addresses.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import type { Form } from './form.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { messageJson } from './resources.js';

const LONGEST_BODY = 1600;

/** `Messages.json` and `Messages/{SM}.json`. */
export function messageRoutes(app: FastifyInstance, { exchange, messages }: RestContext): void {
  const find = (sid: string): Message => {
    const message = messages.find(sid);
    if (!message) throw notFound(`/Messages/${sid}.json`);
    return message;
  };
  const fromOf = (form: Form): { from: string; messagingServiceSid?: string } => {
    const messagingServiceSid = form.text('MessagingServiceSid');
    const given = form.text('From') ?? (messagingServiceSid === undefined ? undefined : exchange.numbers[0]?.phoneNumber);
    if (given === undefined || given === '') throw new RestRefusal(400, 21603, "A 'From' or 'MessagingServiceSid' parameter is required");
    return { from: sender(exchange, given), ...(messagingServiceSid === undefined ? {} : { messagingServiceSid }) };
  };

  app.get('/Messages', (request) => {
    const query = queryOf(request);
    const sent = dateFilter(query, 'DateSent');
    const [to, from] = [query.text('To'), query.text('From')];
    const found = messages
      .newestFirst()
      .filter((message) => (to === undefined || message.to === to) && (from === undefined || message.from === from) && sent(new Date(message.sentAt ?? message.createdAt)));
    return pageOf('messages', request.originalUrl, found, messageJson);
  });

  app.post('/Messages', (request, reply) => {
    const form = formOf(request);
    const to = form.required('To', 21604);
    if (!/^\+[1-9]\d{4,14}$/.test(to)) throw new RestRefusal(400, 21211, `Invalid 'To' Phone Number: ${to}`);
    const body = form.required('Body', 21602);
    if (body.length > LONGEST_BODY) throw new RestRefusal(400, 21617, `The message body exceeds ${String(LONGEST_BODY)} characters`);
    const url = form.url('StatusCallback', 21609);
    const message = messages.send({ ...fromOf(form), to, body, callback: url === undefined ? undefined : { url, method: 'POST' } });
    return reply.code(201).send(messageJson(message));
  });

  app.get('/Messages/:sid', (request) => messageJson(find(part(request, 'sid'))));

  app.post('/Messages/:sid', (request) => {
    const message = find(part(request, 'sid'));
    return messageJson(formOf(request).text('Body') === '' ? messages.redact(message) : message);
  });
}
