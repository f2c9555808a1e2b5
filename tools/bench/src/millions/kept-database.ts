import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

export const ROOT = path.resolve(import.meta.dirname, '../../../..');
const PASSWORD = 'bench-only';
type Role = 'owner' | 'app' | 'department' | 'jobs';

/** A database of the product with many rows, on a server of its own. */
export interface KeptDatabase {
  url(role: Role | 'admin'): string;
  stop(): Promise<void>;
}

/** Enough that what is asked again and again lies in memory, as on a machine that is bought for ten million tickets. */
const SERVING = { shared_buffers: '1GB', effective_cache_size: '4GB', random_page_cost: '1.1', max_wal_size: '4GB' };
/** What is half made is made anew: nothing of it need outlive a power cut. */
const LOADING = { ...SERVING, shared_buffers: '2GB', fsync: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off', max_wal_size: '8GB', checkpoint_timeout: '30min' };

const markOf = (folder: string): string => path.join(folder, 'loaded');

/** Whether what was made in a folder is whole. */
export const isWhole = (folder: string): boolean => existsSync(markOf(folder));

/** Fills a database where it is not kept from before (a folder below `.data`), and starts the server on it, brought up to the migrations of this program. `needs`: said before it is filled. */
export async function openKept(folder: string, needs: () => void, fill: (superuser: pg.Client) => Promise<void>): Promise<KeptDatabase> {
  const { startPostgres } = (await import(path.join(ROOT, 'tools/launch/lib/embedded-postgres.mjs'))) as { startPostgres(wanted: object): Promise<{ url(database?: string): string; stop(): Promise<void> }> };
  const start = (settings: object) => {
    // PostgreSQL's own user passes through.
    for (let at = folder; at.startsWith(path.join(ROOT, '.data')); at = path.dirname(at)) chmodSync(at, 0o755);
    return startPostgres({ dataDir: path.join(folder, 'postgres'), password: PASSWORD, settings });
  };
  if (!isWhole(folder)) {
    needs();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const server = await start(LOADING);
    try {
      await prepareDatabase(server.url);
      const superuser = new pg.Client({ connectionString: server.url('pukar') });
      await superuser.connect();
      await fill(superuser);
      await superuser.query('checkpoint');
      await superuser.end();
    } finally {
      await server.stop();
    }
    writeFileSync(markOf(folder), `${new Date().toISOString()}\n`);
  }
  const server = await start(SERVING);
  await prepareDatabase(server.url);
  return { url: (role) => urlOf(server.url, role), stop: () => server.stop() };
}

function urlOf(url: (database?: string) => string, role: Role | 'admin'): string {
  const made = new URL(url('pukar'));
  if (role !== 'admin') [made.username, made.password] = [`pukar_${role}`, `${role}-${PASSWORD}`];
  return made.href;
}

/** As a start of the helpline does it: roles, migrations, offices and directory. */
async function prepareDatabase(url: (database?: string) => string): Promise<void> {
  await promisify(execFile)(process.execPath, ['apps/server/dist/bundle/prepare-database.js'], {
    cwd: ROOT,
    env: {
      ...process.env, PUKAR_MODE: 'demo', DEMO_AGENTS: '0', LOG_LEVEL: 'warn', DATABASE_ADMIN_URL: url(), DATABASE_OWNER_URL: urlOf(url, 'owner'), DATABASE_URL: urlOf(url, 'app'), DATABASE_DEPARTMENT_URL: urlOf(url, 'department'), DATABASE_JOBS_URL: urlOf(url, 'jobs'),
    },
  });
}
