// npm run callbacks: days of call-backs in minutes, on a PostgreSQL of its own; see README.md.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { startPostgres } from '../launch/lib/embedded-postgres.mjs';
import { buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';

requireNode();
await installPackages();
buildOnly('@pukar/callbacks-simulation');
const folder = mkdtempSync(path.join(tmpdir(), 'pukar-callbacks-'));
// PostgreSQL's own user passes through.
chmodSync(folder, 0o755);
const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), password: 'simulation-only', fast: true });
process.env.TEST_DATABASE_ADMIN_URL = server.url();
try {
  const { main } = await import('./dist/main.js');
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
