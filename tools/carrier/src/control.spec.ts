import { afterEach, describe, expect, it } from '@jest/globals';
import { CarrierClock } from './core/clock/carrier-clock.js';
import { twiml } from './testing/application.js';
import { LocalLine } from './testing/local-line.js';

const NOON = new Date('2025-11-21T12:00:00Z');
let line: LocalLine;
afterEach(() => line.stop());

const started = async (...how: ConstructorParameters<typeof LocalLine>): Promise<void> => {
  line = new LocalLine(...how);
  await line.start();
};
const ask = async (method: string, path: string, body?: object): Promise<{ status: number; json: unknown }> => {
  const answer = await fetch(line.carrier.url + path, { method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) });
  const text = await answer.text();
  return { status: answer.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
};

describe('a carrier that is not to be controlled', () => {
  it('has no such addresses', async () => {
    await started();
    for (const path of ['/control/clock', '/control/faults']) expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('POST', '/control/clock', { stepMs: 1 })).status).toBe(404);
  });
});

describe('the clock over HTTP', () => {
  it('is shown, stepped, and let go again', async () => {
    await started({ isControlled: true }, () => new CarrierClock(NOON));
    expect(await ask('GET', '/control/clock')).toEqual({ status: 200, json: { mode: 'stepped', now: NOON.toISOString() } });
    expect((await ask('POST', '/control/clock', { stepMs: 90_000 })).json).toEqual({ mode: 'stepped', now: '2025-11-21T12:01:30.000Z' });
    expect((await ask('POST', '/control/clock', { real: true })).json).toMatchObject({ mode: 'real' });
    expect((await ask('POST', '/control/clock', { stepMs: -1 })).status).toBe(400);
  });
});

describe('an hour of the carrier, in a moment', () => {
  it('shows a caller in the queue every turn of the waiting room, in order, each with its time', async () => {
    await started({}, () => new CarrierClock(NOON));
    line.application.on('/voice', twiml('<Enqueue action="/left-queue" waitUrl="/wait">agents</Enqueue>'));
    line.application.on('/wait', twiml('<Pause length="60"/>'));
    await line.call('+919000001001', '155343', 'real');
    await line.application.gets('/wait');
    const real = performance.now();
    await line.carrier.clock.step(3_600_000);
    expect(performance.now() - real).toBeLessThan(5_000);
    expect(line.application.at('/wait').map(({ params }) => Number(params['QueueTime']))).toEqual(Array.from({ length: 61 }, (_, turn) => turn * 60));
  });

  it('gives up ringing when its time is over, and tells so in order', async () => {
    await started({}, () => new CarrierClock(NOON));
    line.application.on('/voice', twiml('<Dial action="/after" timeout="30"><Client statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">agent-7</Client></Dial>'));
    line.application.on('/after', twiml('<Say>Nobody is there</Say><Pause length="2"/>'));
    const agent = await line.agent('agent-7', false);
    const caller = await line.call();
    await agent.rings();
    await line.carrier.clock.step(29_000);
    expect(line.application.at('/after')).toEqual([]);
    await line.carrier.clock.step(1_000);
    expect(line.application.at('/leg').map(({ params }) => params['CallStatus'])).toEqual(['initiated', 'ringing', 'no-answer']);
    expect(line.application.at('/after')).toMatchObject([{ params: { DialCallStatus: 'no-answer' } }]);
    await caller.hears(/Nobody is there/);
  });
});

describe('the faults over HTTP', () => {
  it('are added, listed with how often they took effect, and removed', async () => {
    await started({ isControlled: true });
    line.application.on('/voice', twiml('<Hangup/>'));
    const added = await ask('POST', '/control/faults', { at: 'callback', when: { path: '/status' }, effect: { type: 'drop' } });
    expect(added).toMatchObject({ status: 201, json: { id: 'F1', hits: 0 } });
    await (await line.call()).ended();
    await line.until(async () => ((await ask('GET', '/control/faults/F1')).json as { hits: number }).hits === 1);
    expect((await ask('GET', '/control/faults')).json).toMatchObject({ faults: [{ id: 'F1', matched: 1, hits: 1, rule: { at: 'callback', from: 1 } }] });
    expect((await ask('DELETE', '/control/faults/F1')).status).toBe(204);
    expect((await ask('DELETE', '/control/faults/F1')).status).toBe(404);
    await (await line.call()).ended();
    await line.application.gets('/status');
  });

  it('that are none are refused, with what is wrong', async () => {
    await started({ isControlled: true });
    const refused = await ask('POST', '/control/faults', { at: 'callback', effect: { type: 'drop' }, nonsense: 1 });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.json)).toContain('nonsense');
  });
});
