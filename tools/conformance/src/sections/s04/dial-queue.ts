import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { raw, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

async function queued({ app, aName, call }: Bench): Promise<Caller> {
  app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', action: 'after' }, aName('queue'))));
  app.on('/wait', raw('<Say>Wait</Say><Pause length="60"/>'));
  app.on('/after', raw('<Say>Out of the queue</Say><Pause length="60"/>'));
  const caller = await call();
  await caller.hears(/Wait/);
  return caller;
}

/** Somebody who takes from the queue: calls the same number and is led to `<Dial><Queue>`. */
async function taker({ app, aName, call }: Bench, attributes: object = {}, dial: object = {}): Promise<Caller> {
  app.on('/voice', voice((response) => response.dial({ action: 'dialled', ...dial }).queue(attributes, aName('queue'))));
  app.on('/dialled', raw('<Say>The dial is over</Say><Pause length="60"/>'));
  return call();
}

/** The agent's side of a queue. */
export function dialQueue({ says }: Statements): void {
  says('Dial Queue joins with the first of the queue', async (bench) => {
    const caller = await queued(bench);
    const agent = await taker(bench);
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    const queue = (await bench.rest.queues.list()).find(({ friendlyName }) => friendlyName === bench.aName('queue'));
    expect(queue?.currentSize).toBe(0);
  });

  says('the first who came is taken first', async (bench) => {
    const first = await queued(bench);
    const second = await queued(bench);
    const agent = await taker(bench);
    await Promise.all([first.isTalking(), agent.isTalking()]);
    expect(second.state).not.toBe('talking');
  });

  says('url is asked on the leg of the caller before the bridge, with QueueSid, CallSid, QueueTime, DequeingCallSid', async (bench) => {
    const caller = await queued(bench);
    bench.app.on('/about-to', raw('<Say>You will now be connected</Say>'));
    const agent = await taker(bench, { url: 'about-to' });
    await caller.hears(/You will now be connected/);
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    const { params, method } = await bench.app.gets('/about-to');
    expect(method).toBe('POST');
    expect(params).toMatchObject({ CallSid: caller.callSid, DequeingCallSid: agent.callSid, QueueSid: (await bench.app.gets('/wait')).params['QueueSid'] });
    expect(params['QueueTime']).toMatch(/^\d+$/);
    expect(agent.heard).not.toContain('You will now be connected');
  });

  says('method of the url may be GET', async (bench) => {
    await queued(bench);
    bench.app.on('/about-to', raw('<Say>Connecting</Say>'));
    await taker(bench, { url: 'about-to', method: 'GET' });
    expect((await bench.app.gets('/about-to')).method).toBe('GET');
  });

  says('bridged: the action of Enqueue is asked after the bridge has ended, and the caller goes on there', async (bench) => {
    const caller = await queued(bench);
    const agent = await taker(bench);
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    expect(bench.app.at('/after')).toEqual([]);
    agent.hangUp();
    await caller.hears(/Out of the queue/);
    expect((await bench.app.gets('/after')).params).toMatchObject({ QueueResult: 'bridged' });
  });

  says('bridged: the taker goes on in the action of Dial when the caller hangs up, with the queue parameters', async (bench) => {
    const caller = await queued(bench);
    const agent = await taker(bench);
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    caller.hangUp();
    await agent.hears(/The dial is over/);
    const { params } = await bench.app.gets('/dialled');
    expect(params).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true', DialCallSid: caller.callSid, QueueResult: 'bridged', QueueSid: (await bench.app.gets('/wait')).params['QueueSid'] });
    expect(params['QueueTime']).toMatch(/^\d+$/);
  });

  says('redirected-from-bridged: the REST API leads the caller elsewhere during the bridge', async (bench) => {
    const caller = await queued(bench);
    const agent = await taker(bench);
    await Promise.all([caller.isTalking(), agent.isTalking()]);
    bench.app.on('/elsewhere', raw('<Say>Elsewhere</Say><Pause length="60"/>'));
    await bench.rest.calls(caller.callSid ?? '').update({ url: bench.app.url('/elsewhere') });
    await caller.hears(/Elsewhere/);
    await bench.app.gets('/after', { QueueResult: 'redirected-from-bridged' });
    await agent.hears(/The dial is over/);
  });

  says('a caller who hangs up during the url document is not bridged', async (bench) => {
    const caller = await queued(bench);
    bench.app.on('/about-to', raw('<Gather timeout="60" action="never"><Say>You will now be connected</Say></Gather>'));
    const agent = await taker(bench, { url: 'about-to' });
    await caller.hears(/You will now be connected/);
    caller.hangUp();
    const { params } = await bench.app.gets('/after');
    expect(['hangup', 'bridging-in-process', 'system-error']).toContain(params['QueueResult']);
    expect(agent.state).not.toBe('talking');
  });

  says('an empty queue: Dial waits until its timeout', async (bench) => {
    await bench.rest.queues.create({ friendlyName: bench.aName('queue') });
    const agent = await taker(bench, {}, { timeout: 1 });
    const asked = await bench.app.gets('/voice');
    const told = await bench.app.gets('/dialled');
    expect((told.at - asked.at) / 1000).toBeGreaterThan(0.8);
    expect(told.params['DialBridged']).toBe('false');
    await agent.hears(/The dial is over/);
  });

  says('an empty queue: who comes within the timeout is taken', async (bench) => {
    await bench.rest.queues.create({ friendlyName: bench.aName('queue') });
    const agent = await taker(bench, {}, { timeout: 20 });
    await bench.app.gets('/voice');
    bench.app.on('/voice', voice((response) => response.enqueue({ waitUrl: '' }, bench.aName('queue'))));
    const caller = await bench.call();
    await Promise.all([caller.isTalking(), agent.isTalking()]);
  });

  says('a queue that does not exist is an error to the action', async (bench) => {
    const agent = await taker(bench);
    await agent.hears(/The dial is over/);
    const { params } = await bench.app.gets('/dialled');
    expect([params['QueueResult'], params['DialCallStatus']].some((result) => result === 'error' || result === 'failed')).toBe(true);
  });
}
