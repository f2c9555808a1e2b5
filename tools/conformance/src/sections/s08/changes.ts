import type { AgentLine } from '@pukar/carrier/callers';
import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { meanwhile } from '../../bench/meanwhile.js';
import { raw } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';
import { conversation } from './room.js';

/** What each event of a participant says of how they take part. */
const HOW = ['Muted', 'Hold', 'Coaching', 'EndConferenceOnExit', 'StartConferenceOnEnter'];

/** A conversation that a third comes into, unheard, with the label `coach`. */
async function withCoach(bench: Bench, more: object = { muted: true }) {
  const room = await conversation(bench);
  const coach: AgentLine = await bench.agent(bench.aName('coach'));
  await bench.rest.conferences(room.sid).participants.create({ from: bench.number, to: `client:${bench.aName('coach')}`, label: 'coach', ...more });
  await coach.isTalking();
  return { ...room, coach, participant: bench.rest.conferences(room.sid).participants('coach') };
}

/** How a participant's part changes while the conference goes on: what is told of it, and what the resource says then. */
export function changes({ says }: Statements): void {
  says('Coaching and CallSidToCoach in mid-conference: participant-modify, and the resource shows whom', async (bench) => {
    const { agent, participant } = await withCoach(bench);
    expect(await participant.update({ coaching: true, callSidToCoach: agent.callSid ?? '' })).toMatchObject({ coaching: true, callSidToCoach: agent.callSid, muted: true });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'coach', Coaching: 'true', Muted: 'true' });
  });

  says('CallSidToCoach alone means Coaching', async (bench) => {
    const { agent, participant } = await withCoach(bench);
    expect(await participant.update({ callSidToCoach: agent.callSid ?? '' })).toMatchObject({ coaching: true, callSidToCoach: agent.callSid });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'coach', Coaching: 'true' });
  });

  says('CallSidToCoach in mid-conference goes from one to another', async (bench) => {
    const { agent, caller, participant } = await withCoach(bench);
    await participant.update({ coaching: true, callSidToCoach: agent.callSid ?? '' });
    expect(await participant.update({ coaching: true, callSidToCoach: caller.callSid ?? '' })).toMatchObject({ coaching: true, callSidToCoach: caller.callSid });
  });

  says('Coaching false in mid-conference: heard by all, and nobody is coached', async (bench) => {
    const { agent, participant } = await withCoach(bench, {});
    await participant.update({ coaching: true, callSidToCoach: agent.callSid ?? '' });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'coach', Coaching: 'true' });
    expect(await participant.update({ coaching: false })).toMatchObject({ coaching: false, callSidToCoach: null });
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'coach', Coaching: 'false' });
    expect(params).not.toHaveProperty('CallSidToCoach');
  });

  for (const [what, whom] of [['nobody', undefined], ['somebody elsewhere', `CA${'0'.repeat(32)}`]] as const) {
    says(`Coaching of ${what} is refused and changes nothing`, async (bench) => {
      const { participant } = await withCoach(bench);
      await expect(participant.update({ muted: false, coaching: true, ...(whom ? { callSidToCoach: whom } : {}) })).rejects.toMatchObject({ status: 400 });
      expect(await participant.fetch()).toMatchObject({ coaching: false, callSidToCoach: null, muted: true });
      await meanwhile(200);
      expect(bench.app.valuesAt('/room', 'StatusCallbackEvent')).not.toContain('participant-unmute');
    });
  }

  says('Muted and Coaching change together in one request: one event for each, both of the whole', async (bench) => {
    const { agent, participant } = await withCoach(bench);
    expect(await participant.update({ muted: false, coaching: true, callSidToCoach: agent.callSid ?? '' })).toMatchObject({ muted: false, coaching: true });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-unmute', ParticipantLabel: 'coach', Muted: 'false' });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'coach', Muted: 'false', Coaching: 'true' });
    expect(await participant.update({ muted: true, coaching: false })).toMatchObject({ muted: true, coaching: false, callSidToCoach: null });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-mute', ParticipantLabel: 'coach', Muted: 'true' });
  });

  says('Muted is told once, however often it is asked for', async (bench) => {
    const { sid } = await conversation(bench);
    const participant = bench.rest.conferences(sid).participants('agent');
    for (let times = 0; times < 2; times += 1) expect(await participant.update({ muted: true })).toMatchObject({ muted: true });
    await participant.update({ muted: false });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-unmute' });
    expect(bench.app.valuesAt('/room', 'StatusCallbackEvent').filter((event) => event === 'participant-mute')).toHaveLength(1);
  });

  says('Muted of one leaves the others as they are', async (bench) => {
    const { sid, caller } = await conversation(bench);
    await bench.rest.conferences(sid).participants('agent').update({ muted: true });
    expect(await bench.rest.conferences(sid).participants(caller.callSid ?? '').fetch()).toMatchObject({ muted: false, hold: false });
    expect((await bench.rest.conferences(sid).participants.list({ muted: true })).map(({ label }) => label)).toEqual(['agent']);
  });

  says('EndConferenceOnExit set in mid-conference ends it when they leave', async (bench) => {
    const { sid, agent, caller } = await conversation(bench);
    expect(await bench.rest.conferences(sid).participants('agent').update({ endConferenceOnExit: true })).toMatchObject({ endConferenceOnExit: true });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'agent', EndConferenceOnExit: 'true' });
    agent.hangUp();
    await caller.hears(/The dial is over/);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: caller.callSid ?? '', ReasonParticipantLeft: 'moderator_ended_conference' });
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end', ReasonConferenceEnded: 'participant-with-end-conference-on-exit-left', ParticipantLabelEndingConference: 'agent' });
  });

  says('EndConferenceOnExit taken back in mid-conference: the others go on when they leave', async (bench) => {
    const { sid, agent, caller } = await withCoach(bench);
    const participant = bench.rest.conferences(sid).participants('agent');
    await participant.update({ endConferenceOnExit: true });
    await participant.update({ endConferenceOnExit: false });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'agent', EndConferenceOnExit: 'false' });
    agent.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent', ReasonParticipantLeft: 'participant_hung_up' });
    expect((await bench.rest.conferences(sid).fetch()).status).toBe('in-progress');
    expect(caller.state).toBe('talking');
  });

  says('EndConferenceOnExit goes from one to another in mid-conference', async (bench) => {
    const { sid, agent, caller, coach, participant } = await withCoach(bench, {});
    await participant.update({ endConferenceOnExit: true });
    agent.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', ParticipantLabel: 'agent' });
    expect((await bench.rest.conferences(sid).fetch()).status).toBe('in-progress');
    coach.hangUp();
    await caller.hears(/The dial is over/);
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-end', ParticipantLabelEndingConference: 'coach' });
  });

  says('Hold in mid-conference: the others go on talking, and the list can be asked for who is held', async (bench) => {
    const { sid, agent, caller } = await conversation(bench);
    bench.app.on('/hold', raw('<Say>Please hold the line</Say><Pause length="60"/>'));
    expect(await bench.rest.conferences(sid).participants(caller.callSid ?? '').update({ hold: true, holdUrl: bench.app.url('/hold') })).toMatchObject({ hold: true, muted: false });
    await caller.isOnHold();
    expect(agent.events.some(({ type }) => type === 'ended')).toBe(false);
    expect((await bench.rest.conferences(sid).participants.list({ hold: true })).map(({ callSid }) => callSid)).toEqual([caller.callSid]);
    await bench.rest.conferences(sid).participants(caller.callSid ?? '').update({ hold: false });
    await caller.isTalking();
    expect(await bench.rest.conferences(sid).participants.list({ hold: true })).toEqual([]);
  });

  for (const [method, more] of [['GET', {}], ['POST', { holdMethod: 'POST' }]] as const) {
    says(`HoldUrl is asked for by ${method}${method === 'GET' ? ' unless HoldMethod says otherwise' : ' where HoldMethod says so'}`, async (bench) => {
      const { sid, caller } = await conversation(bench);
      bench.app.on('/hold', raw('<Say>Please hold the line</Say><Pause length="60"/>'));
      await bench.rest.conferences(sid).participants(caller.callSid ?? '').update({ hold: true, holdUrl: bench.app.url('/hold'), ...more });
      await caller.hears(/Please hold the line/);
      expect(bench.app.at('/hold')[0]?.method).toBe(method);
    });
  }

  says('Hold is told once, however often it is asked for, and later events of them say that it goes on', async (bench) => {
    const { sid, caller } = await conversation(bench);
    const participant = bench.rest.conferences(sid).participants(caller.callSid ?? '');
    for (let times = 0; times < 2; times += 1) await participant.update({ hold: true });
    await participant.update({ endConferenceOnExit: true });
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', CallSid: caller.callSid ?? '' });
    expect(params).toMatchObject({ Hold: 'true', EndConferenceOnExit: 'true', Muted: 'false' });
    expect(bench.app.valuesAt('/room', 'StatusCallbackEvent').filter((event) => event === 'participant-hold')).toHaveLength(1);
  });

  says('one who is on hold leaves for good: participant-leave says Hold', async (bench) => {
    const { sid, caller } = await conversation(bench);
    await bench.rest.conferences(sid).participants(caller.callSid ?? '').update({ hold: true });
    await caller.isOnHold();
    caller.hangUp();
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave', CallSid: caller.callSid ?? '' });
    expect(params).toMatchObject({ Hold: 'true', ReasonParticipantLeft: 'participant_hung_up' });
  });

  says('every event of a change carries all of how they take part, and rises in SequenceNumber', async (bench) => {
    const { agent, participant } = await withCoach(bench);
    await participant.update({ muted: false });
    await participant.update({ coaching: true, callSidToCoach: agent.callSid ?? '' });
    await participant.update({ hold: true });
    await participant.update({ endConferenceOnExit: true });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'coach', EndConferenceOnExit: 'true' });
    const told = ['participant-unmute', 'participant-modify', 'participant-hold'].map((event) => bench.app.at('/room').find(({ params }) => params['StatusCallbackEvent'] === event && params['ParticipantLabel'] === 'coach')!.params);
    for (const params of told) for (const name of HOW) expect(params).toHaveProperty(name);
    const numbers = told.map(({ SequenceNumber }) => Number(SequenceNumber));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
}
