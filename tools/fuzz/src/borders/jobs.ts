import { JOB_QUEUES, jobConnection } from '@pukar/platform/jobs';
import { until } from '@pukar/platform/testing';
import { Queue } from 'bullmq';
import type { Border } from '../border.js';

/** So many, and then the worker must have done with them before others come. */
const A_ROUND = 200;
const WAITS_MS = 60_000;

/** Wake-ups of every queue with whatever they may carry, by the queue's own role: the worker takes each, reads nothing of it, and goes on. */
export const jobs: Border = {
  name: 'jobs', about: 'wake-ups that carry anything', refusesAll: true, atOnce: 4, shortSeconds: 4,
  open: async (subject, evil) => {
    const connection = jobConnection(subject.helpline.urlOf('jobs'), undefined);
    const queues = JOB_QUEUES.map((name) => new Queue(name, { connection }));
    for (const queue of queues) queue.on('error', () => undefined);
    let sent = 0;
    const isDone = async (queue: Queue): Promise<boolean> => Object.values(await queue.getJobCounts('waiting', 'active', 'prioritized', 'failed')).every((count) => count === 0);
    return {
      next: () => {
        const [queue, name, data, isRound] = [evil.one(queues), evil.text().slice(0, 2_000), evil.value(), (sent += 1) % A_ROUND === 0];
        return {
          sent: `${queue.name} ${name.slice(0, 80)} ${(JSON.stringify(data) ?? '').slice(0, 400)}`,
          send: async () => {
            // Some are refused by whoever queues them: no worker sees these.
            const outcome = await queue.add(name, data, { removeOnComplete: true, removeOnFail: false }).then(() => 'queued', () => 'not queued');
            if (isRound) await Promise.all(queues.map((one) => until(`the jobs of ${one.name} to be done`, () => isDone(one), WAITS_MS)));
            return { outcome };
          },
        };
      },
      close: async () => { await Promise.all(queues.map((queue) => queue.close())); },
    };
  },
};
