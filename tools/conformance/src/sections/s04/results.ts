import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { eventually } from '../../bench/meanwhile.js';
import { raw, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

async function queued({ app, aName, call }: Bench): Promise<Caller> {
  app.on('/voice', voice((response) => {
    response.enqueue({ waitUrl: 'wait', action: 'after' }, aName('queue'));
    response.say('Behind the Enqueue');
  }));
  app.on('/wait', raw('<Say>Wait</Say><Pause length="60"/>'));
  app.on('/after', raw('<Say>Out of the queue</Say><Pause length="60"/>'));
  const caller = await call();
  await caller.hears(/Wait/);
  return caller;
}

/** What the action of Enqueue is told. */
export function results({ says }: Statements): void {
  says('leave: the action is asked at once, and its answer is followed', async (bench) => {
    const { app, aName, call } = bench;
    app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', action: 'after' }, aName('queue'))));
    app.on('/wait', raw('<Leave/>'));
    app.on('/after', raw('<Say>Out of the queue</Say>'));
    await (await call()).hears(/Out of the queue/);
    const { params } = await app.gets('/after');
    expect(params).toMatchObject({ QueueResult: 'leave', CallStatus: 'in-progress' });
    expect(params['QueueSid']).toMatch(/^QU[0-9a-fA-F]{32}$/);
    expect(params['QueueTime']).toMatch(/^\d+$/);
  });

  says('redirected: the action is told at once when the REST API leads the caller elsewhere', async (bench) => {
    const caller = await queued(bench);
    bench.app.on('/elsewhere', raw('<Say>Elsewhere</Say><Pause length="60"/>'));
    await bench.rest.calls(caller.callSid ?? '').update({ url: bench.app.url('/elsewhere') });
    await caller.hears(/Elsewhere/);
    await bench.app.gets('/after', { QueueResult: 'redirected' });
  });

  says('hangup: the action is told although the caller is gone', async (bench) => {
    const caller = await queued(bench);
    caller.hangUp();
    const { params } = await bench.app.gets('/after', { QueueResult: 'hangup' });
    expect(params['QueueTime']).toMatch(/^\d+$/);
    await bench.app.gets('/status', { CallStatus: 'completed' });
  });

  says('queue-full: the caller who does not fit is told to the action and goes on there', async (bench) => {
    const { app, aName, call, rest } = bench;
    await rest.queues.create({ friendlyName: aName('queue'), maxSize: 1 });
    await queued(bench);
    app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', action: 'full' }, aName('queue'))));
    app.on('/full', raw('<Say>All lines are busy</Say>'));
    await (await call()).hears(/All lines are busy/);
    expect((await app.gets('/full')).params).toMatchObject({ QueueResult: 'queue-full', QueueTime: '0' });
  });

  says('without action the call goes on with the next verb', async ({ app, aName, call }) => {
    app.on('/voice', voice((response) => {
      response.enqueue({ waitUrl: 'wait' }, aName('queue'));
      response.say('Behind the Enqueue');
    }));
    app.on('/wait', raw('<Leave/>'));
    await (await call()).hears(/Behind the Enqueue/);
  });

  says('a queue is made on demand, for 1 000 callers', async (bench) => {
    await queued(bench);
    const queue = await eventually(async () => (await bench.rest.queues.list()).find(({ friendlyName }) => friendlyName === bench.aName('queue')), (found) => found !== undefined);
    expect(queue).toMatchObject({ maxSize: 1000, currentSize: 1 });
    expect(queue?.sid).toBe((await bench.app.gets('/wait')).params['QueueSid']);
  });

  says('callers wait in the order in which they came, and move up', async (bench) => {
    const first = await queued(bench);
    bench.app.on('/wait', raw('<Say>Wait</Say>'));
    await (await bench.call()).hears(/Wait/);
    await bench.app.gets('/wait', { QueuePosition: '2', CurrentQueueSize: '2' });
    first.hangUp();
    await bench.app.gets('/after', { QueueResult: 'hangup' });
    const moved = (): boolean => bench.app.at('/wait').some(({ params }, at, all) => at === all.length - 1 && params['QueuePosition'] === '1' && params['CurrentQueueSize'] === '1');
    expect(await eventually(() => Promise.resolve(moved()), Boolean)).toBe(true);
  });

  says('a queue takes at most 5 000', async ({ ask, aName }) => {
    const { status } = await ask('POST', '/Queues.json', { FriendlyName: aName('queue'), MaxSize: '5001' });
    expect(status).toBe(400);
    expect((await ask('POST', '/Queues.json', { FriendlyName: aName('queue'), MaxSize: '5000' })).status).toBe(201);
  });

  says('the name of a queue has at most 64 characters', async ({ ask, aName }) => {
    const name = aName('queue').padEnd(64, 'x');
    expect((await ask('POST', '/Queues.json', { FriendlyName: `${name}x` })).status).toBe(400);
    expect((await ask('POST', '/Queues.json', { FriendlyName: name })).status).toBe(201);
  });
}
