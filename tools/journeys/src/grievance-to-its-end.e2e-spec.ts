import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@pukar/carrier/callers';
import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import type { OpenQuestions } from '@pukar/grievances-core/contracts';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { OfficerClient } from './harness/officer-client.js';
import { PATIENT, RunningHelpline } from './harness/running-helpline.js';
import { heardIn } from './harness/spoken-in.js';
import { asksForAnAgent, asksForStatus, callHelpline, complain, NO_SUPPLY } from './harness/whole-journey.js';

const CITIZEN = '+919000006101';
const SOON = { within: 30_000 };
const LOGINS = ['ene.bhopal', 'ene.bhopal.lme', 'ene.bhopal.gro', 'ene.bhopal-division', 'phe.bhopal.gro', 'head'] as const;
type Login = (typeof LOGINS)[number];

describe('a grievance to its end, through the front doors', () => {
  const officers = new Map<Login, OfficerClient>();
  let helpline: RunningHelpline;
  let agent: AgentClient;
  let database: pg.Client;
  let citizen: Caller;
  let number: string;
  let promised: Date;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: PATIENT });
    database = await helpline.connect('admin');
    for (const login of LOGINS) officers.set(login, await OfficerClient.signIn(helpline, login));
    agent = await AgentClient.signIn(helpline, 'asha');
    await agent.goReady();
    ({ number, caller: citizen } = await complain(helpline, agent, CITIZEN, { ...NO_SUPPLY, statement: 'खंभा 31 की बत्ती बंद है।' }));
    promised = (await ticket()).due_at;
  }, 180_000);
  afterAll(async () => {
    for (const officer of officers.values()) officer.close();
    agent?.vanish();
    citizen?.close();
    await database?.end();
    await helpline?.stop();
  });

  const ticket = async (): Promise<{ id: string; state: string; level: number; reopenings: number; transfers: number; due_at: Date; department_code: string }> => (await database.query('select * from grievances.ticket where number = $1', [number])).rows[0];
  const stands = (what: Partial<Awaited<ReturnType<typeof ticket>>>) => until(`the ticket to be ${JSON.stringify(what)}`, async () => {
    const now = await ticket();
    return Object.entries(what).every(([key, value]) => now[key as keyof typeof now] === value) ? now : undefined;
  }, 20_000);
  /** What an officer has of it, as it is now. */
  const at = (login: Login, state: string): Promise<InboxTicket> => officers.get(login)!.finds(`the ticket at ${login}`, (row) => row.excerpt.includes('खंभा 31') && row.state === state);
  /** What an office is to decide of it. */
  const toDecide = (login: Login, task: InboxTicket['task']): Promise<InboxTicket> => officers.get(login)!.finds(`the ticket to be decided on at ${login}`, (row) => row.excerpt.includes('खंभा 31') && row.task === task && row.state !== 'over' && row.state !== 'resolved' && row.state !== 'passed-on');
  const act = async (login: Login, found: InboxTicket, deed: string, body: object): Promise<InboxTicket> => {
    const { status, text } = await officers.get(login)!.request(`/api/inbox/${found.reference}/${deed}`, { method: 'POST', body: JSON.stringify({ version: found.version, ...body }) });
    if (status !== 200) throw new Error(`${deed} by ${login} was answered ${status}: ${text}`);
    return JSON.parse(text) as InboxTicket;
  };
  const isTold = (words: RegExp) => citizen.receivesSms(words, SOON);
  const isResolvedBy = async (login: Login, reply: string) => {
    const found = await at(login, 'assigned');
    await act(login, found, 'resolve', { actionCode: 'supply-restored', reply });
    await stands({ state: 'resolved' });
    return found;
  };
  const rates = async (keys: string, prompt: Parameters<typeof heardIn>[1]) => {
    const caller = await asksForStatus(helpline, CITIZEN, number);
    await caller.hears(heardIn('hi-IN', 'menu.after-resolved'), SOON);
    await caller.press('1');
    await caller.hears(heardIn('hi-IN', 'rate.ask'), SOON);
    await caller.press(keys);
    await caller.hears(heardIn('hi-IN', prompt), SOON);
    await caller.hangUp();
    caller.close();
  };

  it('an engineer gives it back with a reason, and who assigns gives it to another', async () => {
    await act('ene.bhopal', await at('ene.bhopal', 'assigned'), 'ask-reassignment', { reason: 'This pole is in the other ward.' });
    const unassigned = await at('ene.bhopal.gro', 'received');
    const others = JSON.parse((await officers.get('ene.bhopal.gro')!.request('/api/officers')).text) as { id: string; post: { en: string }; role: string }[];
    const mine = JSON.parse((await officers.get('ene.bhopal.lme')!.request('/api/me')).text) as { officer: { id: string } };
    expect(others.map(({ id }) => id)).toContain(mine.officer.id);
    await act('ene.bhopal.gro', unassigned, 'assign', { officerId: mine.officer.id });
    expect((await at('ene.bhopal.lme', 'assigned')).assignedTo?.id).toBe(mine.officer.id);
  }, 60_000);

  it('the engineer asks the citizen, who answers an agent; the clock stood still and neither learned of the other', async () => {
    const asked = await act('ene.bhopal.lme', await at('ene.bhopal.lme', 'assigned'), 'clarify', { question: 'Which of the two poles is it?' });
    expect(asked.waitingUntil).not.toBeNull();
    await isTold(/कुछ पूछना है/);
    const caller = await callHelpline(helpline, CITIZEN);
    await asksForAnAgent(caller);
    const callId = await agent.takeCall();
    await until('the agent to have talked with them', async () => (await agent.ask('question:prove', { callId, ticketNumber: number })).ok);
    const { questions } = await agent.tell<OpenQuestions>('questions:open', { callId });
    const question = questions.find(({ what }) => what === 'clarification')!;
    expect(question.officeSays).toBe('Which of the two poles is it?');
    await agent.tell('question:answer', { callId, ticketNumber: number, clarificationId: question.id, words: 'The one near the tank. My number is 90000 06101.' });
    await caller.hangUp();
    caller.close();
    await agent.finish(callId);
    const answered = await until('the answer to reach the office', async () => { const now = await at('ene.bhopal.lme', 'assigned'); return now.waitingUntil === null ? now : undefined; });
    expect(answered.acts.map(({ text }) => text)).toContain('The one near the tank. My number is [phone number].');
    const { due_at: due } = await ticket();
    expect(due.getTime()).toBeGreaterThanOrEqual(promised.getTime());
    promised = due;
  }, 90_000);

  it('an interim reply tells the citizen another day, and moves nothing', async () => {
    await act('ene.bhopal.lme', await at('ene.bhopal.lme', 'assigned'), 'interim', { reason: 'The part has to come from Indore.', newDay: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) });
    await isTold(/देर हो रही है/);
    expect((await ticket()).due_at).toEqual(promised);
  }, 60_000);

  it('a transfer is proposed, refused there and comes back; the next is accepted, with the clock as it was', async () => {
    const proposing = await act('ene.bhopal.gro', await at('ene.bhopal.gro', 'assigned'), 'propose-transfer', { department: 'PHE', reason: 'The pole belongs to the water works.' });
    expect(proposing.proposal).toBe('transfer');
    const offered = await toDecide('phe.bhopal.gro', 'decide-transfer');
    expect(offered.reference).not.toBe(proposing.reference);
    expect(offered.toDecide).toMatchObject({ kind: 'transfer', fromDepartment: 'ENE' });
    await act('phe.bhopal.gro', offered, 'decide-transfer', { accept: false, reason: 'Our works have no poles there.' });
    const back = await until('the proposal to be settled', async () => { const now = await at('ene.bhopal.gro', 'assigned'); return now.proposal === null ? now : undefined; });
    await act('ene.bhopal.gro', back, 'propose-transfer', { department: 'PHE', reason: 'It feeds the pump of the water works.' });
    await act('phe.bhopal.gro', await toDecide('phe.bhopal.gro', 'decide-transfer'), 'decide-transfer', { accept: true, reason: 'The pump is ours.' });
    await stands({ state: 'forwarded', department_code: 'PHE', transfers: 1, level: 1 });
    await isTold(/को दी गई है/);
    expect((await ticket()).due_at).toEqual(promised);
  }, 90_000);

  it('whoever has it then answers; twice it goes up, and after that an order is written', async () => {
    const heldBy = async (level: number): Promise<void> => {
      const { rows } = await database.query<{ login: string }>(
        `select p.login from forwarding.forwarded_ticket f join forwarding.officer p on p.id = f.assigned_to where f.level = $1 and f.state = 'assigned' and f.statement like '%खंभा 31%'`, [level]);
      const login = rows[0]!.login as Login;
      if (!officers.has(login)) officers.set(login, await OfficerClient.signIn(helpline, login));
      await isResolvedBy(login, `Done at level ${level}.`);
    };
    for (const level of [1, 2]) {
      await heldBy(level);
      await isTold(/विभाग का जवाब/);
      await rates('1', 'rate.reopened');
      await stands({ state: 'forwarded', level: level + 1, reopenings: level });
    }
    await heldBy(3);
    await rates('1', 'reopen.order-due');
    await stands({ state: 'order-due', reopenings: 2 });
    await act('head', await toDecide('head', 'write-order'), 'write-order', { text: 'The light is to be mended within three days, and the engineer reports.' });
    await stands({ state: 'closed' });
    await isTold(/लिखित आदेश हो गया है/);
  }, 240_000);

  it('every step is in one chain of history, and no officer ever saw the number or the ticket', async () => {
    const { rows } = await database.query<{ step: string }>('select step from grievances.history where ticket_id = $1 order by seq', [(await ticket()).id]);
    expect(rows.map(({ step }) => step)).toEqual(expect.arrayContaining(['registered', 'forwarded', 'assigned', 'reassignment-asked', 'clarification-asked', 'clarification-answered', 'interim-told', 'transfer-proposed', 'transfer-refused', 'transferred', 'resolved', 'rated', 'reopened', 'order-due', 'ordered', 'closed']));
    const seen = [...officers.values()].flatMap(({ received }) => received).join('\n');
    expect([number, '9000006101', '90000 06101'].filter((secret) => seen.includes(secret))).toEqual([]);
  });
});
