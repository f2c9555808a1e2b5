import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, Module } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { KeyRing } from '@pukar/platform/crypto';
import { Database } from '@pukar/platform/database';
import { CarrierSignature, ClosedByDefaultGuard, createHttpApp, SessionReader, type HttpApp } from '@pukar/platform/http';
import { CLOCK, IDS, randomIds } from '@pukar/platform/ids';
import { createLogger, LOGGER } from '@pukar/platform/logging';
import { TwilioSignature } from '@pukar/platform/telephony';
import { FixedClock, until } from '@pukar/platform/testing';
import {
  CallLogPort, ConductPort, doorOfMenus, FlowAnswers, IvrSettings, ivrServer, LeavingPort, QueuePort, SpokenContentPort, SpokenRecordingsPort, StaffNamesPort,
  type Asked, type CallerForQueue, type CallerStanding, type FlowAnswer, type LeavingCaller, type MenuFault, type MenuNote, type SpokenRecording,
} from '../index.js';

const PUBLIC_URL = 'https://pukar.example';
const TOKEN = 'auth-token-of-the-specs';
const CALL = `CA${'1'.repeat(32)}`;

/** A set of prompts of which the name and the music were made ahead, and nothing else. */
function promptsMadeAhead(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'prompts-'));
  for (const language of ['hi-IN', 'zxx']) mkdirSync(path.join(dir, language));
  writeFileSync(path.join(dir, 'hi-IN/abc123.wav'), 'RIFF welcome');
  writeFileSync(path.join(dir, 'zxx/def456.wav'), 'RIFF music');
  writeFileSync(path.join(dir, 'secret.txt'), 'not for callers');
  writeFileSync(path.join(dir, 'index.json'), JSON.stringify({ 'hi-IN': { 'welcome.name': { file: 'hi-IN/abc123.wav', ms: 900, text: '' } }, zxx: { 'hold-music': { file: 'zxx/def456.wav', ms: 38_000, text: '♪' } } }));
  return dir;
}

