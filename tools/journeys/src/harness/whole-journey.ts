import { type Caller, dial } from '@pukar/carrier/callers';
import type { AgentClient } from './agent-client.js';
import type { OfficerClient } from './officer-client.js';
import type { RunningHelpline } from './running-helpline.js';

export interface Complaint {
  readonly categoryCode: string;
  readonly placeCode: string;
  readonly statement: string;
  readonly facts?: Record<string, { value: string; consent: boolean }>;
  readonly citizenName?: string;
  readonly citizenAddress?: string;
}

/** A complaint that the officer of Energy, Bhopal gets. */
export const NO_SUPPLY: Complaint = {
  categoryCode: 'ENE-03', placeCode: 'MP-BPL', facts: { spot: { value: 'गांधी नगर, वार्ड 33, पानी की टंकी के पास', consent: false } }, statement: 'कल शाम से पूरे मोहल्ले में बिजली नहीं आ रही है, ट्रांसफार्मर से आवाज़ आती है।',
};

/** Dials the helpline and waits for its first words. */
export async function callHelpline(helpline: RunningHelpline, from: string): Promise<Caller> {
  const caller = await dial({ carrier: helpline.carrier, from, to: '155343', speed: 'instant' });
  await caller.hears(/हिन्दी|हिंदी|Hindi/);
  return caller;
}

/** From the first words to the queue, in Hindi. */
export async function asksForAnAgent(caller: Caller): Promise<void> {
  await caller.press('1');
  await caller.hears(/शिकायत/);
  await caller.press('2');
  await caller.hears(/प्रतिनिधि को शिकायत बताने/);
  await caller.press('1');
}

/** One whole conversation: queue, agent, registration, hang-up, wrap-up. Gives the ticket number. */
export async function complain(helpline: RunningHelpline, agent: AgentClient, from: string, complaint: Complaint): Promise<{ number: string; say: string; caller: Caller }> {
  const caller = await callHelpline(helpline, from);
  await asksForAnAgent(caller);
  const callId = await agent.takeCall();
  await caller.isTalking();
  const registered = await agent.register(callId, complaint);
  await caller.receivesSms(new RegExp(registered.ticketNumber.slice(0, 4)));
  await caller.hangUp();
  await agent.finish(callId);
  return { number: registered.ticketNumber, say: registered.say, caller };
}

/** Dials again and asks for the status of a ticket by keypad, in Hindi. */
export async function asksForStatus(helpline: RunningHelpline, from: string, number: string): Promise<Caller> {
  const caller = await callHelpline(helpline, from);
  await caller.press('1');
  await caller.hears(/शिकायत/);
  await caller.press('1');
  await caller.hears(/शिकायत का नंबर दबाइए/);
  await caller.keys(`${number}#`);
  return caller;
}

export type { AgentClient, OfficerClient };
