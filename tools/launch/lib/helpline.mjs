// Runs the helpline: PostgreSQL, the local carrier, and the three processes, each started again when it dies.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freePort, startPostgres, StartError } from './embedded-postgres.mjs';
import { ROOT } from './prepare.mjs';
import { checkDataFolder, dataFolder, localSecrets } from './settings.mjs';

/** While the helpline starts; once it answers it is never left without one of its processes. */
const RESTARTS_BEFORE_GIVING_UP = 5;
const LONGEST_PAUSE_MS = 3_000;
/** Of several of a kind, one that ends goes on this long: the balancer asks twice in it. */
const DRAIN_MS = '1000';

/** What is dialled at the local carrier for a missed call. */
export const MISSED_CALL_SHORT_NUMBER = '1553430';

/** Addresses and the environment of every process, from what is set outside and what this start makes itself. */
export function plan(secrets) {
  const env = process.env;
  const port = (name, usual) => Number(env[name] ?? usual);
  const ports = { API_PORT: port('API_PORT', 3000), DEPARTMENT_PORT: port('DEPARTMENT_PORT', 3001), CARRIER_PORT: port('CARRIER_PORT', 3002), FALLBACK_PORT: port('FALLBACK_PORT', 3003), DEMO_BILLER_PORT: port('DEMO_BILLER_PORT', 3004) };
  const api = env.PUBLIC_URL ?? `http://127.0.0.1:${ports.API_PORT}`;
  const localCarrier = !env.CARRIER_ACCOUNT_SID;
  const carrierUrl = `http://127.0.0.1:${ports.CARRIER_PORT}`;
  const carrier = localCarrier
    ? {
        CARRIER_ACCOUNT_SID: secrets.carrier.accountSid, CARRIER_AUTH_TOKEN: secrets.carrier.authToken, CARRIER_API_KEY_SID: secrets.carrier.apiKeySid,
        CARRIER_API_KEY_SECRET: secrets.carrier.apiKeySecret, CARRIER_NUMBER: '+911553430000', MISSED_CALL_NUMBER: '+911553430001', CARRIER_API_URL: carrierUrl, SOFTPHONE_URL: `ws://127.0.0.1:${ports.CARRIER_PORT}/client`,
      }
    : {};
  // The demo's numbers and bills are invented: a production start names its own biller, or has none.
  const demoBiller = !env.BILLER_URL && (env.PUKAR_MODE ?? 'demo') === 'demo';
  const biller = demoBiller ? { BILLER_URL: `http://127.0.0.1:${ports.DEMO_BILLER_PORT}`, BILLER_TOKEN: randomBytes(16).toString('hex') } : {};
  return {
    ports, api, carrierUrl, localCarrier, demoBiller,
    console: env.CONSOLE_URL ?? `http://127.0.0.1:${ports.API_PORT}`,
    inbox: env.DEPARTMENT_URL ?? `http://127.0.0.1:${ports.DEPARTMENT_PORT}`,
    env: {
      PUKAR_MODE: 'demo', LOG_LEVEL: 'info', VAULT_KEYS_FILE: secrets.vaultKeysFile, AUDIT_KEY_FILE: secrets.auditKeyFile, PUBLIC_URL: api, FALLBACK_URL: `http://127.0.0.1:${ports.FALLBACK_PORT}`, HELPLINE_NUMBER: '155343',
      PROMPTS_DIR: path.join(ROOT, 'tools/speech/prompts'), ...carrier, ...biller, ...env, ...Object.fromEntries(Object.entries(ports).map(([name, value]) => [name, String(value)])),
    },
  };
}

