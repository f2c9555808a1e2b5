import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import type { OpenQuestions } from '@pukar/grievances-core/contracts';
import type { OfficerClient } from '@pukar/journeys/harness/officer-client';
import { asksForAnAgent, callHelpline } from '@pukar/journeys/harness/whole-journey';
import { until } from '@pukar/platform/testing';
import { CANARIES } from '../canaries.js';
import type { Scene } from '../scene.js';
import { type Group, type Outcome, refused, told, type Way } from '../way.js';

const [first] = CANARIES;
const REASON = 'A reason that is long enough.';

/** Everything that an officer can do to a ticket, with what it takes. */
const ACTS: Readonly<Record<string, object>> = {
  resolve: { actionCode: 'supply-restored', reply: REASON }, assign: { officerId: '019a0000-0000-7000-8000-000000000001' }, 'ask-reassignment': { reason: REASON }, interim: { reason: REASON, newDay: '2026-12-24' },
  clarify: { question: 'What is the number of the citizen?' }, 'propose-transfer': { department: 'PHE', reason: REASON }, 'decide-transfer': { accept: true, reason: REASON },
  'propose-closing': { reasonCode: 'nothing-found', reason: REASON }, 'decide-closing': { accept: true, reason: REASON }, 'write-order': { text: REASON },
};

const send = (officer: OfficerClient, path: string, body: object): Promise<{ status: number; text: string }> => officer.request(path, { method: 'POST', body: JSON.stringify(body) });

async function open(officer: OfficerClient, reference: string): Promise<InboxTicket> {
  const { status, text } = await officer.request(`/api/inbox/${reference}`);
  if (status !== 200) throw new Error(`${reference} was answered ${status}`);
  return JSON.parse(text) as InboxTicket;
}

/** None of the acts can be done to a ticket that is not the officer's, and none says more than that it does not exist. */
const actsOn = (name: string, who: (scene: Scene) => OfficerClient, what: (scene: Scene) => string): Way => ({
  name,
  attempt: async (scene): Promise<Outcome> => {
    for (const [act, body] of Object.entries(ACTS)) {
      const { status, text } = await send(who(scene), `/api/inbox/${what(scene)}/${act}`, { version: 1, ...body });
      // Who may do something is looked at before whose ticket it is.
      if (status !== 404 && status !== 403) return told(`${act} was answered ${status}: ${text.slice(0, 120)}`);
      if (scene.told(text).length > 0) return told(`${act} tells ${scene.told(text).join(', ')}`);
    }
    return refused(`${Object.keys(ACTS).length} acts, none of them possible`);
  },
});

/** The citizen rings, and answers to the agent what the office asked: with everything that they were told not to say. */
async function answers({ helpline, agent, numbers }: Scene): Promise<void> {
  const caller = await callHelpline(helpline, first.phone);
  await asksForAnAgent(caller);
  const callId = await agent.takeCall();
  const ticketNumber = numbers[0]!;
  await until('the agent to have talked with them', async () => (await agent.ask('question:prove', { callId, ticketNumber })).ok);
  const question = await until('the question to be open', async () => (await agent.tell<OpenQuestions>('questions:open', { callId })).questions.find(({ what }) => what === 'clarification'));
  await agent.tell('question:answer', { callId, ticketNumber, clarificationId: question.id, words: `Main ${first.name}, mera number ${first.phone.slice(3)} hai, ${first.email}, ghar ${first.address}. Khamba number 17 ke paas.` });
  await caller.hangUp();
  await agent.finish(callId);
}

