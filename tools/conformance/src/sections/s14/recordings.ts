import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import type { Bench } from '../../bench/bench.js';
import { eventually } from '../../bench/meanwhile.js';
import { sayAndStay } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

async function talking({ app, call }: Bench): Promise<Caller> {
  app.on('/voice', sayAndStay('Hello'));
  const caller = await call();
  await caller.hears(/Hello/);
  return caller;
}

async function recorded(bench: Bench): Promise<{ callSid: string; sid: string }> {
  const caller = await talking(bench);
  const callSid = caller.callSid ?? '';
  const { sid } = await bench.rest.calls(callSid).recordings.create({});
  await caller.hears(/Hello|/);
  caller.hangUp();
  await eventually(() => bench.rest.recordings(sid).fetch(), ({ status }) => status === 'completed');
  return { callSid, sid };
}

/** Recordings of calls. */
export function recordings({ says }: Statements): void {
  says('POST Calls/{CA}/Recordings is 201 and starts one', async (bench) => {
    const caller = await talking(bench);
    const { status, body } = await bench.ask('POST', `/Calls/${caller.callSid ?? ''}/Recordings.json`, { RecordingChannels: 'dual' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ sid: expect.stringMatching(/^RE[0-9a-fA-F]{32}$/), call_sid: caller.callSid, status: 'in-progress', source: 'StartCallRecordingAPI', channels: 2 });
  });

  says('Status=paused, in-progress and stopped lead it', async (bench) => {
    const caller = await talking(bench);
    const { sid } = await bench.rest.calls(caller.callSid ?? '').recordings.create({});
    const recording = bench.rest.calls(caller.callSid ?? '').recordings(sid);
    expect((await recording.update({ status: 'paused', pauseBehavior: 'skip' })).status).toBe('paused');
    expect((await recording.update({ status: 'in-progress' })).status).toBe('in-progress');
    expect((await recording.update({ status: 'stopped' })).status).toMatch(/^(stopped|processing|completed)$/);
  });

  says('a call that is over cannot be recorded', async (bench) => {
    const caller = await talking(bench);
    caller.hangUp();
    await bench.app.gets('/status', { CallStatus: 'completed' });
    expect((await bench.ask('POST', `/Calls/${caller.callSid ?? ''}/Recordings.json`, {})).status).toBe(400);
  });

  says('Recordings are listed by CallSid, of the call and of the account', async (bench) => {
    const { callSid, sid } = await recorded(bench);
    expect(await bench.rest.recordings.list({ callSid })).toMatchObject([{ sid, status: 'completed', duration: expect.stringMatching(/^\d+$/) }]);
    expect(await bench.rest.calls(callSid).recordings.list()).toMatchObject([{ sid, callSid }]);
  });

  says('the sound is at .wav and .mp3', async (bench) => {
    const { sid } = await recorded(bench);
    const at = (extension: string): Promise<Response> => fetch(`${bench.carrier.url}/2010-04-01/Accounts/${bench.account.accountSid}/Recordings/${sid}${extension}`, { headers: { authorization: bench.basic() } });
    const wav = await at('.wav');
    expect([wav.status, wav.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^audio\/(x-)?wav/)]);
    expect(Buffer.from(await wav.arrayBuffer()).subarray(0, 4).toString()).toBe('RIFF');
    const mp3 = await at('.mp3');
    expect([mp3.status, mp3.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^audio\//)]);
    expect((await mp3.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  says('DELETE is 204, and then it is not there', async (bench) => {
    const { sid } = await recorded(bench);
    expect((await bench.ask('DELETE', `/Recordings/${sid}.json`)).status).toBe(204);
    const { status } = await bench.ask('GET', `/Recordings/${sid}.json`);
    // Twilio goes on showing what was deleted, as deleted.
    expect(status === 404 || (await bench.rest.recordings(sid).fetch()).status === 'deleted').toBe(true);
  });
}
