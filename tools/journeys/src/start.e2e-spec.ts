import { afterEach, describe, expect, it } from '@jest/globals';
import { freePorts } from '@pukar/platform/testing';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, RunningHelpline } from './harness/running-helpline.js';

describe('starting the helpline', () => {
  const cleanUp: (() => unknown)[] = [];
  afterEach(async () => { for (const step of cleanUp.splice(0).reverse()) await step(); });

  async function startWith(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
    const [api, department, carrier, fallback, biller] = await freePorts(5);
    const folder = mkdtempSync(path.join(tmpdir(), 'pukar-start-'));
    chmodSync(folder, 0o755);
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }));
    const child = spawn(process.execPath, ['tools/launch/serve.mjs'], { cwd: ROOT, env: {
      PATH: process.env['PATH'], API_PORT: String(api), DEPARTMENT_PORT: String(department), CARRIER_PORT: String(carrier), FALLBACK_PORT: String(fallback), DEMO_BILLER_PORT: String(biller),
      PUKAR_DATA_DIR: path.join(folder, 'data'), PUKAR_KEYS_DIR: path.join(folder, 'keys'), ...settings,
    } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => { said += data.toString(); });
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { code, said };
  }
  const folder = (): string => {
    const made = mkdtempSync(path.join(tmpdir(), 'pukar-start-'));
    chmodSync(made, 0o755);
    cleanUp.push(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };

  it('says which port another program uses, and how to choose another', async () => {
    const server = net.createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    cleanUp.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as net.AddressInfo;
    const { code, said } = await startWith({ API_PORT: String(port) });
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is in use by another program`);
  });

  it('says that the data folder is a file', async () => {
    const file = path.join(folder(), 'data');
    writeFileSync(file, '');
    const { code, said } = await startWith({ PUKAR_DATA_DIR: file });
    expect(code).toBe(1);
    expect(said).toContain('is a file, not a folder');
  });

  it('says that the database in the data folder is broken, in PostgreSQL\'s own words', async () => {
    const data = folder();
    mkdirSync(path.join(data, 'postgres'));
    writeFileSync(path.join(data, 'postgres/PG_VERSION'), '18\n');
    const { code, said } = await startWith({ PUKAR_DATA_DIR: data });
    expect(code).toBe(1);
    expect(said).toMatch(/The database in .* did not start/);
  });

  it('says that the key file cannot be read', async () => {
    const keys = folder();
    writeFileSync(path.join(keys, 'vault.json'), 'not json', { mode: 0o600 });
    const { code, said } = await startWith({ PUKAR_KEYS_DIR: keys });
    expect(code).toBe(1);
    expect(said).toContain('cannot be read');
  });

  it('says that it already runs, and keeps the data over a restart', async () => {
    const helpline = await RunningHelpline.start();
    cleanUp.push(() => helpline.stop());
    const second = await startWith({ API_PORT: new URL(helpline.api).port });
    expect(second.said).toContain('The helpline is already running');
    const before = await helpline.connect('admin');
    await before.query(`update access.staff set name = 'Changed by hand' where login = 'asha'`);
    await before.end();
    await helpline.killEverything();
    await helpline.launch();
    const after = await helpline.connect('admin');
    expect((await after.query(`select name from access.staff where login = 'asha'`)).rows).toEqual([{ name: 'Changed by hand' }]);
    await after.end();
  }, 120_000);

  it('refuses the demo accounts in production', async () => {
    const helpline = await RunningHelpline.start();
    await helpline.killEverything();
    cleanUp.push(() => helpline.stop());
    const { code, said } = await startWith({ PUKAR_MODE: 'production', PUKAR_DATA_DIR: path.join(helpline.folder, 'data'), PUKAR_KEYS_DIR: path.join(helpline.folder, 'keys') });
    expect(code).toBe(1);
    expect(said).toMatch(/demo accounts/i);
  }, 120_000);
});
