import type { AgentClient } from '@pukar/journeys/harness/agent-client';
import { allAgree, approveAll, askFor } from '@pukar/journeys/harness/campaign';
import type { OfficerClient } from '@pukar/journeys/harness/officer-client';
import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { asksForAnAgent, callHelpline, complain } from '@pukar/journeys/harness/whole-journey';
import { until } from '@pukar/platform/testing';
import { type Canary, CANARIES, CONDUCT_NOTE, statementOf } from './canaries.js';

/** In no other statement. */
export const AGAINST_STAFF = 'rishwat-canary';

/** Four complaints of two citizens; their numbers. */
export async function lodgeAll(helpline: RunningHelpline, agent: AgentClient): Promise<string[]> {
  const [first, second] = CANARIES;
  const lodges = async (canary: Canary, categoryCode: string, words: string, facts: Record<string, { value: string; consent: boolean }>): Promise<string> => {
    const { number } = await complain(helpline, agent, canary.phone, { categoryCode, placeCode: 'MP-BPL', statement: `${statementOf(canary)} ${words}`, citizenName: canary.name, citizenAddress: canary.address, facts });
    return number;
  };
  const spot = (canary: Canary) => ({ spot: { value: `${canary.name} ke ghar ke paas, phone ${canary.phone.slice(3)}`, consent: false }, consumerNumber: { value: canary.consumerNumber, consent: false } });
  return [
    await lodges(first, 'ENE-03', 'pehli shikayat, bill 4500 rupaye', spot(first)),
    await lodges(second, 'ENE-03', 'doosri shikayat', spot(second)),
    await lodges(first, 'PHE-01', 'teesri shikayat', spot(first)),
    await lodges(second, 'ENE-12', AGAINST_STAFF, {}),
  ];
}

/** The first citizen calls again, and an agent marks them: no department may learn of it. */
export async function markFirst(helpline: RunningHelpline, agent: AgentClient): Promise<void> {
  const caller = await callHelpline(helpline, CANARIES[0].phone);
  await asksForAnAgent(caller);
  const callId = await agent.takeCall();
  await until('the mark', async () => (await agent.ask('conduct:mark', { callId, kind: 'silent-repeat', note: `${CONDUCT_NOTE}, says ${CANARIES[0].name}` })).ok);
  await caller.hangUp();
  await agent.finish(callId, 'prank-call');
}

/** The first citizen agrees to be told of announcements, and is told of one that this department asks for. */
export async function tellFirst(helpline: RunningHelpline, agent: AgentClient, officer: OfficerClient): Promise<void> {
  await allAgree(helpline, agent, [{ number: CANARIES[0].phone, call: false, sms: true }]);
  await askFor(officer, { title: 'Camp', channel: 'sms' });
  await approveAll(helpline);
  await until('the announcement to be told', async () => (await officer.request('/api/announcements')).text.includes('finished'), 60_000);
}
