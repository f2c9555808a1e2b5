import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../launch/lib/embedded-postgres.mjs';

/** One PostgreSQL for all edge specs of this checkout; each spec makes its own database in it. */
export default async function startPostgresForTests() {
  if (process.env.TEST_DATABASE_ADMIN_URL) return;
  const checkout = createHash('sha256').update(path.resolve(import.meta.dirname, '../..')).digest('hex').slice(0, 12);
  const server = await startPostgres({ dataDir: path.join(tmpdir(), `pukar-specs-${checkout}`), password: 'specs-only', fast: true, settings: { max_connections: 300 } });
  globalThis.__PUKAR_SPEC_POSTGRES__ = server;
  process.env.TEST_DATABASE_ADMIN_URL = server.url();
}
