import path from 'node:path';

interface OwnPostgres {
  url(database?: string): string;
  stop(): Promise<void>;
}

/** A PostgreSQL with its own durability (fsync, synchronous_commit), for limits and for looking at the machine. */
export async function startPostgres(dataDir: string): Promise<OwnPostgres> {
  const { startPostgres: start } = (await import(path.resolve(import.meta.dirname, '../../../launch/lib/embedded-postgres.mjs'))) as { startPostgres(wanted: { dataDir: string; password: string }): Promise<OwnPostgres> };
  return start({ dataDir, password: 'bench-only' });
}
