import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { switchOn, type Caller } from './callers/index.js';
import { twiml } from './testing/application.js';
import { LocalLine, NUMBER } from './testing/local-line.js';

let line: LocalLine;
beforeEach(async () => {
  line = new LocalLine();
  await line.start();
});
afterEach(() => line.stop());

const room = (attributes = '', text = 'room-1'): void =>
  line.application.on('/voice', twiml(`<Dial action="/after"><Conference statusCallback="/room" statusCallbackEvent="start end join leave mute hold modify speaker announcement" ${attributes}>${text}</Conference></Dial>`));
const two = async (): Promise<readonly [Caller, Caller, string]> => {
  const [first, second] = [await line.call(), await line.call('+919000001002')];
  await Promise.all([first.isTalking(), second.isTalking()]);
  const { params } = await line.application.gets('/room', { StatusCallbackEvent: 'conference-start' });
  return [first, second, params['ConferenceSid'] ?? ''];
};
const beeps = (caller: Caller): number => caller.sounds.filter(({ kind }) => kind === 'beep').length;

describe('a conference', () => {
  it('beeps for whoever comes in, unless it is told not to', async () => {
    room();
    const [first] = await two();
    expect(beeps(first)).toBe(1);
    room('beep="false"', 'room-2');
    const third = await line.call('+919000001003');
    const fourth = await line.call('+919000001004');
    await Promise.all([third.isTalking(), fourth.isTalking()]);
    expect(beeps(third)).toBe(0);
  });

  it('that is full turns the next caller away', async () => {
    room('maxParticipants="2"');
    await two();
    line.application.on('/after', twiml('<Say>The room is full</Say>'));
    const third = await line.call('+919000001003');
    await third.hears(/The room is full/);
    await line.application.gets('/after', { DialCallStatus: 'failed' });
    expect(line.carrier.alerts.map(({ code }) => code)).toEqual([16020]);
    const full = line.rest.conferences('room-1').participants.create({ from: NUMBER, to: '+919000001005' });
    await expect(full).rejects.toMatchObject({ status: 400, code: 16020 });
  });

  it('hears an announcement, all of it or one of its participants, and says when it is over', async () => {
    room();
    const [first, second, sid] = await two();
    line.application.on('/announce', twiml('<Say>Five minutes left</Say>'));
    line.application.on('/whisper', twiml('<Say>Only for you</Say>'));
    await line.rest.conferences(sid).update({ announceUrl: line.url('/announce') });
    await Promise.all([first.hears(/Five minutes left/), second.hears(/Five minutes left/)]);
    await line.application.gets('/room', { StatusCallbackEvent: 'announcement-end', AnnounceUrl: line.url('/announce') });
    await line.rest.conferences(sid).participants(first.callSid ?? '').update({ announceUrl: line.url('/whisper') });
    await first.hears(/Only for you/);
    await line.application.gets('/room', { StatusCallbackEvent: 'announcement-end', CallSid: first.callSid ?? '' });
    expect(second.heard).not.toContain('Only for you');
  });

  it('says why an announcement failed', async () => {
    room();
    const [, , sid] = await two();
    line.application.on('/announce', (_request, response) => void response.writeHead(500).end());
    await line.rest.conferences(sid).update({ announceUrl: line.url('/announce') });
    const { params } = await line.application.gets('/room', { StatusCallbackEvent: 'announcement-fail' });
    expect(params['ReasonAnnouncementFailed']).toContain('11200');
  });

  it('says who begins and stops speaking, where that is asked for', async () => {
    room();
    const first = await line.call('+919000001001', '155343', 'real');
    const second = await line.call('+919000001002', '155343', 'real');
    await Promise.all([first.isTalking(), second.isTalking()]);
    await first.speaks('Namaste');
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-speech-start', CallSid: first.callSid ?? '' });
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-speech-stop', CallSid: first.callSid ?? '' });
  });
});

describe('a participant of the API', () => {
  it.each([
    ['with a label that cannot be one', { label: 'a/b' }, 16024],
    ['who coaches nobody', { coaching: true }, 16028],
    ['with a timeout that is too long', { timeout: 601 }, 21208],
    ['with events of a recording that are none', { recordingStatusCallback: 'http://127.0.0.1:1/', recordingStatusCallbackEvent: ['begun'], record: true }, 13621],
  ])('%s is refused', async (_what, options, code) => {
    await expect(line.rest.conferences('room-9').participants.create({ from: NUMBER, to: '+919000001005', ...options })).rejects.toMatchObject({ status: 400, code });
  });

  it('coaches one of the others, and is told so in its callbacks', async () => {
    room();
    const [first, , sid] = await two();
    const coach = await switchOn(line.carrier.url, '+919000001005');
    const created = await line.rest.conferences(sid).participants.create({ from: NUMBER, to: '+919000001005', label: 'coach', coaching: true, callSidToCoach: first.callSid ?? '' });
    expect(created).toMatchObject({ coaching: true, callSidToCoach: first.callSid });
    await coach.answer();
    await line.application.gets('/room', { StatusCallbackEvent: 'participant-join', ParticipantLabel: 'coach', Coaching: 'true', CallSidToCoach: first.callSid ?? '' });
    expect(await line.rest.conferences(sid).participants('coach').update({ coaching: false })).toMatchObject({ coaching: false, callSidToCoach: null });
    coach.close();
  });

  it('stays no longer than its time limit', async () => {
    const phone = await switchOn(line.carrier.url, '+919000001005');
    await line.rest.conferences('room-9').participants.create({ from: NUMBER, to: '+919000001005', timeLimit: 1 });
    await phone.answer();
    expect(await phone.ended()).toBe('time limit');
    phone.close();
  });
});
