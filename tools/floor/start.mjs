// npm run floor:theory, floor:model, floor:load: see README.md.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../launch/lib/embedded-postgres.mjs';
import { build, buildOnly, installPackages, requireNode } from '../launch/lib/prepare.mjs';

const [program, ...args] = process.argv.slice(2);
requireNode();
await installPackages();
const isTold = args.includes('--help');
// All but theory run the product as it is built.
if (program !== 'theory' && !isTold) await build();
buildOnly('@pukar/floor-proofs');
const { main } = await import(`./dist/${program}.js`);

/** A PostgreSQL of its own that is thrown away, and the product as it is wired. */
async function model() {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-floor-'));
  // PostgreSQL's own user passes through.
  chmodSync(folder, 0o755);
  const dataDir = path.join(folder, 'postgres');
  // Its socket is a file: a statement costs a third of what it does over TCP.
  const server = await startPostgres({ dataDir, password: 'simulation-only', fast: true, settings: { unix_socket_directories: dataDir, plan_cache_mode: 'force_generic_plan' } });
  process.env.TEST_DATABASE_ADMIN_URL = `${server.url()}?host=${dataDir}`;
  try {
    return await main(args, new URL('../../apps/server/dist/wiring/testing/floor-wiring.js', import.meta.url).href);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(program === 'model' && !isTold ? await model() : await main(args));
