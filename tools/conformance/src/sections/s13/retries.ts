import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import type { Received } from '../../bench/received.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { silentServer } from './silent-server.js';

const SPEAKS = sayAndStay('The fallback speaks');

/** The requests to /next, which answers `status` each time, after the fallback was reached. */
async function attempts({ app, call }: Bench, overrides: string, status: number): Promise<Received[]> {
  app.on('/voice', voice((response) => response.redirect(`next${overrides}`)));
  app.on('/next', (_request, response) => void response.writeHead(status).end());
  app.on('/fallback', SPEAKS);
  await (await call()).hears(/The fallback speaks/);
  return app.at('/next');
}

/** How often what fails is asked again. */
export function retries({ says }: Statements): void {
  for (const [overrides, status, times] of [
    ['', 500, 1], ['', 404, 1], ['#rp=5xx', 500, 2], ['#rc=3&rp=5xx', 503, 4], ['#rc=2&rp=4xx', 404, 3], ['#rc=2&rp=4xx', 500, 1], ['#rc=2&rp=5xx', 404, 1],
    ['#rc=2&rp=all', 500, 3], ['#rc=2&rp=all', 404, 3], ['#rc=1&rp=4xx,5xx', 500, 2], ['#rc=0&rp=5xx', 500, 1], ['#rc=5&rp=5xx', 500, 6], ['#rc=2&rp=ct,rt', 500, 1], ['#e=ashburn,dublin&rc=1&rp=5xx', 500, 2],
  ] as const) {
    says(`an answer ${String(status)} with ${overrides === '' ? 'no override' : overrides}: ${String(times)} in all, then the fallback`, async (bench) => expect(await attempts(bench, overrides, status)).toHaveLength(times));
  }

  says('retries carry the same I-Twilio-Idempotency-Token', async (bench) => {
    const tokens = (await attempts(bench, '#rc=2&rp=5xx', 500)).map(({ headers }) => headers['i-twilio-idempotency-token']);
    expect(tokens[1]).toMatch(/\S{8,}/);
    expect(new Set(tokens.filter((token) => token !== undefined)).size).toBe(1);
  });

  says('another request has another token', async (bench) => {
    const [retried] = await attempts(bench, '#rc=1&rp=5xx', 500);
    const other = await bench.app.gets('/fallback');
    expect(other.headers['i-twilio-idempotency-token']).not.toBe(retried?.headers['i-twilio-idempotency-token']);
  });

  says('a retry has the same parameters and signature', async (bench) => {
    const [first, second] = await attempts(bench, '#rc=1&rp=5xx', 500);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['x-twilio-signature']).toBe(first?.headers['x-twilio-signature']);
  });

  says('a second try that succeeds is followed, and no fallback is asked', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect('next#rc=1&rp=5xx')));
    app.on('/next', (_request, response) => (app.at('/next').length > 1 ? sayAndStay('At last') : void response.writeHead(500).end()));
    await (await call()).hears(/At last/);
    expect(app.at('/fallback')).toEqual([]);
  });

  says('a status callback is asked again when its URL says so', async ({ app, rest, number, aPerson }) => {
    app.on('/progress', (_request, response) => void response.writeHead(app.at('/progress').length > 1 ? 204 : 500).end());
    await rest.calls.create({ to: aPerson(), from: number, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress#rc=2&rp=5xx') });
    const [first, second] = await app.getsSoMany('/progress', 2);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['i-twilio-idempotency-token']).toBe(first?.headers['i-twilio-idempotency-token']);
  });

  says('a status callback that fails is not asked again by default', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.hangup()));
    app.on('/status', (_request, response) => void response.writeHead(500).end());
    await call();
    await app.gets('/status');
    await (await call()).ended();
    expect(new Set(app.valuesAt('/status', 'CallSid')).size).toBe(app.at('/status').length);
  });

  says('a connection that fails is tried once more by default', async ({ app, call }) => {
    const server = await silentServer('hangs up');
    app.on('/voice', voice((response) => response.redirect(`https://127.0.0.1:${String(server.port)}/tls`)));
    app.on('/fallback', SPEAKS);
    await (await call()).hears(/The fallback speaks/);
    server.stop();
    expect(server.connections).toBe(2);
    expect((await app.gets('/fallback')).params['ErrorCode']).toBe('11205');
  });

  says('rc=0 tries a connection that fails only once', async ({ app, call }) => {
    const server = await silentServer('hangs up');
    app.on('/voice', voice((response) => response.redirect(`https://127.0.0.1:${String(server.port)}/tls#rc=0`)));
    app.on('/fallback', SPEAKS);
    await (await call()).hears(/The fallback speaks/);
    server.stop();
    expect(server.connections).toBe(1);
  });
}
