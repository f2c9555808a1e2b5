import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutgoingView, RingingFacts, WhomToRing } from '@pukar/calls-core/contracts';
import { switchOn, type Caller } from '@pukar/carrier/callers';
import { seeded, until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { carrierRest } from './harness/carrier-rest.js';
import { OfficerClient } from './harness/officer-client.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { callHelpline, complain, NO_SUPPLY } from './harness/whole-journey.js';

const OPERATOR = '+911553430000';

describe('calls that an agent makes from a ticket', () => {
  let helpline: RunningHelpline;
  let database: pg.Client;
  let saved: SavedCalls;
  let agent: AgentClient;
  let nth = 0;

  beforeAll(async () => {
    // Whatever the hour is at which this runs: nobody sleeps here.
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: '03:00-03:01', OUTGOING_PER_NUMBER_DAY: '40', OUTGOING_PER_AGENT_HOUR: '200', OUTGOING_PER_AGENT_DAY: '400' } });
    database = await helpline.connect('admin');
    saved = new SavedCalls(database);
    agent = await AgentClient.signIn(helpline, 'asha');
  }, 180_000);
  afterAll(async () => {
    agent?.vanish();
    await database?.end();
    await helpline?.stop();
  });

  /** A ticket that an officer has, its citizen's phone switched on, and the officer's. */
  const aTicket = async () => {
    nth += 1;
    await agent.goReady();
    const from = `+91900000150${nth}`;
    const { number: ticketNumber, caller } = await complain(helpline, agent, from, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} बार ${nth}` });
    await agent.tell('desk:break', {});
    await until('the ticket at its office', async () => (await database.query(`select 1 from grievances.ticket where number = $1 and state = 'forwarded'`, [ticketNumber])).rowCount);
    const { rows } = await database.query<{ phone: string }>(`select p.phone from forwarding.officer p join forwarding.office o on o.id = p.office_id where o.code = 'ENE-BPL' and p.level = 1`);
    return { ticketNumber, citizen: caller, from, officerNumber: rows[0]!.phone };
  };
  const rings = async (ticketNumber: string, whom: WhomToRing, callId: string = crypto.randomUUID()) => {
    await agent.tell('call:place', { callId, ticketNumber, whom });
    return callId;
  };
  const view = (callId: string) => agent.tell<OutgoingView>('call:outgoing', { callId });
  const isAt = (callId: string, state: OutgoingView['state']) => until(`the call to be ${state}`, async () => (await view(callId)).state === state, 60_000);
  const secondIs = (callId: string, second: OutgoingView['second']) => until(`the second party to be ${second}`, async () => (await view(callId)).second === second, 60_000);
  const linesTo = async (number: string) => (await carrierRest(helpline).calls.list({ to: number, from: OPERATOR })).length;
  /** All that the officer's page can get of anything, and what it is answered where it cannot. */
  const whatTheOfficeSees = async (closed: readonly string[] = []): Promise<string> => {
    const page = await OfficerClient.signIn(helpline, 'ene.bhopal');
    const seen = [await page.seesAll()];
    for (const path of closed) expect((await page.request(path)).status).toBe(404);
    seen.push(...page.received.filter((text) => !text.includes('"message":"Cannot')));
    page.close();
    return seen.join('\n');
  };
  const bothHear = async (caller: Caller) => {
    await Promise.all([caller.speaks('मैं बोल रहा हूँ'), agent.speaks('नमस्ते, मैं आशा'), agent.hearsVoice(), caller.hearsVoice()]);
  };

  it('ring the citizen, who hears who calls and that it is recorded; they talk, and the ticket\'s history says so', async () => {
    const { ticketNumber, citizen, from } = await aTicket();
    expect(await agent.tell<RingingFacts>('call:before-placing', { ticketNumber })).toMatchObject({ shownNumber: OPERATOR, isForeign: false, quietUntil: null, officer: { hasPhone: true } });
    const callId = await rings(ticketNumber, 'citizen');
    await citizen.answer({ within: 30_000 });
    await citizen.hears(/पुकार है।.*रिकॉर्ड की जा रही/, { within: 40_000 });
    await citizen.isTalking({ within: 30_000 });
    await saved.areTalking(callId);
    await bothHear(citizen);
    expect((await agent.callerContext(callId)).numberMasked).toBe(`${from.slice(3, 8)} ${from.slice(8, 9)}·····`);
    citizen.hangUp();
    expect(await saved.outcomeOf(callId)).toBe('talked');
    await agent.finish(callId, 'information-given');
    await until('the history', async () => (await agent.lookUp(ticketNumber)).history.some(({ sentence }) => sentence === 'The helpline called the citizen: they talked.'));
    citizen.close();
  }, 240_000);

  it('find the citizen engaged, or nobody who answers, and say so; the agent is not blamed', async () => {
    const { ticketNumber, citizen, from } = await aTicket();
    citizen.close();
    const busy = await callHelpline(helpline, from);
    const engaged = await rings(ticketNumber, 'citizen');
    expect(await saved.outcomeOf(engaged)).toBe('engaged');
    busy.hangUp();
    await busy.ended();
    const silent = await rings(ticketNumber, 'citizen');
    await busy.rings({ within: 30_000 });
    expect(await saved.outcomeOf(silent)).toBe('not-answered');
    await isAt(silent, 'ended');
    await saved.nothingIsStuck();
    await until('the agent to be as before', () => agent.desk?.presence === 'on-break' && agent.desk.call === null);
    busy.close();
  }, 240_000);

  it('stop ringing when the agent hangs up', async () => {
    const { ticketNumber, citizen } = await aTicket();
    const callId = await rings(ticketNumber, 'citizen');
    await citizen.rings({ within: 30_000 });
    await agent.tell('call:hang-up', { callId });
    await citizen.ended({ within: 20_000 });
    expect(await saved.outcomeOf(callId)).toBe('not-answered');
    await saved.nothingIsStuck();
    citizen.close();
  }, 240_000);

  it('bring citizen and officer together, who go on without the agent; each sees only the helpline, and the last one hears goodbye', async () => {
    const { ticketNumber, citizen, officerNumber, from } = await aTicket();
    const officer = await switchOn(helpline.carrier, officerNumber);
    const since = new Date(Date.now() - 1_000);
    const callId = await rings(ticketNumber, 'bridge');
    await citizen.answer({ within: 30_000 });
    await officer.answer({ within: 60_000 });
    await officer.hears(/एक नागरिक/, { within: 30_000 });
    await officer.isTalking({ within: 60_000 });
    await secondIs(callId, 'in');
    await agent.tell('call:leave', { callId });
    await agent.finish(callId, 'information-given');
    const said = citizen.speaks('क्या आप सुन रहे हैं');
    await officer.hearsVoice({ within: 30_000 });
    await said;
    const answered = officer.speaks('जी, बताइए');
    await citizen.hearsVoice({ within: 30_000 });
    await answered;
    const lines = [...(await carrierRest(helpline).calls.list({ to: from, startTimeAfter: since })), ...(await carrierRest(helpline).calls.list({ to: officerNumber, startTimeAfter: since }))];
    expect(lines.map((line) => line.from)).toEqual([OPERATOR, OPERATOR]);
    const whileTheyTalk = await whatTheOfficeSees();
    officer.hangUp();
    await citizen.hears(/धन्यवाद/, { within: 30_000 });
    await citizen.ended({ within: 30_000 });
    expect(await saved.outcomeOf(callId)).toBe('talked');
    await saved.nothingIsStuck();
    const recordings = (await database.query<{ id: string }>('select id from recordings.recording where call_id = $1', [callId])).rows.map(({ id }) => id);
    const seen = `${whileTheyTalk}\n${await whatTheOfficeSees(recordings.flatMap((id) => [`/api/recordings/${id}/audio?reason=because+I+must`, `/api/recordings?call=${callId}`, `/recordings/${id}`]))}`;
    expect(seen).toContain('बार');
    for (const secret of [from.slice(3), officerNumber.slice(3), callId, ticketNumber, ...recordings, ...lines.map(({ sid }) => sid)]) expect(seen).not.toContain(secret);
    citizen.close();
    officer.close();
  }, 240_000);

  it('are refused in words beyond the bounds, and before anybody\'s line is made', async () => {
    const { ticketNumber, citizen } = await aTicket();
    await database.query(`update forwarding.officer set phone = '+14155550100' where office_id = (select id from forwarding.office where code = 'ENE-BPL') and level = 1`);
    const callId = crypto.randomUUID();
    expect(await agent.ask('call:place', { callId, ticketNumber, whom: 'officer' })).toMatchObject({ ok: false, code: 'destination', message: 'The helpline may not ring that number.' });
    expect((await database.query('select 1 from calls.call where id = $1', [callId])).rowCount).toBe(0);
    expect(await agent.ask('call:place', { callId, ticketNumber: '12345678901', whom: 'citizen' })).toMatchObject({ ok: false, code: 'wrong-number' });
    await database.query(`update forwarding.officer set phone = '+917550000001' where office_id = (select id from forwarding.office where code = 'ENE-BPL') and level = 1`);
    citizen.close();
  }, 240_000);

  it('survive the death of the api at any moment: nothing rings twice, every call has its outcome, the agent is not stuck', async () => {
    const seed = Number(process.env['OUTGOING_SEED'] ?? Math.floor(Math.random() * 1e9));
    console.info(`kill seed ${seed}`);
    const chance = seeded(seed);
    const { ticketNumber, citizen, from, officerNumber } = await aTicket();
    const officer = await switchOn(helpline.carrier, officerNumber);
    const picksUp = (phone: Caller) => setInterval(() => { if (phone.state === 'ringing') void phone.answer().catch(() => undefined); }, 100);
    const timers = [picksUp(citizen), picksUp(officer)];
    for (let round = 0; round < 4; round += 1) {
      const whom = chance() < 0.5 ? 'citizen' : 'bridge';
      const before = [await linesTo(from), await linesTo(officerNumber)] as const;
      const callId = crypto.randomUUID();
      const placed = agent.ask('call:place', { callId, ticketNumber, whom }).catch(() => undefined);
      await pause(chance() * (whom === 'bridge' ? 14_000 : 7_000));
      await helpline.kill('api');
      await placed;
      await until('the desk after the kill', () => agent.ask('desk:heartbeat', { unready: [] }).then((answer) => answer.ok, () => false), 60_000);
      await pause(chance() * 3_000);
      // Whoever is rung late, when the api is there again, picks up and hangs up as well: a conversation that goes on has no outcome.
      const hangUp = (): void => { for (const phone of [citizen, officer]) if (phone.state === 'in call' || phone.state === 'talking') phone.hangUp(); };
      citizen.hangUp();
      officer.hangUp();
      const known = (await database.query('select 1 from calls.call where id = $1', [callId])).rowCount;
      if (known) await until('an outcome', async () => (hangUp(), (await database.query('select 1 from calls.call where id = $1 and outcome is not null', [callId])).rowCount), 150_000);
      await saved.nothingIsStuck();
      const [toCitizen, toOfficer] = [(await linesTo(from)) - before[0], (await linesTo(officerNumber)) - before[1]];
      expect({ round, ringsTwice: toCitizen > 1 || toOfficer > 1 }).toEqual({ round, ringsTwice: false });
      await agent.ask('wrap-up:finish', { callId, disposition: 'other', ready: false }).catch(() => undefined);
    }
    for (const timer of timers) clearInterval(timer);
    citizen.close();
    officer.close();
  }, 900_000);
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
