import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { silentServer } from './silent-server.js';

const SPEAKS = sayAndStay('The fallback speaks');

/** Milliseconds from the question to a silent /next until the fallback, and how often it was asked. */
async function patience({ app, call }: Bench, overrides: string): Promise<{ ms: number; times: number; code: string }> {
  app.on('/voice', voice((response) => response.redirect(`next${overrides}`)));
  app.on('/next', () => undefined);
  app.on('/fallback', SPEAKS);
  await call();
  const asked = await app.gets('/next');
  const { at, params } = await app.gets('/fallback', {}, 20_000);
  return { ms: at - asked.at, times: app.at('/next').length, code: params['ErrorCode'] ?? '' };
}

const within = (ms: number, least: number, most: number): void => {
  expect(ms).toBeGreaterThan(least);
  expect(ms).toBeLessThan(most);
};

/** How long the carrier waits. */
export function timeouts({ says, saysAlone }: Statements): void {
  // Of what is exact to the millisecond the clock is stepped: the machine is busy.
  for (const [what, overrides, limit] of [['an answer may take up to 15 s', '', 15_000], ['rt shortens that', '#rt=500', 500], ['rt is at least 100 ms', '#rt=1', 100], ['rt is at most 15 s', '#rt=60000', 15_000]] as const) {
    saysAlone(`${what}: then 11200 and the fallback, without a retry`, { isStepped: true }, async ({ app, call, step }) => {
      app.on('/voice', voice((response) => response.redirect(`next${overrides}`)));
      app.on('/next', () => undefined);
      app.on('/fallback', SPEAKS);
      await call();
      await app.gets('/next');
      await step(limit - 20);
      expect(app.at('/fallback')).toEqual([]);
      await step(40);
      expect((await app.gets('/fallback')).params['ErrorCode']).toBe('11200');
      expect(app.at('/next')).toHaveLength(1);
    });
  }

  says('rp=rt asks again after a read time-out', async (bench) => expect((await patience(bench, '#rt=300&rp=rt&rc=2')).times).toBe(3));
  says('tt limits all attempts together', async (bench) => {
    const { ms } = await patience(bench, '#rt=700&rp=rt&rc=5&tt=1500');
    within(ms, 1_000, 3_500);
  });

  says('ct shortens the patience for a connection', async ({ app, call }) => {
    const server = await silentServer('says nothing');
    app.on('/voice', voice((response) => response.redirect(`https://127.0.0.1:${String(server.port)}/tls#ct=400&rc=0`)));
    app.on('/fallback', SPEAKS);
    await call();
    const asked = await app.gets('/voice');
    const { at, params } = await app.gets('/fallback');
    server.stop();
    within(at - asked.at, 350, 3_000);
    expect(params['ErrorCode']).toBe('11205');
  });

  says('a connection may take 5 s, and is tried once more', async ({ app, call }) => {
    const server = await silentServer('says nothing');
    app.on('/voice', voice((response) => response.redirect(`https://127.0.0.1:${String(server.port)}/tls`)));
    app.on('/fallback', SPEAKS);
    await call();
    const asked = await app.gets('/voice');
    const { at } = await app.gets('/fallback', {}, 20_000);
    server.stop();
    within(at - asked.at, 9_000, 13_000);
    expect(server.connections).toBe(2);
  });
}
