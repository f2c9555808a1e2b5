import { expect } from 'expect';
import { eventually, meanwhile } from '../../bench/meanwhile.js';
import { raw } from '../../bench/twiml.js';
import { toneWav } from '../../bench/wav.js';
import type { Statements } from '../../suite/section.js';
import { agentIn, callerIn, conversation } from './room.js';

const OF_ALL = ['ConferenceSid', 'FriendlyName', 'AccountSid', 'SequenceNumber', 'Timestamp', 'StatusCallbackEvent'];
const OF_PARTICIPANTS = ['CallSid', 'Muted', 'Hold', 'Coaching', 'EndConferenceOnExit', 'StartConferenceOnEnter'];

/** Every event of a conference and what it carries. */
export function events({ says }: Statements): void {
  says('every callback has ConferenceSid, FriendlyName, AccountSid, SequenceNumber, Timestamp, StatusCallbackEvent', async (bench) => {
    const { caller } = await conversation(bench);
    caller.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave' });
    for (const { params } of bench.app.at('/room')) {
      for (const name of OF_ALL) expect(params).toHaveProperty(name);
      expect(params).toMatchObject({ FriendlyName: bench.aName('room'), AccountSid: bench.account.accountSid });
      expect(params['ConferenceSid']).toMatch(/^CF[0-9a-fA-F]{32}$/);
      expect(params['Timestamp']).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$/);
    }
  });

  says('SequenceNumber rises from one event to the next', async (bench) => {
    const { agent } = await conversation(bench);
    agent.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-leave' });
    const numbers = bench.app.valuesAt('/room', 'SequenceNumber').map(Number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  });

  says('events of participants have CallSid, Muted, Hold, Coaching, EndConferenceOnExit, StartConferenceOnEnter', async (bench) => {
    await callerIn(bench, { endConferenceOnExit: true });
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join' });
    for (const name of OF_PARTICIPANTS) expect(params).toHaveProperty(name);
    expect(params).toMatchObject({ Muted: 'false', Hold: 'false', Coaching: 'false', EndConferenceOnExit: 'true', StartConferenceOnEnter: 'true' });
  });

  says('events of participants have their ParticipantLabel', async (bench) => {
    await conversation(bench);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'agent' });
  });

  says('conference-start comes with the second participant', async (bench) => {
    await callerIn(bench);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join' });
    await meanwhile(300);
    expect(bench.app.valuesAt('/room', 'StatusCallbackEvent')).not.toContain('conference-start');
    await agentIn(bench);
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-start' });
  });

  says('two without startConferenceOnEnter do not start it', async (bench) => {
    await callerIn(bench, { startConferenceOnEnter: false });
    const line = await agentIn(bench, { startConferenceOnEnter: false });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'agent', StartConferenceOnEnter: 'false' });
    await meanwhile(300);
    expect(bench.app.valuesAt('/room', 'StatusCallbackEvent')).not.toContain('conference-start');
    expect((await bench.rest.conferences.list({ friendlyName: bench.aName('room') }))[0]?.status).toBe('init');
    expect(line.events.some((event) => event.type === 'talking' && event.with > 0)).toBe(false);
  });

  says('participant-mute and participant-unmute', async (bench) => {
    const { sid, caller } = await conversation(bench);
    const participant = bench.rest.conferences(sid).participants('agent');
    await participant.update({ muted: true });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-mute', ParticipantLabel: 'agent', Muted: 'true' });
    await participant.update({ muted: false });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-unmute', ParticipantLabel: 'agent', Muted: 'false' });
    expect(caller.state).toBe('talking');
  });

  says('a value of Muted that is neither true nor false is read as false', async (bench) => {
    const { sid } = await conversation(bench);
    const participant = bench.rest.conferences(sid).participants('agent');
    await participant.update({ muted: true });
    expect(await participant.update({ muted: 'perhaps' as unknown as boolean })).toMatchObject({ muted: false });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-unmute', ParticipantLabel: 'agent', Muted: 'false' });
  });

  says('participant-hold and participant-unhold; who is on hold hears holdUrl', async (bench) => {
    const { sid, caller } = await conversation(bench);
    bench.app.on('/hold', raw('<Say>Please hold the line</Say><Pause length="60"/>'));
    const participant = bench.rest.conferences(sid).participants(caller.callSid ?? '');
    await participant.update({ hold: true, holdUrl: bench.app.url('/hold') });
    await caller.isOnHold();
    await caller.hears(/Please hold the line/);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-hold', CallSid: caller.callSid ?? '', Hold: 'true' });
    await participant.update({ hold: false });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-unhold', CallSid: caller.callSid ?? '', Hold: 'false' });
    await caller.isTalking();
  });

  says('participant-modify tells what changed', async (bench) => {
    const { sid } = await conversation(bench);
    await bench.rest.conferences(sid).participants('agent').update({ endConferenceOnExit: true });
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-modify', ParticipantLabel: 'agent', EndConferenceOnExit: 'true' });
  });

  says('announcement-end after what AnnounceUrl says to all', async (bench) => {
    const { sid, caller } = await conversation(bench);
    bench.app.on('/announce', raw('<Say>This call is recorded</Say>'));
    await bench.rest.conferences(sid).update({ announceUrl: bench.app.url('/announce') });
    await caller.hears(/This call is recorded/);
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'announcement-end' });
    expect(params['AnnounceUrl']).toBe(bench.app.url('/announce'));
  });

  says('announcement-fail when it cannot be had, with its reason', async (bench) => {
    const { sid } = await conversation(bench);
    bench.app.on('/announce', (_request, response) => void response.writeHead(500).end());
    await bench.rest.conferences(sid).update({ announceUrl: bench.app.url('/announce') });
    const { params } = await bench.app.gets('/room', { StatusCallbackEvent: 'announcement-fail' });
    expect(params['AnnounceUrl']).toBe(bench.app.url('/announce'));
    expect(params['ReasonAnnouncementFailed'] ?? '').not.toBe('');
  });

  says('AnnounceUrl of a participant is heard by that one alone', async (bench) => {
    const { sid, caller, agent } = await conversation(bench);
    bench.app.on('/announce', raw('<Say>For you alone</Say>'));
    await bench.rest.conferences(sid).participants(caller.callSid ?? '').update({ announceUrl: bench.app.url('/announce') });
    await caller.hears(/For you alone/);
    expect(agent.events.some((event) => event.type === 'sound' && event.text === 'For you alone')).toBe(false);
  });

  says('participant-speech-start and participant-speech-stop are told when they are asked for', async (bench) => {
    const { caller } = await conversation(bench);
    await caller.speaks(toneWav(800));
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-speech-start', CallSid: caller.callSid ?? '' }, 15_000);
    await bench.app.gets('/room', { StatusCallbackEvent: 'participant-speech-stop', CallSid: caller.callSid ?? '' }, 15_000);
  });

  says('start and end are told unless more is asked for by the REST API', async (bench) => {
    const line = await agentIn(bench, { conferenceStatusCallbackEvent: undefined });
    await eventually(() => bench.rest.conferences.list({ friendlyName: bench.aName('room') }), (list) => list.length === 1);
    await callerIn(bench);
    await line.isTalking();
    line.hangUp();
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-start' });
    expect(bench.app.valuesAt('/room', 'StatusCallbackEvent').filter((event) => event.startsWith('participant'))).toEqual([]);
  });

  says('the first participant decides where the callbacks go; later ones are ignored', async (bench) => {
    await conversation(bench, {}, { conferenceStatusCallback: bench.app.url('/ignored') });
    await bench.app.gets('/room', { StatusCallbackEvent: 'conference-start' });
    expect(bench.app.at('/ignored')).toEqual([]);
  });

  says('statusCallbackMethod may be GET', async (bench) => {
    await callerIn(bench, { statusCallbackMethod: 'GET' });
    expect((await bench.app.gets('/room', { StatusCallbackEvent: 'participant-join' })).method).toBe('GET');
  });
}
