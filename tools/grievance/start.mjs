// npm run grievance:year, grievance:model, grievance:history: see README.md.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../launch/lib/embedded-postgres.mjs';
import { withLocalDatabase } from '../launch/lib/local-database.mjs';
import { build, buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';

const [program, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
// Histories in which processes are killed run the product as it is built.
const runsTheProduct = program === 'model' && !args.includes('--help') && !args.join(' ').match(/--killed[ =]0\b/);
if (runsTheProduct) await build();
buildOnly('@pukar/grievance-proofs');
const { main } = await import(`./dist/${program}.js`);
if (args.includes('--help')) process.exit(await main(args));

/** A PostgreSQL of its own, that is thrown away; `fast` gives up durability. */
async function withOwnDatabase(fast, work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-grievance-'));
  // PostgreSQL's own user passes through.
  chmodSync(folder, 0o755);
  const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), password: 'simulation-only', fast });
  process.env.TEST_DATABASE_ADMIN_URL = server.url();
  try {
    return await work();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = program === 'history' ? await withLocalDatabase(args.includes('--url'), (url) => main(args, url)) : await withOwnDatabase(true, () => main(args));
