// A worker's process of its own, on the jobs of a Redis: says when it begins one. `hangs`: it never ends it.
import { jobConnection, JobWorkers } from '@pukar/platform/jobs';
import { createLogger } from '@pukar/platform/logging';

const NO_SWEEP_MS = 600_000;
const [, , redisUrl, does] = process.argv as unknown as readonly [string, string, string, 'hangs' | 'works'];
const work = new JobWorkers(jobConnection('', redisUrl), createLogger('chaos', 'silent'));
work.on('outbox', async () => {
  process.send?.('begins');
  if (does === 'hangs') await new Promise(() => undefined);
}, NO_SWEEP_MS);
process.on('disconnect', () => process.exit(0));
process.send?.('is there');
