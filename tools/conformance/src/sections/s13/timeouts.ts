import { expect } from 'expect';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { silentServer } from './silent-server.js';

const SPEAKS = sayAndStay('The fallback speaks');

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

  says('rp=rt asks again after a read time-out', async ({ app, call }) => {
    app.on('/voice', voice((response) => response.redirect('next#rt=300&rp=rt&rc=2')));
    app.on('/next', () => undefined);
    app.on('/fallback', SPEAKS);
    await (await call()).hears(/The fallback speaks/);
    expect(app.at('/next')).toHaveLength(3);
  });
  saysAlone('tt limits all attempts together', { isStepped: true }, async ({ app, call, step }) => {
    app.on('/voice', voice((response) => response.redirect('next#rt=700&rp=rt&rc=5&tt=1500')));
    app.on('/next', () => undefined);
    app.on('/fallback', SPEAKS);
    await call();
    await app.gets('/next');
    await step(1_480);
    expect(app.at('/fallback')).toEqual([]);
    await step(40);
    await app.gets('/fallback');
    expect(app.at('/next')).toHaveLength(3);
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
