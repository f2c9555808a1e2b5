import type { FastifyInstance } from 'fastify';
import type { Exchange } from '../core/exchange.js';
import { DEFAULT_MAX_SIZE, type Queue } from '../core/queues/queue.js';
import { formOf, part, type RestContext } from './context.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { queueJson } from './resources/queue-json.js';

const LARGEST_QUEUE = 5_000;
const LONGEST_NAME = 64;

/** The queue of a path. */
export function queueAt(exchange: Exchange, sid: string): Queue {
  const queue = exchange.queues.find(sid);
  if (!queue) throw notFound(`/Queues/${sid}.json`);
  return queue;
}

/** `Queues.json` and `Queues/{QU}.json`. */
export function queueRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const json = (queue: Queue): object => queueJson(exchange.accountSid, queue);
  const find = (sid: string): Queue => queueAt(exchange, sid);

  app.get('/Queues', (request) => pageOf('queues', request.originalUrl, exchange.queues.all(), json));

  app.post('/Queues', (request, reply) => {
    const form = formOf(request);
    const name = fitting(form.required('FriendlyName', 20001));
    if (exchange.queues.named(name)) throw new RestRefusal(400, 22003, `A queue named ${name} exists already`);
    return reply.code(201).send(json(exchange.queues.open(name, form.count('MaxSize', DEFAULT_MAX_SIZE, { least: 1, most: LARGEST_QUEUE }))));
  });

  app.get('/Queues/:queue', (request) => json(find(part(request, 'queue'))));

  app.post('/Queues/:queue', (request) => {
    const queue = find(part(request, 'queue'));
    const form = formOf(request);
    queue.friendlyName = fitting(form.text('FriendlyName') ?? queue.friendlyName);
    queue.maxSize = form.count('MaxSize', queue.maxSize, { least: 1, most: LARGEST_QUEUE });
    return json(queue);
  });

  app.delete('/Queues/:queue', (request, reply) => {
    const queue = find(part(request, 'queue'));
    if (queue.members.length > 0) throw new RestRefusal(400, 22004, 'A queue with members cannot be deleted');
    exchange.queues.remove(queue);
    return reply.code(204).send();
  });
}

function fitting(name: string): string {
  if (name.length > LONGEST_NAME) throw new RestRefusal(400, 20001, `Parameter 'FriendlyName' is not valid: it is longer than ${String(LONGEST_NAME)} characters`);
  return name;
}
