import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import { writeMicrophone } from '@pukar/carrier/listening';
import { until } from '@pukar/platform/testing';
import type { OpenVoicemail, VoicemailDesk } from '@pukar/recordings-core/contracts';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { carrierRest } from './harness/carrier-rest.js';
import { OfficerClient } from './harness/officer-client.js';
import { PATIENT, RunningHelpline } from './harness/running-helpline.js';
import { heardIn } from './harness/spoken-in.js';
import { asksForStatus, callHelpline, complain, NO_SUPPLY } from './harness/whole-journey.js';

const SOON = { within: 30_000 };
const DIGITS = '4815';
const CITIZEN = '+919000006001';
const LODGER = '+919000006002';
const OBJECTOR = '+919000006007';
const OBJECTOR_NAME = 'Zubeida Khanwilkar';
const SPEECHLESS = '+919000006003';

/** Two seconds of a caller's voice. */
function aVoice(): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'pukar-statement-'));
  const file = path.join(folder, 'statement.wav');
  writeMicrophone(file, 500);
  const voice = readFileSync(file);
  rmSync(folder, { recursive: true });
  return voice;
}

/** Who has a ticket after its first and its second re-opening. */
const ABOVE = ['ene.bhopal.gro', 'ene.bhopal-division'];

describe('what a caller does about complaints without an agent', () => {
  const voice = aVoice();
  const callers: Caller[] = [];
  let helpline: RunningHelpline;
  let officer: OfficerClient;
  let database: pg.Client;
  let number: string;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ carrierOutside: true, settings: PATIENT });
    database = await helpline.connect('admin');
    officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
    const agent = await AgentClient.signIn(helpline, 'asha');
    await agent.goReady();
    let caller: Caller;
    ({ number, caller } = await complain(helpline, agent, CITIZEN, NO_SUPPLY));
    callers.push(caller);
    await officer.resolve(await officer.finds('the ticket', () => true), 'supply-restored', 'The fuse was replaced.');
    await until('the ticket to be resolved', async () => (await agent.lookUp(number)).state === 'resolved');
    agent.vanish();
  }, 180_000);
  afterAll(async () => {
    for (const caller of callers) caller.close();
    officer?.close();
    await database?.end();
    await helpline?.stop();
  });

  const rows = async <T extends object>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.query<T>(sql, params)).rows;
  const hears = (caller: Caller, prompt: Parameters<typeof heardIn>[1]) => caller.hears(heardIn('hi-IN', prompt), SOON);
  const press = async (caller: Caller, keys: string, prompt: Parameters<typeof heardIn>[1]) => {
    await caller.keys(keys);
    await hears(caller, prompt);
  };
  const asksByDigits = async (from = CITIZEN) => {
    const caller = await callHelpline(helpline, from);
    callers.push(caller);
    await caller.press('1');
    await caller.hears(/शिकायत/);
    await press(caller, '1', 'ticket.ask');
    await press(caller, '1#', 'pin.ask');
    return caller;
  };
  const comesToTheTone = async (from: string) => {
    const caller = await callHelpline(helpline, from);
    callers.push(caller);
    await caller.press('1');
    await caller.hears(/शिकायत/);
    await press(caller, '2', 'menu.complaint');
    await press(caller, '2', 'lodge.what');
    await press(caller, '1', 'place.how');
    await press(caller, '1', 'place.pin');
    await press(caller, '462001', 'place.pin-heard');
    await press(caller, '1', 'lodge.confirm');
    await press(caller, '1', 'lodge.how');
    return caller;
  };
  const speaks = async (caller: Caller) => {
    await caller.speaks(voice);
    await caller.press('#');
  };
  const killedRightAfter = async () => {
    await database.end();
    await helpline.killEverything();
    await helpline.launch();
    database = await helpline.connect('admin');
  };

  it('they choose four digits after hearing the status by number, and hear it by them when they ring again', async () => {
    const caller = await asksForStatus(helpline, CITIZEN, number);
    callers.push(caller);
    await hears(caller, 'menu.after-resolved');
    await press(caller, '4', 'pin.choose');
    await press(caller, '1234', 'pin.easy');
    await press(caller, DIGITS, 'pin.again');
    await press(caller, DIGITS, 'pin.kept');
    caller.hangUp();
    const again = await asksByDigits();
    await again.keys(DIGITS);
    await again.hears(/आपूर्ति फिर से चालू/, SOON);
    again.hangUp();
  }, 120_000);

  it('a rating of 1 is committed before it is answered: everything is killed right after the words, and the ticket is with the officer above', async () => {
    const caller = await asksByDigits();
    await press(caller, DIGITS, 'menu.after-resolved');
    await press(caller, '1', 'rate.ask');
    await press(caller, '1', 'rate.reopened');
    await killedRightAfter();
    caller.hangUp();
    officer.close();
    officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
    expect(await rows('select state, level, reopenings from grievances.ticket where number = $1', number)).toMatchObject([{ level: 2, reopenings: 1 }]);
    const higher = await officer.finds('the re-opened ticket', ({ state }) => state === 'assigned');
    expect(higher).toMatchObject({ level: 2, reopened: { formerReply: 'The fuse was replaced.', reason: null } });
    expect(await rows('select p.level from forwarding.officer p join forwarding.forwarded_ticket f on f.officer_id = p.id where f.reference = $1', higher.reference)).toEqual([{ level: 2 }]);
  }, 240_000);

  it('whoever guesses the digits is locked out, in a new call too, and the right ones do not help', async () => {
    for (let calls = 0; calls < 2; calls += 1) {
      const guesser = await asksByDigits();
      for (let guess = 0; guess < (calls === 0 ? 2 : 3); guess += 1) {
        await guesser.keys('7304');
        await guesser.hears(/अंक नहीं चुने गए थे|कई बार|नंबर से स्थिति|मुख्य मेनू/, SOON);
      }
      guesser.hangUp();
      await guesser.ended(SOON);
    }
    const last = await asksByDigits();
    await press(last, DIGITS, 'ticket.locked');
    last.hangUp();
  }, 180_000);

  it('a complaint that is lodged by menu and voice has its number at once, and keeps it through a power cut', async () => {
    const caller = await comesToTheTone(LODGER);
    await speaks(caller);
    await hears(caller, 'lodge.kept');
    await killedRightAfter();
    caller.hangUp();
    const [ticket] = await rows<{ number: string; state: string; is_unwritten: boolean }>(`select number, state, is_unwritten from grievances.ticket where intake = 'menu'`);
    expect(ticket).toMatchObject({ state: 'registered', is_unwritten: true });
    await caller.receivesSms(new RegExp(ticket!.number.slice(0, 4)), SOON);
    await until('the sound', async () => (await rows(`select 1 from recordings.recording where kind = 'statement' and state = 'kept'`)).length, 60_000);
    expect(await rows('select 1 from forwarding.forwarded_ticket where level = 1')).toHaveLength(1);
  }, 240_000);

  it('an agent hears it and writes it down, and the officer reads it without voice, number or name', async () => {
    officer.close();
    officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
    const agent = await AgentClient.signIn(helpline, 'asha');
    expect(await agent.tell<VoicemailDesk>('voicemail:list')).toMatchObject({ waiting: 0, statements: { waiting: 1, overdue: 0 } });
    const taken = await agent.tell<OpenVoicemail>('voicemail:take', { about: 'statement' });
    expect(taken).toMatchObject({ about: 'statement', recordings: [{ kind: 'statement', state: 'kept' }] });
    expect(await agent.ask('voicemail:finish', { callId: taken.callId, disposition: 'written-down' })).toMatchObject({ ok: false, code: 'not-written' });
    const content = { ...NO_SUPPLY, facts: {}, statement: 'सोमवार से गली नंबर 7 में बिजली नहीं है, मेरा नंबर 90000 06002 है।' };
    const { ticketNumber } = await agent.register(taken.callId, content);
    await agent.tell('voicemail:finish', { callId: taken.callId, disposition: 'written-down' });
    const ticket = await officer.finds('the spoken complaint', ({ excerpt }) => excerpt.includes('गली नंबर 7'));
    expect(ticket.statement).not.toContain('06002');
    const [sound] = await rows<{ id: string; carrier_sid: string }>(`select id, carrier_sid from recordings.recording where kind = 'statement'`);
    await officer.request(`/api/recordings/${sound!.id}`);
    // Alone, and not within an id.
    const foundIn = (text: string, canaries: readonly string[]) => canaries.filter((canary) => new RegExp(`(?<![\\w.:+-])${canary}(?![\\w.:-])`).test(text));
    const identity = [ticketNumber, number, '9000006002', DIGITS];
    const received = officer.received.filter((text) => !text.includes('"message":"Cannot GET')).join('\n');
    expect(foundIn(received, [...identity, sound!.id, sound!.carrier_sid, taken.callId])).toEqual([]);
    expect(foundIn(helpline.logs(), identity)).toEqual([]);
    expect(foundIn(JSON.stringify(await rows('select event, about, payload from platform.outbox')), [...identity, sound!.carrier_sid])).toEqual([]);
    for (const table of ['vault.phone_pin', 'vault.pin_pending', 'vault.pin_try', 'platform.audit', 'carrier.news', 'calls.call']) expect(foundIn(JSON.stringify(await rows(`select * from ${table}`)), [DIGITS])).toEqual([]);
    agent.vanish();
  }, 120_000);

  it('what is still wrong is spoken: each higher officer reads what was said about their own re-opening, written down, and nothing of who said it', async () => {
    officer.close();
    officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
    const registering = await AgentClient.signIn(helpline, 'asha');
    await registering.goReady();
    const made = await complain(helpline, registering, OBJECTOR, { ...NO_SUPPLY, statement: 'खंभा 77 की बत्ती बंद है।', citizenName: OBJECTOR_NAME });
    callers.push(made.caller);
    registering.vanish();
    const isIt = ({ excerpt, state }: { excerpt: string; state: string }) => excerpt.includes('खंभा 77') && state === 'assigned';
    const grouped = `${made.number.slice(0, 4)} ${made.number.slice(4, 8)} ${made.number.slice(8)}`;
    const read: string[] = [];
    for (const [nth, said] of ['फ़्यूज़ फिर उड़ गया', 'अब तार टूट गया'].entries()) {
      await officer.resolve(await officer.finds('the ticket', isIt), 'supply-restored', `The fuse was replaced, ${nth + 1}.`);
      await until('the answer to be known', async () => (await rows<{ state: string }>('select state from grievances.ticket where number = $1', made.number))[0]!.state === 'resolved');
      const caller = await asksForStatus(helpline, OBJECTOR, made.number);
      callers.push(caller);
      await hears(caller, 'menu.after-resolved');
      await press(caller, '1', 'rate.ask');
      await press(caller, '1', 'rate.reopened');
      await press(caller, '1', 'reopen.how');
      await speaks(caller);
      await hears(caller, 'reopen.kept');
      caller.hangUp();
      read.push(...officer.received);
      officer.close();
      officer = await OfficerClient.signIn(helpline, ABOVE[nth]!);
      expect(await officer.finds('the re-opened ticket', isIt)).toMatchObject({ level: nth + 2, reopened: { formerReply: `The fuse was replaced, ${nth + 1}.`, reason: null } });
      const agent = await AgentClient.signIn(helpline, 'asha');
      const taken = await agent.tell<OpenVoicemail>('voicemail:take', { about: 'statement' });
      if (nth === 0) {
        await agent.tell('voicemail:finish', { callId: taken.callId, disposition: 'nothing-usable' });
        expect(await rows(`select c.outcome from callbacks.callback c join callbacks.owed_call o on o.callback_id = c.id where o.reason = 'voicemail-left'`)).toEqual([{ outcome: null }]);
        await rows('update recordings.voicemail set not_before = null where call_id = $1', taken.callId);
        expect(await agent.tell('voicemail:take', { about: 'statement' })).toMatchObject({ callId: taken.callId });
      }
      await agent.register(taken.callId, { ...NO_SUPPLY, facts: {}, citizenName: OBJECTOR_NAME, statement: `${said}। मैं ${OBJECTOR_NAME}, नंबर 90000 06007, शिकायत ${grouped}, यानी ${made.number}` });
      await agent.tell('voicemail:finish', { callId: taken.callId, disposition: 'written-down' });
      agent.vanish();
      expect(await until('the reason', async () => (await officer.finds('the re-opened ticket', isIt)).reopened?.reason)).toBe(`${said}। मैं [name], नंबर [phone number], शिकायत [ticket number], यानी [ticket number]`);
    }
    const sounds = await rows<{ id: string; carrier_sid: string; call_id: string }>(`select id, carrier_sid, call_id from recordings.recording where kind = 'statement'`);
    for (const { id, call_id: callId } of sounds) for (const path of [`/api/recordings/${id}/audio?reason=because+I+must`, `/api/voicemail/${callId}`, `/api/recordings?call=${callId}`]) expect((await officer.request(path)).status).toBe(404);
    const identity = [made.number, grouped, '9000006007', '90000 06007', 'Zubeida', 'Khanwilkar'];
    const found = (text: string, canaries: readonly string[] = identity) => canaries.filter((canary) => text.includes(canary));
    expect(found([...read, ...officer.received].filter((text) => !text.includes('"message":"Cannot GET')).join('\n'), [...identity, ...sounds.flatMap(({ id, carrier_sid: sid, call_id: callId }) => [id, sid, callId])])).toEqual([]);
    expect(found(helpline.logs())).toEqual([]);
    for (const table of ['forwarding.forwarded_ticket', 'forwarding.forwarded_history', 'platform.outbox', 'platform.audit', 'grievances.spoken_statement', 'recordings.voicemail']) {
      expect({ table, found: found(JSON.stringify(await rows(`select * from ${table}`))) }).toEqual({ table, found: [] });
    }
  }, 240_000);

  it('who says nothing is asked again, who presses 0 while they speak comes to a person, and nothing of either stays at the carrier', async () => {
    const caller = await comesToTheTone(SPEECHLESS);
    caller.stayQuiet();
    await hears(caller, 'lodge.again');
    await caller.speaks(voice);
    await press(caller, '0', 'human.asked');
    // Of silence the carrier keeps no sound.
    const ofCall = async () => (await carrierRest(helpline).recordings.list({ callSid: caller.callSid })).filter(({ status }) => status === 'completed').length;
    await until('the carrier to have what was spoken, alone', async () => (await ofCall()) === 1);
    await until('it to be noted', async () => (await rows('select 1 from recordings.left_at_carrier where call_sid = $1 and due_at > now()', caller.callSid)).length === 1);
    await rows('update recordings.left_at_carrier set due_at = now() where call_sid = $1', caller.callSid);
    await until('it to be gone', async () => (await ofCall()) === 0, 30_000);
    expect(await rows('select 1 from recordings.recording r join calls.call c on c.id = r.call_id where c.carrier_sid = $1', caller.callSid)).toEqual([]);
    caller.hangUp();
  }, 120_000);
});