describe('the menus, as the carrier asks for them', () => {
  let app: HttpApp;
  let notes: MenuNote[] = [];
  let faults: MenuFault[] = [];
  let asked: Asked[] = [];
  /** What the flow is answered; a port that is not here is silent. */
  let answers: Record<string, FlowAnswer> = {};
  let queued: CallerForQueue[] = [];
  let left: LeavingCaller[] = [];
  let handedIn: SpokenRecording[] = [];
  const clock = new FixedClock();
  let queueIsBroken = false;
  /** Nothing comes of it: its signal, once somebody was to join. */
  let queueHangs = false;
  let joining: AbortSignal | undefined;
  let standing: CallerStanding = { mayReachPerson: true, isWarned: false };
  let turnedAway: string[] = [];
  /** How long a promise may be waited for, in milliseconds, and how long a look-up takes, in seconds. */
  let promisedWithin: number | undefined;
  let lookUpTakes = 0;
  /** Whether what the fallback words promise is saved. */
  let saving: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    const logger = createLogger('spec', 'silent');
    @Global()
    @Module({
      providers: [
        Reflector,
        // A turn that only moves in the menus does without it.
        { provide: Database, useValue: { query: async () => { throw new Error('no database'); } } },
        { provide: IDS, useValue: randomIds },
        { provide: StaffNamesPort, useValue: { of: async () => new Map() } },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        { provide: KeyRing, useValue: new KeyRing(KeyRing.generate()) },
        { provide: SessionReader, useValue: { read: async () => undefined } },
        { provide: CarrierSignature, useValue: new TwilioSignature(TOKEN, PUBLIC_URL) },
        { provide: APP_GUARD, useClass: ClosedByDefaultGuard },
        { provide: IvrSettings, useValue: { publicUrl: PUBLIC_URL, promptsDir: promptsMadeAhead(), answerWithinMs: 400 } },
        { provide: LeavingPort, useValue: { leave: async (caller: LeavingCaller) => {
          left.push(caller);
          return caller.what === 'message' ? { then: 'message', next: `${PUBLIC_URL}/voice/talk` } : { then: 'kept' };
        } } },
        { provide: CallLogPort, useValue: { note: (note: MenuNote) => { notes.push(note); }, noteFault: async (fault: MenuFault, withinMs?: number) => { faults.push(fault); promisedWithin = withinMs; await saving; } } },
        { provide: SpokenRecordingsPort, useValue: { note: (recording: SpokenRecording) => { handedIn.push(recording); } } },
        { provide: SpokenContentPort, useValue: { text: () => undefined, keys: () => [] } },
        { provide: FlowAnswers, useValue: { answer: async (port: string, question: Asked) => {
          asked.push(question);
          clock.advance(lookUpTakes);
          if (!answers[port]) throw new Error(`nothing answers ${port}`);
          return answers[port];
        } } },
        { provide: QueuePort, useValue: { turnAway: async ({ callSid }: { callSid: string }) => { turnedAway.push(callSid); }, join: async (caller: CallerForQueue, late: AbortSignal) => {
          joining = late;
          if (queueHangs) return new Promise(() => undefined);
          if (queueIsBroken) throw new Error('no database');
          queued.push(caller);
          return { queue: 'pukar-main', action: `${PUBLIC_URL}/voice/queue-left`, waitUrl: `${PUBLIC_URL}/voice/wait` };
        } } },
        { provide: ConductPort, useValue: { standing: async () => (queueHangs ? new Promise(() => undefined) : standing), appeal: async () => 'noted' } },
        ...ivrServer.providers,
      ],
      controllers: [...ivrServer.controllers],
    })
    class Menus {}
    app = await createHttpApp({ module: Menus, logger, carrierWaitsMs: 1_400, door: (menus) => ({ signature: menus.get(CarrierSignature), routes: doorOfMenus((what) => menus.get(what as never)) }) });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());
  beforeEach(() => {
    [standing, turnedAway] = [{ mayReachPerson: true, isWarned: false }, []];
    [notes, faults, asked, queued, left, handedIn, queueIsBroken, queueHangs] = [[], [], [], [], [], [], false, false];
    answers = { rememberedLanguage: { code: 'unknown' }, notice: { code: 'none' }, helplineOpen: { code: 'open' }, appeal: { code: 'noted' }, statusByNumber: { code: 'notFound' } };
  });

  async function hears(url: string, form: Record<string, string> = {}, signedFor = url): Promise<{ status: number; body: string }> {
    const whole: Record<string, string> = { CallSid: CALL, From: '+919000001001', CallStatus: 'in-progress', ...form };
    const text = PUBLIC_URL + signedFor + Object.keys(whole).sort().map((key) => key + whole[key]).join('');
    const answer = await fetch((await app.getUrl()) + url, { method: 'POST', body: new URLSearchParams(whole), headers: { 'x-twilio-signature': createHmac('sha1', TOKEN).update(text).digest('base64') } });
    return { status: answer.status, body: await answer.text() };
  }
  const nextOf = (body: string) => /action="https:\/\/pukar\.example(\/voice\/turn\?p=[\w-]+)"/.exec(body)![1]!;
  const afterKeys = async (...keys: string[]) => {
    let { body } = await hears('/voice/incoming');
    for (const Digits of keys) ({ body } = await hears(nextOf(body), { Digits }));
    return body;
  };

  it('promise to ring back in what is left of the turn\'s 400 ms, and leave a little even when nothing is', async () => {
    const status = async (seconds: number) => {
      const menu = await afterKeys('2', '1');
      answers = {};
      lookUpTakes = seconds;
      const { body } = await hears(nextOf(menu), { Digits: '48217735016' }).finally(() => { lookUpTakes = 0; });
      answers = { rememberedLanguage: { code: 'unknown' }, notice: { code: 'none' } };
      expect(body).toContain('we will ring you back');
      return promisedWithin;
    };
    expect(await status(0.05)).toBe(350);
    expect(await status(0.4)).toBe(80);
    expect(faults).toHaveLength(2);
  });

  it('promise nothing to a caller whose number is hidden', async () => {
    answers['rememberedLanguage'] = { code: 'hidden' };
    const menu = await afterKeys('2', '1');
    answers = {};
    const { body } = await hears(nextOf(menu), { Digits: '48217735016', From: 'anonymous' });
    expect(body).not.toContain('ring you back');
    expect(faults).toEqual([]);
  });

  it('are closed to anybody but the carrier', async () => {
    expect(await hears('/voice/incoming', {}, '/voice/turn')).toMatchObject({ status: 403 });
  });

  it('welcome a caller with what was made ahead, and let the carrier speak the rest', async () => {
    const { body } = await hears('/voice/incoming');
    expect(body).toContain('<Play>https://pukar.example/prompts/hi-IN/abc123.wav</Play><Say language="hi-IN">हिन्दी 1।</Say><Say language="en-IN">English 2.</Say>');
    expect(nextOf(body).length).toBeLessThanOrEqual('/voice/turn?p='.length + 512);
  });

  it('go on from where the caller was, in any process that has the key, without a database', async () => {
    expect(await afterKeys('2')).toContain('For a new complaint, press 2.');
  });

  it('take an empty answer for silence, and help', async () => {
    const menu = await afterKeys('2');
    expect((await hears(nextOf(menu), { Digits: '' })).body).toContain('We did not get any key from you.');
    expect((await hears(nextOf(menu))).body).toContain('We did not get any key from you.');
  });

  it('answer the same when the same key comes twice', async () => {
    const menu = nextOf(await afterKeys('2'));
    const said = (body: string) => body.replace(/p=[\w-]+/, 'p=');
    expect(said((await hears(menu, { Digits: '1' })).body)).toBe(said((await hears(menu, { Digits: '1' })).body));
  });

  it.each(['forged', ''])('begin again, politely, with the token "%s"', async (token) => {
    expect((await hears(`/voice/turn?p=${token}`, { Digits: '2' })).body).toContain('English 2.');
  });

  it('begin again with the token of another call', async () => {
    const menu = nextOf(await afterKeys('2'));
    expect((await hears(menu, { CallSid: `CA${'2'.repeat(32)}`, Digits: '2' })).body).toContain('English 2.');
  });

  it('give a caller who wants a person a place before they hear of it', async () => {
    const body = await afterKeys('2', '2', '1');
    expect(queued).toEqual([expect.objectContaining({ callSid: CALL, from: '+919000001001', language: 'en-IN', topic: 'complaint', keys: '221' })]);
    expect(body).toMatch(/Please stay on the line\.<\/Say>.*is recorded.*<Enqueue .*>pukar-main<\/Enqueue>/);
  });

  it('warn a caller who was marked before the queue, and say so with the place', async () => {
    standing = { mayReachPerson: true, isWarned: true };
    expect(await afterKeys('2', '2', '1')).toMatch(/<Say language="en-IN">Before we connect you: .*<Enqueue /);
    expect(queued).toMatchObject([{ isWarned: true }]);
  });

  it('tell a limited caller when they reach a person again, and go on with the menus', async () => {
    standing = { mayReachPerson: false, again: new Date('2026-11-18T23:00:00Z') };
    const told = await afterKeys('2', '0');
    expect([queued, turnedAway]).toEqual([[], [CALL]]);
    expect(told).toMatch(/speak to a person again in<\/Say><Say [^>]*>nineteen<\/Say><Say [^>]*>hours\./);
    expect((await hears(nextOf(told), { Digits: '3' })).body).toContain('We have noted it.');
    const main = (await hears(nextOf(told), { Digits: '1' })).body;
    expect((await hears(nextOf(main), { Digits: '1' })).body).toContain('your complaint number');
  });

  it('put nobody into a line that nobody serves at this hour: a message or a call-back is kept instead, before it is said', async () => {
    answers['helplineOpen'] = { code: 'closed', data: { opens: '09:00', closes: '21:00' } };
    expect(await afterKeys('2', '2', '1')).toMatch(/Our people are at the desks from<\/Say><Say language="en-IN">nine<\/Say><Say language="en-IN">in the morning<\/Say>/);
    expect(await afterKeys('2', '2', '1', '1')).toContain('<Response><Redirect method="POST">https://pukar.example/voice/talk</Redirect></Response>');
    expect(await afterKeys('2', '2', '1', '2')).toMatch(/We will ring you back\. Your place is kept\..*Goodbye\.<\/Say><Hangup\/>/);
    expect(left).toMatchObject([{ what: 'message', callSid: CALL, keys: '2211' }, { what: 'call-back', callSid: CALL, keys: '2212', topic: 'complaint', department: null, language: 'en-IN' }]);
    expect(queued).toEqual([]);
  });

  it('say in time that we ring back, where a place in the queue is not kept because nothing answers; and nothing is kept any more then', async () => {
    queueHangs = true;
    const menu = nextOf(await afterKeys('2', '2'));
    const began = performance.now();
    const { body } = await hears(menu, { Digits: '1' });
    expect(body).toContain('We will also ring you back');
    expect(performance.now() - began).toBeLessThan(900);
    expect([faults.length, joining?.aborted, promisedWithin]).toEqual([1, true, 80]);
  });

  it('say the fallback words when the place could not be saved, after it was noted whom to ring back', async () => {
    queueIsBroken = true;
    const menu = nextOf(await afterKeys('2', '2'));
    let saved: () => void = () => undefined;
    saving = new Promise((resolve) => { saved = resolve; });
    let isAnswered = false;
    const words = hears(menu, { Digits: '1' }).finally(() => { isAnswered = true; });
    await until('the fault to be noted', () => faults.length === 1);
    await hears('/voice/incoming');
    expect(isAnswered).toBe(false);
    saved();
    expect((await words).body).toMatch(/<Response><Say language="en-IN">Sorry, we are having some trouble\.[^<]*ring you back\.<\/Say><Hangup\/><\/Response>/);
    expect(faults).toMatchObject([{ callSid: CALL, from: '+919000001001', at: expect.any(Date), delivery: { kind: 'fault', sid: CALL, form: { Digits: '1' } } }]);
  });

  it.each([['keys without end', { Digits: '7'.repeat(5_000) }], ['a recording of another kind', { RecordingSid: 'RE\u000b' }], ['keys that are none', { Digits: '\u0000\ud800<Hangup/>' }]])('go on with %s as with a key that means nothing', async (_what, form) => {
    const menu = nextOf(await afterKeys('2'));
    expect((await hears(menu, form)).body).toMatch(/We did not get any key|That key does nothing/);
    expect(faults).toEqual([]);
  });

  it('note no fault for somebody who is not the carrier', async () => {
    await hears('/voice/incoming', {}, '/voice/turn');
    expect(faults).toEqual([]);
  });

  it('tell whoever answers the flow which call, language and request it is', async () => {
    await afterKeys('2', '1', '48217735016');
    expect(asked.at(-1)).toMatchObject({ port: 'statusByNumber', with: '48217735016', callSid: CALL, from: '+919000001001', language: 'en-IN', delivery: { kind: 'turn', sid: CALL } });
  });

  it('note whom to ring back before they say that we do, when a look-up is down', async () => {
    delete answers['statusByNumber'];
    expect(await afterKeys('2', '1', '48217735016')).toContain('and we will ring you back.');
    expect(faults).toMatchObject([{ callSid: CALL, from: '+919000001001' }]);
  });

  it('a recording that is handed in is looked after before it is known whether anybody keeps it, and with a fault too', async () => {
    const recording = `RE${'2'.repeat(32)}`;
    await hears('/voice/turn', { RecordingSid: recording, Digits: '#' });
    await hears('/voice/fallback', { RecordingSid: recording, ErrorCode: '11200' });
    expect(handedIn).toEqual([true, false].map((isOfMenus) => ({ recordingSid: recording, callSid: CALL, at: expect.any(Date), isOfMenus })));
    await hears('/voice/turn', { Digits: '1' });
    expect(handedIn).toHaveLength(2);
  });

  it('a key that ends what is spoken means what it means everywhere: 0 leads to a person, and the words are kept by nobody', async () => {
    for (const [port, code] of [['statusByNumber', 'found'], ['ratingOf', 'may'], ['rate', 'reopened'], ['reopen', 'nothingHeard']] as const) answers[port] = { code };
    answers['statusByNumber'] = { code: 'found', data: { stage: 'resolved', since: '2026-11-17', due: '2026-11-24', department: 'ENE', action: 'repaired' } };
    const speaking = await afterKeys('2', '1', '48217735016', '1', '1', '1');
    expect(speaking).toContain('finishOnKey="#*098"');
    const RecordingSid = `RE${'3'.repeat(32)}`;
    asked = [];
    expect((await hears(nextOf(speaking), { RecordingSid, Digits: '0' })).body).toContain('<Enqueue');
    expect([asked.map(({ port }) => port), handedIn]).toEqual([['helplineOpen'], [expect.objectContaining({ recordingSid: RecordingSid, isOfMenus: true })]]);
    expect((await hears(nextOf(speaking), { RecordingSid, Digits: '*' })).body).toContain('<Record');
    for (const Digits of ['#', 'hangup', '']) await hears(nextOf(speaking), { RecordingSid, Digits });
    expect(asked.filter(({ port }) => port === 'reopen').map((one) => one.with)).toEqual([RecordingSid, RecordingSid, RecordingSid]);
  });

  it('have fallback words for the carrier that got no answer', async () => {
    expect((await hears('/voice/fallback', { ErrorCode: '11200' })).body).toContain('We will also ring you back.');
    expect(faults).toHaveLength(1);
  });

  it('note no number that was keyed in', async () => {
    await afterKeys('2', '1', '48217735016');
    expect(JSON.stringify(notes)).not.toContain('48217735016');
    expect(notes.at(-1)).toMatchObject({ keys: '21', rank: 'in-menu', served: false });
  });

  it('serve the audio made ahead to be kept for ever, and nothing else', async () => {
    const made = await fetch(`${await app.getUrl()}/prompts/hi-IN/abc123.wav`);
    expect([made.status, made.headers.get('content-type'), made.headers.get('cache-control'), await made.text()]).toEqual([200, 'audio/wav', 'public, max-age=31536000, immutable', 'RIFF welcome']);
    for (const other of ['hi-IN/nothing.wav', '%2e%2e/secret.txt', 'hi-IN/..%2fsecret.txt']) expect((await fetch(`${await app.getUrl()}/prompts/${other}`)).status).toBe(404);
  });
});
