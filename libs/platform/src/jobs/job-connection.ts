import { createPostgresBackend, createRedisBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import pg from 'pg';

export type JobConnection = ConnectionOptions;

/**
 * Where the queues live: Redis when a URL is given, otherwise BullMQ's PostgreSQL backend in schema `bullmq`, which the
 * role `pukar_jobs` owns. Must be called before any queue is made.
 */
export function jobConnection(jobsUrl: string, redisUrl: string | undefined): JobConnection {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return { url: redisUrl, maxRetriesPerRequest: null } as ConnectionOptions;
  }
  setDefaultBackendFactory(createPostgresBackend as never);
  return { connectionString: jobsUrl, max: 5 } as unknown as ConnectionOptions;
}

/** Brings the queue's tables up to date, as `pukar_jobs`, in its schema: part of the migrate step. */
export async function migrateQueue(jobsUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    // BullMQ begins with CREATE SCHEMA IF NOT EXISTS, which PostgreSQL refuses to a role that may not create schemas even
    // where the schema is there. It is there: `bootstrapRoles` made it for this role.
    const query = (text: string, values?: unknown[]) => (/^\s*CREATE SCHEMA IF NOT EXISTS/i.test(text) ? Promise.resolve({ rows: [] }) : client.query(text, values));
    await runMigrations({ query } as never);
  } finally {
    await client.end();
  }
}
