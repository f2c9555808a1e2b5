import { expect } from 'expect';
import { eventually } from '../../bench/meanwhile.js';
import { raw } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { agentIn, callerIn, conversation } from './room.js';

/** How participants leave and how conferences end. */
export function ends({ says }: Statements): void {
  says('leave: participant_hung_up, with ParticipantCallStatus', async (bench) => {
    const { agent } = await conversation(bench);
    agent.hangUp();
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ReasonParticipantLeft: 'participant_hung_up' });
    expect(params).toMatchObject({ ParticipantLabel: 'agent', ParticipantCallStatus: 'completed' });
  });

  says('leave: participant_updated_via_api when kicked, and the kick is 204', async (bench) => {
    const { sid, agent } = await conversation(bench);
    expect(await bench.rest.conferences(sid).participants('agent').remove()).toBe(true);
    await agent.ended();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ReasonParticipantLeft: 'participant_updated_via_api' });
  });

  says('leave: participant_updated_via_api when the call is led elsewhere', async (bench) => {
    const { caller } = await conversation(bench);
    await bench.rest.calls(caller.callSid ?? '').update({ twiml: raw('<Say>Elsewhere</Say><Pause length="60"/>') });
    await caller.hears(/Elsewhere/);
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: caller.callSid ?? '' });
    expect(params).toMatchObject({ ReasonParticipantLeft: 'participant_updated_via_api', ParticipantCallStatus: 'in-progress' });
  });

  says('leave: moderator_ended_conference for the others when one with endConferenceOnExit leaves', async (bench) => {
    const { caller, agent } = await conversation(bench, { endConferenceOnExit: true });
    caller.hangUp();
    await agent.ended();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ReasonParticipantLeft: 'moderator_ended_conference' });
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end' });
    expect(params).toMatchObject({ ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left', CallSidEndingConference: caller.callSid });
    expect(params['Reason'] ?? '').not.toBe('');
  });

  says('leave: conference_ended_via_api for all when the REST API ends it', async (bench) => {
    const { sid, agent, caller } = await conversation(bench);
    await bench.rest.conferences(sid).update({ status: 'completed' });
    await agent.ended();
    await caller.hears(/The dial is over/);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ReasonParticipantLeft: 'conference_ended_via_api' });
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'conference-ended-via-api' });
  });

  for (const [status, more] of [['no-answer', { timeout: 1 }], ['busy', {}]] as const) {
    says(`leave: participant_add_failed when the added one is ${status}`, async (bench) => {
      await callerIn(bench);
      const line = await bench.agent(bench.aName('agent'), false);
      await bench.rest.conferences(bench.aName('room')).participants.create({ from: bench.number, to: `client:${bench.aName('agent')}`, label: 'agent', ...more });
      await line.rings();
      if (status === 'busy') await line.reject();
      await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ReasonParticipantLeft: 'participant_add_failed', ParticipantCallStatus: status });
    });
  }

  says('leave: participant_add_failed when the added one cannot be reached', async (bench) => {
    await callerIn(bench);
    await bench.rest.conferences(bench.aName('room')).participants.create({ from: bench.number, to: bench.aPerson(), label: 'agent' });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ReasonParticipantLeft: 'participant_add_failed', ParticipantCallStatus: 'failed' });
  });

  says('end: last-participant-left', async (bench) => {
    const { agent, caller } = await conversation(bench);
    agent.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent' });
    caller.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'last-participant-left', CallSidEndingConference: caller.callSid ?? '' });
  });

  says('end: last-participant-kicked', async (bench) => {
    const { agent, caller, sid } = await conversation(bench);
    agent.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent' });
    await bench.rest.conferences(sid).participants(caller.callSid ?? '').remove();
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'last-participant-kicked' });
  });

  says('end: participant-with-end-conference-on-exit-kicked, with the label of who ended it', async (bench) => {
    const { sid } = await conversation(bench, {}, { endConferenceOnExit: true });
    await bench.rest.conferences(sid).participants('agent').remove();
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'participant-with-end-conference-on-exit-kicked', ParticipantLabelEndingConference: 'agent' });
  });

  says('end: the callers whose conference is over go on in the action of their Dial', async (bench) => {
    const { caller, agent } = await conversation(bench, {}, { endConferenceOnExit: true });
    agent.hangUp();
    await caller.hears(/The dial is over/);
    await bench.app.gets('/dialled', { DialCallStatus: 'answered' });
  });

  says('a conference that is over lists no participants', async (bench) => {
    const { sid } = await conversation(bench);
    await bench.rest.conferences(sid).update({ status: 'completed' });
    expect(await bench.rest.conferences(sid).participants.list()).toEqual([]);
    expect(await bench.rest.conferences(sid).fetch()).toMatchObject({ status: 'completed', reasonConferenceEnded: 'conference-ended-via-api' });
  });

  says('a name belongs to the conference that goes on: a new one starts when the old is over', async (bench) => {
    const { sid } = await conversation(bench);
    await bench.rest.conferences(sid).update({ status: 'completed' });
    await callerIn(bench);
    const sids = await eventually(async () => (await bench.rest.conferences.list({ friendlyName: bench.aName('room') })).map((each) => each.sid), ({ length }) => length === 2);
    expect(sids).toHaveLength(2);
    expect(sids).toContain(sid);
  });

  says('one who waits alone hears the music of waitUrl', async (bench) => {
    bench.app.on('/wait', raw('<Say>You are the first</Say><Pause length="60"/>'));
    const caller = await callerIn(bench, { waitUrl: bench.app.url('/wait') });
    await caller.hears(/You are the first/);
  });

  says('coaching is told in the events and the REST resource', async (bench) => {
    const { sid, agent } = await conversation(bench);
    const coach = await bench.agent(bench.aName('coach'));
    await bench.rest.conferences(sid).participants.create({ from: bench.number, to: `client:${bench.aName('coach')}`, label: 'coach', coaching: true, callSidToCoach: agent.callSid ?? '' });
    await coach.isTalking();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'coach', Coaching: 'true' });
    expect(await bench.rest.conferences(sid).participants('coach').fetch()).toMatchObject({ coaching: true, callSidToCoach: agent.callSid });
  });

  says('agents added by the REST API are found by their label', async (bench) => {
    await callerIn(bench);
    await agentIn(bench);
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'agent' });
    expect(await bench.rest.conferences(params['ConferenceSid'] ?? '').participants('agent').fetch()).toMatchObject({ label: 'agent', callSid: params['CallSid'], status: 'connected' });
  });
}
