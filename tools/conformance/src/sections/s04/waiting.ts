import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { meanwhile } from '../../bench/meanwhile.js';
import { raw, voice } from '../../bench/twiml.js';
import { toneWav } from '../../bench/wav.js';
import type { Statements } from '../../suite/section.js';

/** A caller in a queue of the case, whose waiting room says `room`. */
async function waiting(bench: Bench, room: string): Promise<Caller> {
  const { app, aName, call } = bench;
  app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', action: 'after' }, aName('queue'))));
  app.on('/wait', raw(room));
  app.on('/after', raw('<Say>Out of the queue</Say><Pause length="60"/>'));
  const caller = await call();
  await app.gets('/wait');
  return caller;
}

/** The waiting room. */
export function waitingRoom({ says }: Statements): void {
  says('waitUrl is asked with the parameters of the call and the six of the queue', async (bench) => {
    await waiting(bench, '<Say>Wait</Say><Pause length="60"/>');
    const [first, { params, form }] = [await bench.app.gets('/voice'), await bench.app.gets('/wait')];
    expect([...first.form.keys()].filter((name) => !form.has(name))).toEqual([]);
    expect(params).toMatchObject({ CallStatus: 'in-progress', QueuePosition: '1', CurrentQueueSize: '1', MaxQueueSize: '1000' });
    expect(params['QueueSid']).toMatch(/^QU[0-9a-fA-F]{32}$/);
    expect([params['QueueTime'], params['AvgQueueTime']].every((value) => /^\d+$/.test(value ?? ''))).toBe(true);
  });

  says('waitUrl is asked by POST unless told', async (bench) => {
    await waiting(bench, '<Pause length="60"/>');
    expect((await bench.app.gets('/wait')).method).toBe('POST');
  });

  says('waitUrlMethod may be GET', async ({ app, aName, call }) => {
    app.on('/voice', voice((response) => response.enqueue({ waitUrl: 'wait', waitUrlMethod: 'GET' }, aName('queue'))));
    app.on('/wait', raw('<Say>By GET</Say><Pause length="60"/>'));
    await (await call()).hears(/By GET/);
    const { method, query } = await app.gets('/wait');
    expect([method, query.get('QueuePosition')]).toEqual(['GET', '1']);
  });

  says('waitUrl is asked again when its document ends', async (bench) => {
    await waiting(bench, '<Say>Please wait</Say>');
    const [first, second] = await bench.app.getsSoMany('/wait', 3);
    expect(second?.params['QueueSid']).toBe(first?.params['QueueSid']);
  });

  says('QueueTime grows while the caller waits', async (bench) => {
    await waiting(bench, '<Say>Please wait</Say>');
    await bench.app.getsSoMany('/wait', 3);
    const times = bench.app.valuesAt('/wait', 'QueueTime').map(Number);
    expect(times.at(-1)).toBeGreaterThan(times[0] ?? 0);
  });

  for (const [verb, room] of [['Say', '<Say>A sentence</Say><Pause length="60"/>'], ['Pause', '<Pause length="1"/><Say>A sentence</Say><Pause length="60"/>'], ['Redirect', '<Redirect>room2</Redirect>']] as const) {
    says(`${verb} is allowed in the waiting room`, async (bench) => {
      bench.app.on('/room2', raw('<Say>A sentence</Say><Pause length="60"/>'));
      const caller = await waiting(bench, room);
      await caller.hears(/A sentence/);
      expect(bench.app.at('/after')).toEqual([]);
    });
  }

  says('Play is allowed in the waiting room', async (bench) => {
    bench.app.on('/tone.wav', (_request, response) => void response.writeHead(200, { 'content-type': 'audio/wav' }).end(toneWav(60)));
    const caller = await waiting(bench, '<Play>tone.wav</Play><Say>After the tone</Say><Pause length="60"/>');
    await caller.hears(/After the tone/);
  });

  says('Gather is allowed in the waiting room; its action has the queue parameters and Leave works there', async (bench) => {
    bench.app.on('/key', raw('<Leave/>'));
    const caller = await waiting(bench, '<Gather numDigits="1" action="key"><Say>Press 1 to leave</Say></Gather>');
    await caller.hears(/Press 1/);
    await caller.press('1');
    await caller.hears(/Out of the queue/);
    expect((await bench.app.gets('/key')).params).toMatchObject({ Digits: '1', QueuePosition: '1' });
  });

  says('Hangup is allowed in the waiting room and ends the call', async (bench) => {
    const caller = await waiting(bench, '<Say>Goodbye</Say><Hangup/>');
    await caller.ended();
    await bench.app.gets('/status', { CallStatus: 'completed' });
  });

  says('Dial is not allowed in the waiting room: nobody is rung', async (bench) => {
    const to = bench.aPerson();
    const other = await bench.phone(to);
    await waiting(bench, `<Dial>${to}</Dial>`);
    await meanwhile(500);
    expect(other.state).toBe('idle');
  });

  says('an empty waitUrl is silence: nothing is asked and nothing is played', async ({ app, aName, call, rest }) => {
    app.on('/voice', voice((response) => response.enqueue({ waitUrl: '' }, aName('queue'))));
    const caller = await call();
    await app.gets('/voice');
    await meanwhile(600);
    expect(app.received).toHaveLength(1);
    expect(caller.sounds.filter(({ kind }) => kind !== 'silence')).toEqual([]);
    expect((await rest.queues.list()).find(({ friendlyName }) => friendlyName === aName('queue'))?.currentSize).toBe(1);
  });

  says('without waitUrl there is music', async ({ app, aName, call }) => {
    app.on('/voice', voice((response) => response.enqueue(aName('queue'))));
    const caller = await call();
    await caller.sees(({ about }) => about === 'voice');
    await meanwhile(300);
    expect(caller.sounds.some(({ kind }) => kind === 'music' || kind === 'play')).toBe(true);
  });
}