export async function startHelpline({ say = () => {} } = {}) {
  const secrets = localSecrets();
  const planned = plan(secrets);
  await checkPorts(planned);
  const { folder, because } = dataFolder();
  if (because) say(because);
  checkDataFolder(folder);
  const logs = path.join(folder, 'logs');
  mkdirSync(logs, { recursive: true });

  const database = await startDatabase(folder, secrets, say);
  const env = { RECORDINGS_DIR: path.join(folder, 'recordings'), AUDIT_DIR: path.join(folder, 'audit'), ...planned.env, ...database.env };
  const processes = new Processes(logs, say);
  if (planned.localCarrier) {
    say('Starting the local carrier');
    processes.run('carrier', 'tools/carrier/dist/main.js', carrierEnvironment(env, planned, folder));
  }
  if (planned.demoBiller) processes.run('demo-biller', 'tools/demo-biller/dist/main.js', { PATH: env.PATH, DEMO_BILLER_PORT: env.DEMO_BILLER_PORT, BILLER_TOKEN: env.BILLER_TOKEN });
  say('Starting the helpline: api, worker, department');
  const draining = Number(env.PROCESSES_OF_EACH ?? 1) > 1 ? { DRAIN_MS: env.DRAIN_MS ?? DRAIN_MS } : {};
  const serving = without({ ...env, ...draining }, ['DATABASE_OWNER_URL', 'DATABASE_ADMIN_URL', 'DATABASE_DEPARTMENT_URL']);
  // One after the other: three processes cannot listen on one port.
  const metrics = (at) => (env.METRICS_PORT ? { METRICS_PORT: String(Number(env.METRICS_PORT) + at) } : {});
  const kinds = await severalOfEach(planned.ports, Number(env.PROCESSES_OF_EACH ?? 1), processes);
  // Whoever takes the api over does not sign the audit.
  kinds.API_PORT.forEach((at, no) => processes.run(numbered('api', no), built('api'), { ...without(serving, ['AUDIT_KEY_FILE']), ...metrics(3 * no), API_PORT: at, PAGES_DIR: path.join(ROOT, 'apps/console/dist/desk') }));
  kinds.FALLBACK_PORT.forEach((at, no) => processes.run(numbered('worker', no), built('worker'), { ...serving, ...metrics(3 * no + 1), FALLBACK_PORT: at, DEPARTMENT_URL: planned.inbox }));
  kinds.DEPARTMENT_PORT.forEach((at, no) => processes.run(numbered('department', no), built('department'), {
    ...metrics(3 * no + 2), ...(env.METRICS_HOST ? { METRICS_HOST: env.METRICS_HOST } : {}), ...(env.HELPLINE_MARK ? { HELPLINE_MARK: env.HELPLINE_MARK } : {}),
    ...draining, PATH: env.PATH, LOG_LEVEL: env.LOG_LEVEL, PUKAR_MODE: env.PUKAR_MODE, DATABASE_DEPARTMENT_URL: env.DATABASE_DEPARTMENT_URL, DEPARTMENT_PORT: at,
    DEPARTMENT_URL: planned.inbox, HELPLINE_NUMBER: env.HELPLINE_NUMBER, PAGES_DIR: path.join(ROOT, 'apps/console/dist/inbox'),
    ...(env.SECOND_FACTOR ? { SECOND_FACTOR: env.SECOND_FACTOR } : {}), ...(env.IDLE_MINUTES ? { IDLE_MINUTES: env.IDLE_MINUTES } : {}),
  }, ['--import', new URL(`file://${ROOT}/apps/server/dist/department-guard.js`).href]));
  const stop = async () => { await processes.stop(); await database.stop(); };
  try {
    // Meanwhile they load what they run.
    await prepareDatabase(env, say);
    processes.go();
    await answering(`http://127.0.0.1:${planned.ports.API_PORT}/api/health`, processes);
    await answering(`http://127.0.0.1:${planned.ports.DEPARTMENT_PORT}/api/health`, processes);
    await answering(`http://127.0.0.1:${planned.ports.FALLBACK_PORT}/health`, processes);
    if (planned.localCarrier) await answering(`${planned.carrierUrl}/`, processes);
    processes.neverGiveUp();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...planned, folder, stop };
}

