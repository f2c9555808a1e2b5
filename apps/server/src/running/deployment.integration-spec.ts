import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { apiConfig, backupConfig, departmentConfig, migrateConfig, restoreConfig, SETTINGS, workerConfig } from '@pukar/platform/config';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

interface Service {
  readonly command?: readonly string[];
  readonly image?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const example = Object.fromEntries(read('deploy/example.env').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

/** As Compose fills them in: `${NAME}`, `${NAME:-usual}`, `${NAME:?what it is}`. */
const filled = (value: string): string => value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string | undefined, rest: string | undefined) => {
  const given = example[name];
  if (given !== undefined) return given;
  if (kind === '-') return rest ?? '';
  throw new Error(`deploy/example.env does not have ${name}`);
});

const secrets = mkdtempSync(path.join(tmpdir(), 'pukar-secrets-'));
const SAMPLES: Readonly<Record<string, string>> = {
  carrier_auth_token: 'a-token-of-the-carrier', carrier_api_key_secret: 'a-secret-of-the-carrier', vault_keys: '{}', audit_key: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), postgres_password: 'admin',
};
for (const name of Object.keys(compose.secrets)) writeFileSync(path.join(secrets, name), `${SAMPLES[name] ?? 'postgres://pukar_app:secret@postgres:5432/pukar'}\n`, { mode: 0o600 });

/** What a process of a service finds in its environment. */
const environmentOf = ({ environment = {} }: Service): Record<string, string> => Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(String(value)).replace(/^\/run\/secrets\//, `${secrets}/`)]));

const PARSERS = { api: apiConfig, worker: workerConfig, department: departmentConfig, 'prepare-database': migrateConfig, backup: backupConfig, restore: restoreConfig };
/** Services that run the product's image: which of its programs. */
const programs = Object.entries(compose.services).filter(([, { image }]) => image === 'pukar:local').map(([name, service]) => {
  const file = service.command?.find((word) => /^apps\/server\/dist\/.*\.js$/.test(word)) ?? '';
  return { name, service, file, program: path.basename(file, '.js') as keyof typeof PARSERS };
});

describe('docker-compose.yml', () => {
  it('runs two of each process', () => expect(programs.map(({ program }) => program).sort()).toEqual(['api', 'api', 'backup', 'department', 'department', 'prepare-database', 'restore', 'worker', 'worker']));

  it.each(programs.map((one) => [one.name, one] as const))('%s: starts a program that there is, with settings that it has and all that it needs', (_name, { service, program }) => {
    for (const word of service.command ?? []) if (/\.js$/.test(word)) expect(existsSync(path.join(ROOT, word.replace(/\/dist\/(bundle\/)?/, '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    const known: readonly string[] = SETTINGS[program];
    expect(Object.keys(service.environment ?? {}).filter((name) => !known.includes(name) && !known.includes(name.replace(/_FILE$/, '')))).toEqual([]);
    expect(() => PARSERS[program](environmentOf(service))).not.toThrow();
  });

  it('gives each service the secrets that it names and no others, and networks, volumes and services that there are', () => {
    for (const service of Object.values(compose.services)) {
      const named = Object.values(service.environment ?? {}).map((value) => /^\/run\/secrets\/(\w+)$/.exec(String(value))?.[1]).filter((name) => name !== undefined);
      expect([...(service.secrets ?? [])].sort()).toEqual([...new Set(named)].sort());
      for (const name of service.secrets ?? []) expect(compose.secrets).toHaveProperty(name);
      for (const name of service.networks ?? []) expect(compose.networks).toHaveProperty(name);
      for (const [volume] of (service.volumes ?? []).map((line) => line.split(':')) as [string][]) expect(volume.startsWith('./') ? existsSync(path.join(ROOT, volume)) : volume in compose.volumes).toBe(true);
      for (const name of Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(name as string);
    }
  });

  it('lets the officers\' process reach neither a key, the carrier\'s secrets nor the queue', () => {
    for (const { service } of programs.filter(({ program }) => program === 'department')) expect([service.secrets, service.networks, service.volumes]).toEqual([['database_department_url'], ['front', 'data', 'watch'], undefined]);
  });

  it('asks every process whether it is alive, on the port that it listens on', () => {
    for (const { service, program } of programs.filter(({ name }) => /-\d$/.test(name))) {
      const port = service.environment![{ api: 'API_PORT', worker: 'FALLBACK_PORT', department: 'DEPARTMENT_PORT' }[program as 'api' | 'worker' | 'department']];
      expect(service.healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${port}/`);
    }
  });

  it('has a proxy and a watcher that know each process by its port', () => {
    const [proxy, watcher] = [read('deploy/Caddyfile'), read('deploy/prometheus.yml')];
    for (const [name, { environment }] of Object.entries(compose.services).filter(([one]) => /^(api|worker|department)-\d$/.test(one))) {
      expect(proxy).toContain(`${name}:${environment!['API_PORT'] ?? environment!['FALLBACK_PORT'] ?? environment!['DEPARTMENT_PORT']}`);
      expect(watcher).toContain(`${name}:${environment!['METRICS_PORT']}`);
    }
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  it('runs as nobody in particular, in several stages, from packages that are locked', () => {
    expect(lines.filter((line) => line.startsWith('FROM '))).toHaveLength(3);
    expect(lines).toContain('USER node');
    expect(lines.filter((line) => line.includes('npm ')).every((line) => line.includes('npm ci'))).toBe(true);
  });
  it('takes along what the processes read', () => {
    const copied = lines.filter((line) => line.startsWith('COPY --from=production')).map((line) => line.split(' ')[2]!.replace('/app/', ''));
    const wanted = programs.flatMap(({ service, file }) => [file, ...['PAGES_DIR', 'PROMPTS_DIR'].map((name) => service.environment?.[name]?.replace('/app/', '') ?? file)]);
    for (const folder of wanted) expect(copied.some((one) => folder.startsWith(one))).toBe(true);
  });
  it('keeps secrets and data of this machine out', () => {
    for (const folder of ['.git', '.data', '.keys', 'deploy/secrets', '**/node_modules', '**/dist']) expect(read('.dockerignore').split('\n')).toContain(folder);
  });
});
