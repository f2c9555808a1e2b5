import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Message, MessageMedia } from '../core/messages/message.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import { dateFilter } from './date-filter.js';
import { messageAt } from './message-routes.js';
import { pageOf } from './page.js';
import { notFound } from './refusal.js';
import { mediaJson } from './resources/message-json.js';
import { accountUri, dateOrNull } from './resources/uris.js';

/** `Messages/{SM}/Media.json`, its entries (without `.json`: the thing itself), and `Messages/{SM}/Feedback.json`. */
export function mediaRoutes(app: FastifyInstance, context: RestContext): void {
  const { messages, timers } = context.exchange;
  const at = (request: FastifyRequest): { message: Message; media: MessageMedia } => {
    const message = messageAt(context, part(request, 'message'));
    const media = message.media?.find(({ sid }) => sid === part(request, 'sid'));
    if (!media) throw notFound(`/Messages/${message.sid}/Media/${part(request, 'sid')}.json`);
    return { message, media };
  };

  app.get('/Messages/:message/Media', (request) => {
    const message = messageAt(context, part(request, 'message'));
    const isMeant = dateFilter(queryOf(request), 'DateCreated')(new Date(message.createdAt));
    return pageOf('media_list', request.originalUrl, isMeant ? (message.media ?? []) : [], (media) => mediaJson(message, media));
  });

  app.get('/Messages/:message/Media/:sid', (request, reply) => {
    const { message, media } = at(request);
    return /\.json(\?|$)/.test(request.originalUrl) ? mediaJson(message, media) : reply.redirect(media.url, 307);
  });

  app.delete('/Messages/:message/Media/:sid', (request, reply) => {
    const { message, media } = at(request);
    messages.dropMedia(message, media.sid);
    return reply.code(204).send();
  });

  app.post('/Messages/:message/Feedback', (request) => {
    const { sid, accountSid } = messageAt(context, part(request, 'message'));
    const outcome = formOf(request).oneOf('Outcome', ['confirmed', 'unconfirmed']) ?? 'confirmed';
    const date = dateOrNull(timers.now());
    return { account_sid: accountSid, message_sid: sid, outcome, date_created: date, date_updated: date, uri: `${accountUri(accountSid, 'Messages', sid, 'Feedback')}.json` };
  });
}
