import type { FastifyInstance } from 'fastify';
import type { Member } from '../core/queues/member.js';
import type { Queue } from '../core/queues/queue.js';
import { follow } from '../core/verbs/programme.js';
import { formOf, part, type RestContext } from './context.js';
import { pageOf } from './page.js';
import { queueAt } from './queue-routes.js';
import { notFound, RestRefusal } from './refusal.js';
import { memberJson } from './resources/queue-json.js';

/** `Queues/{QU}/Members.json` and `…/Members/{CA or Front}.json`: who waits, and taking somebody out. */
export function memberRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const find = (sid: string): Queue => queueAt(exchange, sid);
  const memberOf = (queue: Queue, which: string): Member => {
    const member = queue.member(which);
    if (!member) throw notFound(`/Queues/${queue.sid}/Members/${which}.json`);
    return member;
  };

  app.get('/Queues/:queue/Members', (request) => {
    const queue = find(part(request, 'queue'));
    return pageOf('queue_members', request.originalUrl, queue.members, (member) => memberJson(exchange.accountSid, queue, member));
  });

  app.get('/Queues/:queue/Members/:member', (request) => {
    const queue = find(part(request, 'queue'));
    return memberJson(exchange.accountSid, queue, memberOf(queue, part(request, 'member')));
  });

  app.post('/Queues/:queue/Members/:member', (request) => {
    const queue = find(part(request, 'queue'));
    const member = memberOf(queue, part(request, 'member'));
    const form = formOf(request);
    const url = form.url('Url');
    if (url === undefined) throw new RestRefusal(400, 21205, "A 'Url' parameter is required");
    const json = memberJson(exchange.accountSid, queue, member);
    follow(exchange, member.leg, { url, method: form.method('Method'), about: 'dequeue' });
    return json;
  });
}
