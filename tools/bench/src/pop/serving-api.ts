import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KeyRing } from '@pukar/platform/crypto';
import { ROOT, type KeptDatabase } from '../millions/kept-database.js';

/** The built api on a kept database, and a carrier that does at once whatever it is asked. */
export interface ServingApi {
  readonly url: string;
  readonly keys: KeyRing;
  stop(): Promise<void>;
}

const PORT = 21_736;

export async function serveApi(database: KeptDatabase): Promise<ServingApi> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-pop-'));
  const [file, ring] = [path.join(folder, 'vault.json'), KeyRing.generate()];
  writeFileSync(file, JSON.stringify(ring), { mode: 0o600 });
  const carrier = createServer((request, answer) => {
    request.resume().on('end', () => { answer.writeHead(201, { 'content-type': 'application/json' }).end(`{"call_sid":"CA${'c'.repeat(32)}","sid":"CF${'d'.repeat(32)}","participants":[],"calls":[]}`); });
  });
  await new Promise<void>((resolve) => { carrier.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${PORT}`;
  const api = spawn(process.execPath, ['apps/server/dist/bundle/api.js'], {
    cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'], LOG_LEVEL: 'error', PUKAR_MODE: 'demo', DATABASE_URL: database.url('app'), DATABASE_JOBS_URL: database.url('jobs'), VAULT_KEYS_FILE: file, PUBLIC_URL: url, FALLBACK_URL: 'http://127.0.0.1:1',
      CARRIER_ACCOUNT_SID: `AC${'a'.repeat(32)}`, CARRIER_AUTH_TOKEN: 'bench-auth-token-0123456789', CARRIER_API_KEY_SID: `SK${'b'.repeat(32)}`, CARRIER_API_KEY_SECRET: 'bench-api-key-secret-0123456789',
      CARRIER_API_URL: `http://127.0.0.1:${(carrier.address() as AddressInfo).port}`, CARRIER_NUMBER: '+911553430000', RECORDINGS_DIR: path.join(folder, 'recordings'), API_PORT: String(PORT), PROMPTS_DIR: path.join(ROOT, 'tools/speech/prompts'),
    },
  });
  await answers(api, url);
  return {
    url, keys: new KeyRing(ring),
    stop: async () => {
      const gone = new Promise((resolve) => { api.once('exit', resolve); });
      api.kill();
      await gone;
      carrier.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(api: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (api.exitCode !== null) break;
    if (await fetch(`${url}/api/health`).then(({ ok }) => ok, () => false)) return;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  api.kill();
  throw new Error('the api did not start');
}
