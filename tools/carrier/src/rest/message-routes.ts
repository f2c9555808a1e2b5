import type { FastifyInstance } from 'fastify';
import type { Message } from '../core/messages/message.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import { sendingIn } from './message-form.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { messageJson } from './resources/message-json.js';

/** The message of a path. */
export function messageAt({ exchange }: RestContext, sid: string): Message {
  const message = exchange.messages.find(sid);
  if (!message) throw notFound(`/Messages/${sid}.json`);
  return message;
}

const isUnderway = ({ status }: Message): boolean => ['accepted', 'queued', 'sending', 'sent'].includes(status);

/** `Messages.json` and `Messages/{SM}.json`. */
export function messageRoutes(app: FastifyInstance, context: RestContext): void {
  const { messages } = context.exchange;

  app.get('/Messages', (request) => {
    const query = queryOf(request);
    const sent = dateFilter(query, 'DateSent');
    const [to, from] = [query.text('To'), query.text('From')];
    const found = messages
      .newestFirst()
      .filter((message) => (to === undefined || message.to === to) && (from === undefined || message.from === from) && sent(new Date(message.sentAt ?? message.createdAt)));
    return pageOf('messages', request.originalUrl, found, messageJson);
  });

  app.post('/Messages', (request, reply) => reply.code(201).send(messageJson(messages.send(sendingIn(formOf(request), context.exchange)))));

  app.get('/Messages/:sid', (request) => messageJson(messageAt(context, part(request, 'sid'))));

  app.post('/Messages/:sid', (request) => {
    const message = messageAt(context, part(request, 'sid'));
    const form = formOf(request);
    const body = form.text('Body');
    if (body !== undefined && body !== '') throw new RestRefusal(400, 20001, "Parameter 'Body' is not valid: a message can only be emptied");
    if (form.oneOf('Status', ['canceled']) === undefined) return messageJson(body === '' ? messages.redact(message) : message);
    if (message.status !== 'scheduled') throw new RestRefusal(409, 30409, `This message cannot be canceled: it is ${message.status}`);
    return messageJson(messages.cancel(message));
  });

  app.delete('/Messages/:sid', (request, reply) => {
    const message = messageAt(context, part(request, 'sid'));
    if (isUnderway(message)) throw new RestRefusal(409, 20009, 'Cannot delete this resource before it is complete');
    messages.remove(message);
    return reply.code(204).send();
  });
}
