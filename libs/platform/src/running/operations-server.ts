import { createServer, type ServerResponse } from 'node:http';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

/** Who asks more than once in this time gets the same answer. */
const KEPT_MS = 2_000;

interface OperationsOptions {
  /** Nobody listens where it is left out. */
  readonly port: number | undefined;
  readonly host: string;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  /** Reads what has to be asked for. It never rejects. */
  readonly refresh?: () => Promise<void>;
}

/**
 * For who runs the helpline, on an address of its own: `/metrics` (Prometheus), `/live` (the process answers) and `/ready` (it may be sent work: 200, or 503).
 * Bare node:http, so that it answers whatever is wrong with the rest.
 */
export async function serveOperations({ port, host, metrics, readiness, refresh }: OperationsOptions): Promise<{ close(): Promise<void> }> {
  if (port === undefined) return { close: () => Promise.resolve() };
  let kept: { readonly at: number; readonly text: Promise<string> } | undefined;
  const measured = async (): Promise<string> => {
    const { ready, needs } = await readiness.report();
    metrics.set({ name: 'pukar_ready', value: Number(ready) });
    for (const [need, isThere] of Object.entries(needs)) metrics.set({ name: 'pukar_need_up', labels: { need }, value: Number(isThere) });
    await refresh?.();
    return metrics.text();
  };
  const text = (): Promise<string> => {
    if (!kept || Date.now() - kept.at >= KEPT_MS) kept = { at: Date.now(), text: measured() };
    return kept.text;
  };
  const answers: Readonly<Record<string, (response: ServerResponse) => Promise<unknown>>> = {
    '/live': async (response) => response.end('ok'),
    '/ready': async (response) => {
      const report = await readiness.report();
      response.writeHead(report.ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(report));
    },
    '/metrics': async (response) => {
      const body = await text();
      response.writeHead(200, { 'content-type': metrics.contentType }).end(body);
    },
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = request.method === 'GET' && Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (!answer) return void response.writeHead(404).end();
    answer(response).catch(() => { response.writeHead(500).end(); });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return { close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }) };
}
