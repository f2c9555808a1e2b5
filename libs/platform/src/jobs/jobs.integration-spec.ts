import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from 'bullmq';
import { createLogger } from '../logging/logger.js';
import { testDatabase, type TestDatabase } from '../testing/test-database.js';
import { until } from '../testing/until.js';
import { jobConnection, migrateQueue, type JobConnection } from './job-connection.js';
import { Jobs, JobWorkers, TAKEN } from './jobs.js';

const NO_SWEEP_MS = 600_000;
/** A helpline's work stands still no longer than this because a worker was killed. */
const MOST_MS = 5_000;

describe('a job', () => {
  let test: TestDatabase;
  let connection: JobConnection;
  let jobs: Jobs;
  const logger = createLogger('spec', 'silent');

  beforeAll(async () => {
    test = await testDatabase([]);
    await migrateQueue(test.url('jobs'));
    connection = jobConnection(test.url('jobs'), undefined);
    jobs = new Jobs(connection, logger);
  });
  afterAll(async () => {
    await jobs?.close();
    await test?.close();
  });

  it('of a worker that was killed runs again within five seconds, though no sweep finds it', async () => {
    // It took the job as ours do, and never says anything again.
    const killed = new Worker('outbox', null, { connection, ...TAKEN });
    killed.on('error', () => undefined);
    jobs.wake('outbox');
    await until('the job to be taken', async () => (await killed.getNextJob('of the dead', { block: false })) !== undefined);
    const takenAt = performance.now();
    const work = new JobWorkers(connection, logger);
    let ranAfter: number | undefined;
    work.on('outbox', async () => { ranAfter ??= performance.now() - takenAt; }, NO_SWEEP_MS);
    await until('the job to run again', () => ranAfter !== undefined);
    expect(ranAfter).toBeLessThan(MOST_MS);
    await work.close();
    await killed.close(true);
  });

  it('wakes as often for a hundred wake-ups at once as for two', async () => {
    const work = new JobWorkers(connection, logger);
    let rounds = 0;
    work.on('messages', async () => { rounds += 1; }, NO_SWEEP_MS);
    for (let nth = 0; nth < 100; nth += 1) jobs.wake('messages');
    await until('both rounds', () => rounds === 2);
    await work.close();
    expect(rounds).toBe(2);
  });
});
