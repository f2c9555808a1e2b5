import { afterEach, describe, expect, it } from '@jest/globals';
import { freePorts } from '../testing/free-ports.js';
import { Metrics } from './metrics.js';
import { serveOperations } from './operations-server.js';
import { Readiness } from './readiness.js';

let server: Awaited<ReturnType<typeof serveOperations>> | undefined;
afterEach(() => server?.close());

async function aProcess(isThere: boolean) {
  const [port] = (await freePorts(1)) as [number];
  const readiness = new Readiness();
  readiness.require({ name: 'database', isVital: true, check: async () => isThere });
  await readiness.begin();
  let refreshed = 0;
  server = await serveOperations({ port, host: '127.0.0.1', metrics: new Metrics('department'), readiness, refresh: async () => { refreshed += 1; } });
  const ask = async (path: string, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return { status: answer.status, text: await answer.text() };
  };
  return { ask, refreshed: () => refreshed };
}

describe('the address for who runs the helpline', () => {
  it('is nobody\'s where no port is set', async () => {
    server = await serveOperations({ port: undefined, host: '127.0.0.1', metrics: new Metrics('api'), readiness: new Readiness() });
    await server.close();
  });

  it('tells alive from ready, and what is missing', async () => {
    const { ask } = await aProcess(false);
    expect(await ask('/live')).toEqual({ status: 200, text: 'ok' });
    expect(await ask('/ready')).toEqual({ status: 503, text: JSON.stringify({ name: 'pukar', ready: false, state: 'unable', needs: { database: false } }) });
  });

  it('reads metrics once for all who ask in a moment', async () => {
    const { ask, refreshed } = await aProcess(true);
    const answers = await Promise.all([ask('/metrics'), ask('/metrics'), ask('/metrics')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[0]!.text).toMatch(/pukar_ready 1[^]*pukar_need_up\{need="database"\} 1/);
    expect(refreshed()).toBe(1);
  });

  it('answers nothing else', async () => {
    const { ask } = await aProcess(true);
    expect([(await ask('/')).status, (await ask('/constructor')).status, (await ask('/metrics', 'POST')).status]).toEqual([404, 404, 404]);
  });
});
