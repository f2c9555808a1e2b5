import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { until } from '../testing/until.js';
import { OneThread } from './one-thread.js';

const PLENTY_MS = 20_000;
const threadOf = (limitMs = PLENTY_MS) =>
  new OneThread<string, unknown>((code) => new Worker(`const { parentPort } = require('node:worker_threads'); ${code}`, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } }), limitMs);

const FOR_EVER = 'for (;;);';
const say = (what: string) => `parentPort.postMessage(${what});`;

describe('work in a thread of its own', () => {
  it('gives what the thread says first', async () => {
    expect(await threadOf().run(say('[1, 2]'))).toEqual({ ok: true, value: [1, 2] });
  });

  it('is done one piece at a time, in order, and goes on after one that failed', async () => {
    const [running, order]: [Set<string>, string[]] = [new Set(), []];
    let most = 0;
    const thread = new OneThread<string, string>((name) => {
      running.add(name);
      most = Math.max(most, running.size);
      const worker = new Worker(name === 'bad' ? 'throw new Error("bad")' : `require('node:worker_threads').parentPort.postMessage('${name}')`, { eval: true });
      worker.once('exit', () => { running.delete(name); order.push(name); });
      return worker;
    }, PLENTY_MS);
    const asked = ['first', 'bad', 'last'].map((name) => thread.run(name).then((found) => found, (error: Error) => error.message));
    expect(await Promise.all(asked)).toEqual([{ ok: true, value: 'first' }, 'bad', { ok: true, value: 'last' }]);
    expect([most, order]).toEqual([1, ['first', 'bad', 'last']]);
  });

  it('is stopped after its time, and what waited is done', async () => {
    const thread = threadOf(2_000);
    expect(await Promise.all([thread.run(FOR_EVER), thread.run(say('"next"'))])).toEqual([{ ok: false, refusal: 'unfinished' }, { ok: true, value: 'next' }]);
  });

  it('is stopped when it takes too much memory, and the process lives', async () => {
    expect(await threadOf().run('const all = []; for (;;) all.push(new Array(1000).fill(all));')).toEqual({ ok: false, refusal: 'unfinished' });
  });

  it('ends when the process closes, with what waited', async () => {
    const runs: Promise<unknown>[] = [];
    const thread = new OneThread<string, unknown>((code) => {
      const worker = new Worker(code, { eval: true });
      runs.push(once(worker, 'online'));
      return worker;
    }, PLENTY_MS);
    const asked = [thread.run(FOR_EVER), thread.run('not begun')];
    await until('the first runs', () => runs[0]);
    await runs[0];
    await thread.close();
    expect(runs).toHaveLength(1);
    expect(await Promise.all(asked)).toEqual(Array(2).fill({ ok: false, refusal: 'unfinished' }));
  });
});
