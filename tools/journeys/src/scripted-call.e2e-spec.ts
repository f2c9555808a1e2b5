import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@pukar/platform/testing';
import { AgentClient } from './harness/agent-client.js';
import { OfficerClient } from './harness/officer-client.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, asksForStatus, callHelpline, complain, NO_SUPPLY } from './harness/whole-journey.js';

describe('a call, from the dialled number to the officer\'s answer', () => {
  let helpline: RunningHelpline;
  let officer: OfficerClient;

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
  }, 120_000);
  afterAll(async () => {
    officer?.close();
    await helpline?.stop();
  });

  it('ends with an answer that the citizen hears when they call again', async () => {
    const agent = await AgentClient.signIn(helpline, 'asha');
    await agent.goReady();
    const from = '+919000001101';
    const { number, say, caller } = await complain(helpline, agent, from, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} पहला` });
    expect(number).toMatch(/^\d{11}$/);
    expect(say).toMatch(/\d{4} \d{4} \d{3}/);

    const ticket = await officer.finds('the ticket in the inbox', (row) => row.excerpt.includes('बिजली नहीं आ रही'));
    expect(ticket.statement).toContain('पहला');
    expect(ticket.facts.map((fact) => fact.value)).toEqual(['गांधी नगर, वार्ड 33, पानी की टंकी के पास']);
    expect(ticket.reference).toMatch(/^ENE-R-/);
    await officer.resolve(ticket, 'supply-restored', 'ट्रांसफार्मर बदल दिया गया है, बिजली चालू है।');
    await until('the second SMS', () => caller.messages.length === 2);

    const again = await asksForStatus(helpline, from, number);
    await again.hears(/ऊर्जा|बिजली/);
    await again.hears(/आपूर्ति फिर से चालू/);
    await again.hangUp();

    const seen = await agent.lookUp(number);
    expect(seen).toMatchObject({ state: 'resolved', reply: 'ट्रांसफार्मर बदल दिया गया है, बिजली चालू है।' });
    expect(seen.history.length).toBeGreaterThanOrEqual(3);
    agent.vanish();
  }, 90_000);

  it('works for ten callers at once, each with an agent, a number and one SMS of their own', async () => {
    const agents = await Promise.all(Array.from({ length: 10 }, (_, i) => AgentClient.signIn(helpline, `agent${String(i + 1).padStart(2, '0')}`)));
    await Promise.all(agents.map((agent) => agent.goReady()));
    const callers = await Promise.all(agents.map(async (_agent, i) => {
      const caller = await callHelpline(helpline, `+9190000012${String(i).padStart(2, '0')}`);
      await asksForAnAgent(caller);
      return caller;
    }));
    const callIds = await Promise.all(agents.map((agent) => agent.takeCall()));
    expect(new Set(callIds).size).toBe(10);
    const registered = await Promise.all(agents.map((agent, i) => agent.register(callIds[i]!, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} कॉल ${i}` })));
    const numbers = registered.map(({ ticketNumber }) => ticketNumber);
    await Promise.all(callers.map((caller) => caller.receivesSms(/दर्ज हुई/)));
    await Promise.all(callers.map((caller) => caller.hangUp()));
    await Promise.all(agents.map((agent, i) => agent.finish(callIds[i]!)));
    expect(new Set(numbers).size).toBe(10);
    await until('ten tickets at the office', async () => (await officer.inbox()).tickets.filter((row) => row.state === 'assigned').length === 10);
    const told = callers.flatMap((caller) => caller.messages.map((message) => message.body.replaceAll(' ', '')));
    expect(told).toHaveLength(10);
    for (const number of numbers) expect(told.filter((body) => body.includes(number))).toHaveLength(1);
    for (const agent of agents) agent.vanish();
  }, 120_000);
});
