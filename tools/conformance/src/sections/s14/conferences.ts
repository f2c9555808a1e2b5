import { expect } from 'expect';
import { meanwhile } from '../../bench/meanwhile.js';
import { raw } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { agentIn, callerIn, conversation } from '../s08/room.js';

/** Conferences and their participants. */
export function conferences({ says }: Statements): void {
  says('GET Conferences lists them by name and status', async (bench) => {
    const { sid } = await conversation(bench);
    const [found] = await bench.rest.conferences.list({ friendlyName: bench.aName('room'), status: 'in-progress' });
    expect(found).toMatchObject({ sid, friendlyName: bench.aName('room'), status: 'in-progress', region: expect.any(String) });
    expect(await bench.rest.conferences.list({ friendlyName: bench.aName('room'), status: 'completed' })).toEqual([]);
  });

  says('Conferences are filtered by DateCreated', async (bench) => {
    await conversation(bench);
    const friendlyName = bench.aName('room');
    const yesterday = new Date(Date.now() - 48 * 3_600_000);
    expect(await bench.rest.conferences.list({ friendlyName, dateCreatedAfter: yesterday })).toHaveLength(1);
    expect(await bench.rest.conferences.list({ friendlyName, dateCreatedBefore: yesterday })).toEqual([]);
  });

  says('POST Status=completed ends one', async (bench) => {
    const { sid, agent } = await conversation(bench);
    expect((await bench.rest.conferences(sid).update({ status: 'completed' })).status).toBe('completed');
    await agent.ended();
  });

  says('POST Participants is 201 with the participant', async (bench) => {
    await bench.agent(bench.aName('agent'), false);
    const { status, body } = await bench.ask('POST', `/Conferences/${bench.aName('room')}/Participants.json`, { From: bench.number, To: `client:${bench.aName('agent')}`, Label: 'agent', EarlyMedia: 'true', EndConferenceOnExit: 'true', StartConferenceOnEnter: 'false', Muted: 'true', Beep: 'false' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ label: 'agent', muted: true, hold: false, coaching: false, end_conference_on_exit: true, start_conference_on_enter: false, call_sid: expect.stringMatching(/^CA/), conference_sid: expect.stringMatching(/^CF/), status: expect.stringMatching(/^(queued|connecting|ringing)$/) });
  });

  says('the leg of a participant is a call with outbound-api and its callbacks', async (bench) => {
    const line = await agentIn(bench, { statusCallback: bench.app.url('/leg'), statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] });
    await bench.app.gets('/leg', { CallStatus: 'in-progress', Direction: 'outbound-api' });
    line.hangUp();
    await bench.app.gets('/leg', { CallStatus: 'completed', CallSid: line.callSid ?? '' });
  });

  for (const [what, form, code] of [['no To', { To: '' }, 21201], ['no From', { From: '' }, 21213], ['a From that is not ours', { From: '+919999999999' }, 21210], ['a To that is none', { To: 'hello' }, 21211]] as const) {
    says(`POST Participants with ${what} is 400 with ${String(code)}`, async ({ ask, aName, number, aPerson }) =>
      expect(await ask('POST', `/Conferences/${aName('room')}/Participants.json`, { To: aPerson(), From: number, ...form })).toMatchObject({ status: 400, body: { code } }));
  }

  says('Participants are listed by Muted and Hold', async (bench) => {
    const { sid, caller } = await conversation(bench);
    const { participants } = bench.rest.conferences(sid);
    expect(await participants.list()).toHaveLength(2);
    await bench.rest.conferences(sid).participants('agent').update({ muted: true });
    await bench.rest.conferences(sid).participants(caller.callSid ?? '').update({ hold: true });
    expect(await participants.list({ muted: true })).toMatchObject([{ label: 'agent', muted: true }]);
    expect(await participants.list({ hold: true })).toMatchObject([{ callSid: caller.callSid, hold: true }]);
    expect(await participants.list({ coaching: true })).toEqual([]);
  });

  says('a participant is found by its label and by its call', async (bench) => {
    const { sid, caller, agent } = await conversation(bench);
    expect(await bench.rest.conferences(sid).participants('agent').fetch()).toMatchObject({ callSid: agent.callSid, status: 'connected' });
    expect(await bench.rest.conferences(sid).participants(caller.callSid ?? '').fetch()).toMatchObject({ label: null, callSid: caller.callSid });
  });

  says('POST with Muted, Hold, EndConferenceOnExit, Coaching changes it', async (bench) => {
    const { sid, agent } = await conversation(bench);
    const participant = bench.rest.conferences(sid).participants('agent');
    expect(await participant.update({ muted: true, endConferenceOnExit: true })).toMatchObject({ muted: true, endConferenceOnExit: true });
    await agent.sees((event) => event.type === 'muted' && event.on);
    expect(await participant.update({ muted: false, hold: true })).toMatchObject({ muted: false, hold: true });
    await agent.sees((event) => event.type === 'held' && event.on);
  });

  says('there is no Status of a participant: it stays', async (bench) => {
    const { sid, agent } = await conversation(bench);
    await bench.ask('POST', `/Conferences/${sid}/Participants/agent.json`, { Status: 'completed' });
    await meanwhile(300);
    expect(await bench.rest.conferences(sid).participants('agent').fetch()).toMatchObject({ status: 'connected', callSid: agent.callSid });
  });

  says('DELETE of a participant is 204 and a kick; after that it is 404', async (bench) => {
    const { sid, agent } = await conversation(bench);
    expect((await bench.ask('DELETE', `/Conferences/${sid}/Participants/agent.json`)).status).toBe(204);
    await agent.ended();
    expect(await bench.ask('GET', `/Conferences/${sid}/Participants/agent.json`)).toMatchObject({ status: 404, body: { code: 20404 } });
    expect((await bench.ask('DELETE', `/Conferences/${sid}/Participants/agent.json`)).status).toBe(404);
  });

  says('a second call of the same name joins the same conference', async (bench) => {
    const { sid } = await conversation(bench);
    await callerIn(bench);
    await bench.app.getsSoMany('/room', 4);
    const inside = await bench.rest.conferences(sid).participants.list();
    expect(inside.length).toBe(3);
  });

  says('HoldUrl that is no URL is refused', async (bench) => {
    const { sid } = await conversation(bench);
    expect((await bench.ask('POST', `/Conferences/${sid}/Participants/agent.json`, { Hold: 'true', HoldUrl: 'music' })).status).toBe(400);
  });

  says('AnnounceUrl of a conference is heard by all', async (bench) => {
    const { sid, caller } = await conversation(bench);
    bench.app.on('/announce', raw('<Say>Five minutes left</Say>'));
    await bench.rest.conferences(sid).update({ announceUrl: bench.app.url('/announce'), announceMethod: 'GET' });
    await caller.hears(/Five minutes left/);
    expect((await bench.app.gets('/announce')).method).toBe('GET');
  });
}
