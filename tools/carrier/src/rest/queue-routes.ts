import type { FastifyInstance } from 'fastify';
import { DEFAULT_MAX_SIZE, type Member, type Queue } from '../core/queues/queue.js';
import { follow } from '../core/verbs/programme.js';
import { formOf, part, type RestContext } from './context.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { memberJson, queueJson } from './resources.js';

const LARGEST_QUEUE = 5_000;

/** `Queues.json`, `Queues/{QU}.json` and its `Members`. */
export function queueRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const json = (queue: Queue): object => queueJson(exchange.accountSid, queue);
  const find = (sid: string): Queue => {
    const queue = exchange.queues.find(sid);
    if (!queue) throw notFound(`/Queues/${sid}.json`);
    return queue;
  };
  const memberOf = (queue: Queue, which: string): Member => {
    const member = queue.member(which);
    if (!member) throw notFound(`/Queues/${queue.sid}/Members/${which}.json`);
    return member;
  };

  app.get('/Queues', (request) => pageOf('queues', request.originalUrl, exchange.queues.all(), json));

  app.post('/Queues', (request, reply) => {
    const form = formOf(request);
    const name = form.required('FriendlyName', 20001);
    if (exchange.queues.named(name)) throw new RestRefusal(400, 22003, `A queue named ${name} exists already`);
    return reply.code(201).send(json(exchange.queues.open(name, form.count('MaxSize', DEFAULT_MAX_SIZE, LARGEST_QUEUE))));
  });

  app.get('/Queues/:queue', (request) => json(find(part(request, 'queue'))));

  app.post('/Queues/:queue', (request) => {
    const queue = find(part(request, 'queue'));
    const form = formOf(request);
    queue.friendlyName = form.text('FriendlyName') ?? queue.friendlyName;
    queue.maxSize = form.count('MaxSize', queue.maxSize, LARGEST_QUEUE);
    return json(queue);
  });

  app.delete('/Queues/:queue', (request, reply) => {
    const queue = find(part(request, 'queue'));
    if (queue.members.length > 0) throw new RestRefusal(400, 22004, 'A queue with members cannot be deleted');
    exchange.queues.remove(queue);
    return reply.code(204).send();
  });

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
