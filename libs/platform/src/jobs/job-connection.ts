import { createPostgresBackend, createRedisBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import pg from 'pg';

export type JobConnection = ConnectionOptions;

/**
 * Where the queues live: Redis when a URL is given, otherwise BullMQ's PostgreSQL backend in schema `bullmq`, which the
 * role `pukar_jobs` owns. Must be called before any queue is made.
 */
export async function jobConnection(jobsUrl: string, redisUrl: string | undefined): Promise<JobConnection> {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return { url: redisUrl, maxRetriesPerRequest: null } as ConnectionOptions;
  }
  setDefaultBackendFactory(createPostgresBackend as never);
  const client = new pg.Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    await runMigrations(client as never);
  } finally {
    await client.end();
  }
  return { connectionString: jobsUrl, max: 5 } as unknown as ConnectionOptions;
}
