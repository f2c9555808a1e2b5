// The database of npm start on this machine, for programs that look at a deployment.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './embedded-postgres.mjs';
import { dataFolder, localSecrets } from './settings.mjs';

/** Lets `work` use it as pukar_app, running or not; calls it without an address where there is none, or where `isNamed`: another one is meant. */
export async function withLocalDatabase(isNamed, work) {
  const dataDir = path.join(dataFolder().folder, 'postgres');
  if (isNamed || process.env.DATABASE_URL || !existsSync(path.join(dataDir, 'PG_VERSION'))) return work();
  const { postgres } = localSecrets();
  const server = await startPostgres({ dataDir, password: postgres.admin });
  const url = Object.assign(new URL(server.url('pukar')), { username: 'pukar_app', password: postgres.app });
  try {
    return await work(url.href);
  } finally {
    if (!server.adopted) await server.stop();
  }
}
