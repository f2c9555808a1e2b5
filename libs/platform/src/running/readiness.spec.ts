import { describe, expect, it } from '@jest/globals';
import { type Need, Readiness } from './readiness.js';

const need = (name: string, isVital: boolean, check: () => Promise<boolean>): Need => ({ name, isVital, check });
const there = async (): Promise<boolean> => true;
const gone = async (): Promise<boolean> => { throw new Error('gone'); };

async function serving(...needs: readonly Need[]): Promise<Readiness> {
  const readiness = new Readiness(() => 0, 20);
  readiness.require(...needs);
  await readiness.begin();
  return readiness;
}

describe('whether a process may be sent work', () => {
  it('it may not before it listens', async () => expect(await new Readiness().report()).toMatchObject({ ready: false, state: 'beginning' }));

  it('it may while all is there', async () => expect(await (await serving(need('database', true, there))).report()).toEqual({ name: 'pukar', ready: true, state: 'ready', needs: { database: true } }));

  it('it may, and says what is missing, without what is not vital', async () =>
    expect(await (await serving(need('database', true, there), need('queue', false, gone))).report()).toEqual({ name: 'pukar', ready: true, state: 'degraded', needs: { database: true, queue: false } }));

  it('it may not without what is vital', async () => expect(await (await serving(need('database', true, gone), need('queue', false, there))).report()).toMatchObject({ ready: false, state: 'unable' }));

  it('what does not answer is not there, and nobody waits for it', async () =>
    expect(await (await serving(need('database', false, () => new Promise(() => undefined)))).report()).toMatchObject({ ready: true, state: 'degraded' }));

  it('it may not from when it drains, and never again', async () => {
    const readiness = await serving(need('database', true, there));
    readiness.drain();
    await readiness.begin();
    expect(await readiness.report()).toMatchObject({ ready: false, state: 'draining' });
  });

  it('it says at once that it drains, whatever hangs', async () => {
    const readiness = new Readiness(() => 0, 60_000);
    readiness.require(need('database', true, () => new Promise(() => undefined)));
    readiness.drain();
    expect(await readiness.report()).toEqual({ name: 'pukar', ready: false, state: 'draining', needs: {} });
  });

  it('many who ask in one moment are one question', async () => {
    let asked = 0;
    const readiness = await serving(need('database', true, async () => { asked += 1; return true; }));
    await Promise.all([readiness.report(), readiness.report(), readiness.report()]);
    expect(asked).toBe(1);
  });

  it('what hangs is not asked again beside itself', async () => {
    let [asked, now] = [0, 0];
    const readiness = new Readiness(() => now, 5);
    readiness.require(need('database', false, () => { asked += 1; return new Promise(() => undefined); }));
    await readiness.begin();
    for (now = 1_000; now < 5_000; now += 1_000) expect(await readiness.report()).toMatchObject({ state: 'degraded' });
    expect(asked).toBe(1);
  });
});
