import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { raw, sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

async function queued({ app, aName, call }: Bench, howMany: number): Promise<Caller[]> {
  app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait' }, aName('queue'))));
  app.on('/wait', raw('<Say>Wait</Say><Pause length="60"/>'));
  const callers: Caller[] = [];
  for (let at = 0; at < howMany; at += 1) {
    const caller = await call();
    await caller.hears(/Wait/);
    callers.push(caller);
  }
  return callers;
}

/** Queues and their members. */
export function queues({ says }: Statements): void {
  says('POST Queues is 201 with the queue', async ({ ask, aName }) => {
    const { status, body } = await ask('POST', '/Queues.json', { FriendlyName: aName('queue'), MaxSize: '7' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ friendly_name: aName('queue'), max_size: 7, current_size: 0, average_wait_time: 0, sid: expect.stringMatching(/^QU[0-9a-fA-F]{32}$/) });
  });

  says('MaxSize is 1 000 unless told', async ({ rest, aName }) => expect((await rest.queues.create({ friendlyName: aName('queue') })).maxSize).toBe(1000));
  says('FriendlyName is needed', async ({ ask }) => expect((await ask('POST', '/Queues.json', { MaxSize: '7' })).status).toBe(400));
  says('a second queue of the same name is refused', async ({ rest, ask, aName }) => {
    await rest.queues.create({ friendlyName: aName('queue') });
    expect((await ask('POST', '/Queues.json', { FriendlyName: aName('queue') })).status).toBe(400);
  });

  says('a queue is fetched, changed and listed', async ({ rest, aName }) => {
    const { sid } = await rest.queues.create({ friendlyName: aName('queue') });
    expect(await rest.queues(sid).update({ friendlyName: aName('other'), maxSize: 3 })).toMatchObject({ friendlyName: aName('other'), maxSize: 3 });
    expect(await rest.queues(sid).fetch()).toMatchObject({ friendlyName: aName('other'), maxSize: 3 });
    expect((await rest.queues.list()).some((queue) => queue.sid === sid)).toBe(true);
  });

  says('DELETE of an empty queue is 204, and then it is not there', async ({ rest, ask, aName }) => {
    const { sid } = await rest.queues.create({ friendlyName: aName('queue') });
    expect((await ask('DELETE', `/Queues/${sid}.json`)).status).toBe(204);
    expect((await ask('GET', `/Queues/${sid}.json`)).status).toBe(404);
  });

  says('DELETE of a queue in which somebody waits is refused', async (bench) => {
    await queued(bench, 1);
    const sid = (await bench.app.gets('/wait')).params['QueueSid'] ?? '';
    expect((await bench.ask('DELETE', `/Queues/${sid}.json`)).status).toBe(400);
  });

  says('current_size and average_wait_time tell who waits', async (bench) => {
    await queued(bench, 2);
    const queue = await bench.rest.queues((await bench.app.gets('/wait')).params['QueueSid'] ?? '').fetch();
    expect(queue.currentSize).toBe(2);
    expect(queue.averageWaitTime).toBeGreaterThanOrEqual(0);
  });

  says('Members are listed in their order with position, wait_time and date_enqueued', async (bench) => {
    const callers = await queued(bench, 2);
    const { members } = bench.rest.queues((await bench.app.gets('/wait')).params['QueueSid'] ?? '');
    expect(await members.list()).toMatchObject([
      { callSid: callers[0]?.callSid, position: 1, waitTime: expect.any(Number), dateEnqueued: expect.any(Date) },
      { callSid: callers[1]?.callSid, position: 2 },
    ]);
  });

  says('a member is fetched by its call, and the first as Front', async (bench) => {
    const callers = await queued(bench, 2);
    const queue = bench.rest.queues((await bench.app.gets('/wait')).params['QueueSid'] ?? '');
    expect(await queue.members(callers[1]?.callSid ?? '').fetch()).toMatchObject({ position: 2 });
    expect(await queue.members('Front').fetch()).toMatchObject({ callSid: callers[0]?.callSid, position: 1 });
  });

  for (const which of ['Front', 'its call'] as const) {
    says(`POST to a member by ${which} takes it from the queue to a document`, async (bench) => {
      const [caller] = await queued(bench, 1);
      bench.app.on('/taken', sayAndStay('You were taken'));
      const queue = bench.rest.queues((await bench.app.gets('/wait')).params['QueueSid'] ?? '');
      await queue.members(which === 'Front' ? 'Front' : (caller?.callSid ?? '')).update({ url: bench.app.url('/taken'), method: 'POST' });
      await caller?.hears(/You were taken/);
      expect((await queue.fetch()).currentSize).toBe(0);
      expect((await bench.app.gets('/taken')).params).toMatchObject({ CallSid: caller?.callSid ?? '', CallStatus: 'in-progress' });
    });
  }

  says('Url is needed to take a member', async (bench) => {
    await queued(bench, 1);
    const sid = (await bench.app.gets('/wait')).params['QueueSid'] ?? '';
    expect((await bench.ask('POST', `/Queues/${sid}/Members/Front.json`, {})).status).toBe(400);
  });

  says('Front of an empty queue is 404', async ({ rest, ask, aName }) => {
    const { sid } = await rest.queues.create({ friendlyName: aName('queue') });
    expect((await ask('GET', `/Queues/${sid}/Members/Front.json`)).status).toBe(404);
    expect(await rest.queues(sid).members.list()).toEqual([]);
  });
}
