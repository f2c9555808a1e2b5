import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveProductFlow } from '@pukar/ivr-server';
import { apiConfig } from '@pukar/platform/config';
import { KeyRing } from '@pukar/platform/crypto';
import { createHttpApp, type HttpApp } from '@pukar/platform/http';
import { jobConnection, migrateQueue } from '@pukar/platform/jobs';
import { createLogger } from '@pukar/platform/logging';
import { TwilioSignature } from '@pukar/platform/telephony';
import { testDatabase } from '@pukar/platform/testing';
import { DEMO_PASSWORD } from '../../seed/demo-accounts.js';
import { fillDatabase } from '../../seed/fill-database.js';
import { ApiModule } from '../api.module.js';
import { doorOfCarrier } from '../door-of-carrier.js';
import { MIGRATIONS } from '../migrations.js';

/** A route as the running api has it. */
export interface RunningRoute {
  readonly method: string;
  /** With its parameters' names: `/api/flows/:version`. */
  readonly url: string;
}

export interface Asked {
  readonly as?: string | undefined;
  readonly body?: unknown;
  /** A form of the telephone carrier, signed as it signs. */
  readonly form?: Readonly<Record<string, string>> | undefined;
  /** Sent as it is, as a sound. */
  readonly sound?: Buffer | undefined;
}

/** The whole api as it is wired, on a database of its own with the demo's accounts, asked by HTTP. */
export async function anApi() {
  const test = await testDatabase(MIGRATIONS);
  await migrateQueue(test.url('jobs'));
  const database = await test.as('app');
  await fillDatabase(database, 'demo', 0, new Date());
  await database.transaction((tx) => saveProductFlow(tx, new Date()));
  const folder = mkdtempSync(path.join(tmpdir(), 'api-'));
  const keys = path.join(folder, 'vault.json');
  writeFileSync(keys, JSON.stringify(KeyRing.generate()), { mode: 0o600 });
  const config = apiConfig({
    LOG_LEVEL: 'silent', PUKAR_MODE: 'demo', DATABASE_URL: test.url('app'), DATABASE_JOBS_URL: test.url('jobs'), VAULT_KEYS_FILE: keys, PUBLIC_URL: 'http://127.0.0.1:1', FALLBACK_URL: 'http://127.0.0.1:1',
    CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'spec-auth-token-0123456789', CARRIER_API_KEY_SID: `SK${'b'.repeat(32)}`, CARRIER_API_KEY_SECRET: 'spec-api-key-secret-0123456789',
    CARRIER_API_URL: 'http://127.0.0.1:1', CARRIER_NUMBER: '+911553430000', RECORDINGS_DIR: path.join(folder, 'recordings'), API_PORT: '1', PROMPTS_DIR: path.resolve(import.meta.dirname, '../../../../../tools/speech/prompts'),
  });
  const logger = createLogger('spec', 'silent');
  const app: HttpApp = await createHttpApp({ module: ApiModule.with(config, jobConnection(test.url('jobs'), undefined), logger), logger, carrierWaitsMs: 60_000, door: doorOfCarrier });
  const routes: RunningRoute[] = [];
  app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD' && one !== 'OPTIONS') routes.push({ method: one, url });
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const signature = new TwilioSignature(config.CARRIER_AUTH_TOKEN, config.PUBLIC_URL);
  const cookies = new Map<string, string>();

  const ask = async (method: string, address: string, { as, body, form, sound }: Asked = {}): Promise<{ status: number; body: Record<string, unknown>; text: string }> => {
    const answer = await fetch(url + address, {
      method, headers: { ...(as ? { cookie: await cookieOf(as) } : {}), ...(sound ? { 'content-type': 'audio/wav' } : form ? { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature.sign(address, form) } : body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(sound ? { body: new Uint8Array(sound) } : form ? { body: new URLSearchParams(form) } : body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {}, text };
  };
  const cookieOf = async (login: string): Promise<string> => {
    const known = cookies.get(login);
    if (known) return known;
    const answer = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: DEMO_PASSWORD }) });
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    cookies.set(login, cookie);
    return cookie;
  };
  return { routes: routes as readonly RunningRoute[], ask, database, close: async () => { await app.close(); await test.close(); } };
}
