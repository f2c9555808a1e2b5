import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apiConfig, departmentConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { createHttpApp, type HttpApp } from '@pukar/platform/http';
import { jobConnection } from '@pukar/platform/jobs';
import { createLogger } from '@pukar/platform/logging';
import type { Millions } from './open.js';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** The product's processes as they are wired, on a database with many tickets; they listen to nobody, and their use cases are asked as routes and sockets ask them. */
export interface Product {
  readonly api: HttpApp;
  readonly department: HttpApp;
  stop(): Promise<void>;
}

type ModuleOf = Parameters<typeof createHttpApp>[0]['module'];

export async function productOn(millions: Millions): Promise<Product> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-millions-'));
  // The keys are looked at again as long as the process lives.
  process.once('exit', () => { rmSync(folder, { recursive: true, force: true }); });
  const keys = path.join(folder, 'vault.json');
  writeFileSync(keys, JSON.stringify(KeyRing.generate()), { mode: 0o600 });
  const common = { LOG_LEVEL: 'error', PUKAR_MODE: 'demo' } as const;
  const config = apiConfig({
    ...common, DATABASE_URL: millions.url('app'), DATABASE_JOBS_URL: millions.url('jobs'), VAULT_KEYS_FILE: keys, PUBLIC_URL: 'http://127.0.0.1:1', FALLBACK_URL: 'http://127.0.0.1:1',
    CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'bench-auth-token-0123456789', CARRIER_API_KEY_SID: `SK${'b'.repeat(32)}`, CARRIER_API_KEY_SECRET: 'bench-api-key-secret-0123456789',
    CARRIER_API_URL: 'http://127.0.0.1:1', CARRIER_NUMBER: '+911553430000', RECORDINGS_DIR: path.join(folder, 'recordings'), API_PORT: '1', PROMPTS_DIR: path.join(ROOT, 'tools/speech/prompts'),
  });
  const logger = createLogger('bench', 'error');
  const wired = (file: string, name: string) => import(path.join(ROOT, 'apps/server/dist/wiring', file)).then((module: Record<string, { with(...given: unknown[]): ModuleOf }>) => module[name]!);
  const api = await createHttpApp({ module: (await wired('api.module.js', 'ApiModule')).with(config, jobConnection(millions.url('jobs'), undefined), logger), logger });
  await api.init();
  const ofOfficers = departmentConfig({ ...common, DATABASE_DEPARTMENT_URL: millions.url('department'), DEPARTMENT_PORT: '1', DEPARTMENT_URL: 'http://127.0.0.1:1' });
  const department = await createHttpApp({ module: (await wired('department.module.js', 'DepartmentModule')).with(ofOfficers, logger), logger });
  await department.init();
  return { api, department, stop: async () => { await api.close(); await department.close(); } };
}