export const ACTS_AND_ANSWERS: Group = {
  name: 'what officers do, and what comes back',
  ways: [
    actsOn('acting on another department\'s ticket', ({ gro }) => gro, ({ references }) => references.atRival),
    actsOn('acting on another district\'s ticket', ({ neighbour }) => neighbour, ({ references }) => references.first),
    actsOn('acting on a complaint against one\'s own staff', ({ gro }) => gro, ({ references }) => references.againstStaff),
    {
      name: 'opening a complaint against one\'s own staff',
      attempt: async ({ officer, gro, division, references }) => {
        const statuses = await Promise.all([officer, gro].map(async (one) => (await one.request(`/api/inbox/${references.againstStaff}`)).status));
        if ((await division.request(`/api/inbox/${references.againstStaff}`)).status !== 200) throw new Error('not even the office above has it');
        return statuses.every((status) => status === 404) ? refused('it exists for the office above alone') : told(`answered ${statuses.join(', ')}`);
      },
    },
    {
      name: 'seeing one\'s staff complained of in any list, count or figure',
      attempt: async ({ officer, gro, againstStaff, references }) => {
        const seen = `${await officer.seesAll()}\n${await gro.seesAll()}`;
        return seen.includes(againstStaff) || seen.includes(references.againstStaff) ? told('it is in what the office complained of sees') : refused('it is in none of them');
      },
    },
    {
      name: 'answering many tickets, others\' among them',
      attempt: async (scene) => {
        const { status, text } = await send(scene.officer, '/api/bulk-answers', { tickets: [scene.references.atRival, scene.references.againstStaff].map((reference) => ({ reference, version: 1 })), actionCode: 'supply-restored', reply: REASON });
        return !text.includes('"ok":true') && scene.told(text).length === 0 ? refused(`answered ${status}: none of them`) : told(text.slice(0, 200));
      },
    },
    {
      name: 'files of another office',
      attempt: async ({ officer, references }) => {
        const statuses = await Promise.all([`/api/inbox/${references.atRival}/evidence/019a0000-0000-7000-8000-000000000001`, '/api/papers', '/api/papers/019a0000-0000-7000-8000-000000000001/file', '/api/evidence'].map(async (path) => (await officer.request(path)).status));
        return statuses.every((status) => status === 404) ? refused('answered 404') : told(statuses.join(', '));
      },
    },
    {
      name: 'asking the citizen for their number',
      attempt: async (scene) => {
        const ticket = await open(scene.officer, scene.references.first);
        const asked = await send(scene.officer, `/api/inbox/${ticket.reference}/clarify`, { version: ticket.version, question: 'Please tell us your name, telephone number and address.' });
        if (asked.status !== 200) throw new Error(`the question was answered ${asked.status}: ${asked.text}`);
        await answers(scene);
        const said = await until('the answer to reach the office', async () => { const { text } = await scene.officer.request(`/api/inbox/${ticket.reference}`); return text.includes('Khamba number 17') ? text : undefined; });
        const learned = scene.told(said);
        return learned.length === 0 ? refused('the answer came without them') : told(learned.join(', '));
      },
    },
    {
      name: 'following a ticket to another department by its reference',
      attempt: async (scene) => {
        const ticket = await open(scene.gro, scene.references.second);
        const proposed = await send(scene.gro, `/api/inbox/${ticket.reference}/propose-transfer`, { version: ticket.version, department: 'PHE', reason: REASON });
        if (proposed.status !== 200) throw new Error(`the proposal was answered ${proposed.status}: ${proposed.text}`);
        const seen = await until('the other department to have the proposal', async () => { const all = await scene.rivalsGro.seesAll(); return all.includes('doosri shikayat') ? all : undefined; });
        const learned = [...scene.told(seen), ...(seen.includes(ticket.reference) ? ['the first department\'s reference'] : [])];
        return learned.length === 0 ? refused('it has a reference of its own there') : told(learned.join(', '));
      },
    },
    {
      name: 'figures of a month',
      attempt: async (scene) => {
        const answers = await Promise.all(['/api/month', '/api/month?month=2026-10', '/api/month?phone=9000001701', '/api/officers', '/api/departments', '/api/reply-templates', '/api/days-off'].map((path) => scene.gro.request(path)));
        const text = answers.map((answer) => answer.text).join('\n');
        const learned = [...scene.told(text), ...(/"count":[1-9]\b/.test(text) ? ['a figure of fewer than ten'] : []), ...(answers[2]!.status < 400 ? ['a question by number is possible'] : [])];
        return learned.length === 0 ? refused('they hold nothing, and are asked by month alone') : told(learned.join(', '));
      },
    },
    {
      name: 'who looks at which ticket, of other offices',
      attempt: async (scene) => {
        const { status, text } = await send(scene.officer, `/api/inbox/${scene.references.atRival}/looking`, {});
        return (status === 404 || !text.includes('post')) && scene.told(text).length === 0 ? refused(`answered ${status}`) : told(text.slice(0, 200));
      },
    },
  ],
};