/** A process as it is delivered: a file of its own. With `PUKAR_AS_MODULES=1` module by module: whoever plants faults changes modules. */
const built = (name) => `apps/server/dist/${process.env.PUKAR_AS_MODULES === '1' ? '' : 'bundle/'}${name}.js`;

const numbered = (name, no) => (no === 0 ? name : `${name}-${no + 1}`);

/** The ports of each kind of process: its own while there is one of it; with several, others behind a balancer that has it. */
async function severalOfEach(ports, count, processes) {
  const ready = { API_PORT: '/api/health/ready', DEPARTMENT_PORT: '/api/health/ready', FALLBACK_PORT: '/ready' };
  if (count === 1) return Object.fromEntries(Object.keys(ready).map((kind) => [kind, [String(ports[kind])]]));
  const kinds = {};
  for (const kind of Object.keys(ready)) kinds[kind] = await Promise.all(Array.from({ length: count }, async () => String(await freePort())));
  processes.run('balancer', 'tools/launch/balance.mjs', { PATH: process.env.PATH, BALANCED: JSON.stringify(Object.entries(ready).map(([kind, path]) => ({ port: ports[kind], targets: kinds[kind].map(Number), ready: path }))) });
  return kinds;
}

const without = (env, names) => Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));

/** The database that the settings name, or this machine's; `adopted`: it ran before, and goes on. */
export async function startDatabase(folder, secrets, say) {
  const names = ['owner', 'app', 'department', 'jobs'];
  const variable = { owner: 'DATABASE_OWNER_URL', app: 'DATABASE_URL', department: 'DATABASE_DEPARTMENT_URL', jobs: 'DATABASE_JOBS_URL' };
  if (process.env.DATABASE_URL) return { env: {}, stop: async () => {}, adopted: true };
  let admin = process.env.DATABASE_ADMIN_URL;
  let stop = async () => {};
  let adopted = true;
  if (!admin) {
    say('Starting PostgreSQL');
    const server = await startPostgres({ dataDir: path.join(folder, 'postgres'), password: secrets.postgres.admin });
    [admin, stop, adopted] = [server.url(), server.stop, server.adopted];
  }
  const urlOf = (role) => {
    const url = new URL(admin);
    [url.username, url.password, url.pathname] = [`pukar_${role}`, secrets.postgres[role], '/pukar'];
    return url.href;
  };
  return { env: { DATABASE_ADMIN_URL: admin, ...Object.fromEntries(names.map((role) => [variable[role], urlOf(role)])) }, stop, adopted };
}

async function prepareDatabase(env, say) {
  say('Bringing the database up to date');
  const child = fork(path.join(ROOT, built('prepare-database')), [], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
  const code = await new Promise((resolve) => { child.once('close', resolve); });
  if (code !== 0) throw new StartError(`The database could not be brought up to date:\n${said.trim()}`);
}

const carrierEnvironment = (env, planned, folder) => ({
  PATH: env.PATH, CARRIER_PORT: env.CARRIER_PORT, CARRIER_DATA_DIR: path.join(folder, 'carrier'), CARRIER_ACCOUNT_SID: env.CARRIER_ACCOUNT_SID,
  CARRIER_AUTH_TOKEN: env.CARRIER_AUTH_TOKEN, CARRIER_API_KEY_SID: env.CARRIER_API_KEY_SID, CARRIER_API_KEY_SECRET: env.CARRIER_API_KEY_SECRET, ...(env.CARRIER_CONTROL ? { CARRIER_CONTROL: env.CARRIER_CONTROL } : {}),
  CARRIER_NUMBERS: JSON.stringify([
    { phoneNumber: env.CARRIER_NUMBER, shortCode: env.HELPLINE_NUMBER, voiceUrl: `${planned.api}/voice/incoming`, voiceFallbackUrl: `${env.FALLBACK_URL}/voice/fallback`, statusCallback: `${planned.api}/voice/status` },
    // Without a fallback: nothing that picks up may answer there.
    { phoneNumber: env.MISSED_CALL_NUMBER, shortCode: MISSED_CALL_SHORT_NUMBER, voiceUrl: `${planned.api}/voice/missed`, statusCallback: `${planned.api}/voice/status` },
  ]),
});

async function checkPorts({ ports, localCarrier, demoBiller, api }) {
  for (const [name, port] of Object.entries(ports)) {
    if ((name === 'CARRIER_PORT' && !localCarrier) || (name === 'DEMO_BILLER_PORT' && !demoBiller)) continue;
    if (await isFree(port)) continue;
    if (await isPukar(`${api}/api/health`)) throw new StartError(`The helpline is already running at ${api}. Stop it there (Ctrl+C), or start another one on other ports: API_PORT=3010 DEPARTMENT_PORT=3011 CARRIER_PORT=3012 FALLBACK_PORT=3013 DEMO_BILLER_PORT=3014 PUKAR_DATA_DIR=… npm start`);
    throw new StartError(`Port ${port} is in use by another program. Stop that, or choose another: ${name}=${port + 10} npm start`);
  }
}

/** Whether the program at an address is a helpline of ours. */
const isPukar = (url) => Promise.race([
  fetch(url).then(async (answer) => (await answer.json()).name === 'pukar').catch(() => false),
  new Promise((resolve) => setTimeout(resolve, 1500, false)),
]);

const isFree = (port) => new Promise((resolve) => {
  const server = net.createServer().once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
});

async function answering(url, processes) {
  for (let tries = 0; tries < 600; tries++) {
    processes.throwIfGivenUp();
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StartError(`${url} does not answer; see the log files.`);
}

export class Processes {
  children = new Map();
  stopping = false;
  gone = false;
  answers = false;
  givenUp;

  /** `pauseMs`: before what ended for the nth time, each within half a minute of its start, is started again. */
  constructor(logs, say, pauseMs = (nth) => Math.min(200 * nth ** 2, LONGEST_PAUSE_MS)) {
    this.logs = logs;
    this.say = say;
    this.pauseMs = pauseMs;
  }

  run(name, file, env, execArgv = [], restarts = 0) {
    const log = path.join(this.logs, `${name}.log`);
    const out = openSync(log, 'a');
    const began = Date.now();
    // What is set for Node as such holds for every process, also for those that are given little else.
    const forNode = process.env.NODE_OPTIONS ? { NODE_OPTIONS: process.env.NODE_OPTIONS } : {};
    // Until the database is up to date they wait once they are loaded.
    const child = fork(path.join(ROOT, file), this.gone ? [] : ['--when-told'], { env: { ...forNode, ...env }, execArgv, stdio: ['ignore', out, out, 'ipc'] });
    closeSync(out);
    this.children.set(name, child);
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      // Whoever was told to end ended in order: that is no fault of its own.
      const again = code === 0 || Date.now() - began > 30_000 ? 0 : restarts + 1;
      if (!this.answers && again > RESTARTS_BEFORE_GIVING_UP) {
        this.givenUp = new StartError(`${name} does not stay up (${signal ?? `exit code ${code}`}). The end of ${log}:\n${readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n')}`);
        return;
      }
      this.say(`${name} ended (${signal ?? `exit code ${code}`}); starting it again`);
      setTimeout(() => { if (!this.stopping) this.run(name, file, env, execArgv, again); }, this.pauseMs(again));
    });
  }

  /** The helpline answers: from now on what ends is started again however often it ends. */
  neverGiveUp() {
    this.answers = true;
  }

  /** Those that wait go on; whatever is started after this does not wait. */
  go() {
    this.gone = true;
    for (const child of this.children.values()) if (child.connected) child.send('go');
  }

  throwIfGivenUp() {
    if (this.givenUp) throw this.givenUp;
  }

  async stop() {
    this.stopping = true;
    await Promise.all([...this.children.values()].map((child) => new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      const hard = setTimeout(() => child.kill('SIGKILL'), 8000);
      child.once('exit', () => { clearTimeout(hard); resolve(); });
      child.kill('SIGTERM');
    })));
  }
}
