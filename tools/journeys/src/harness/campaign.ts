import type { AgentClient } from './agent-client.js';
import type { OfficerClient } from './officer-client.js';
import type { RunningHelpline } from './running-helpline.js';
import { asksForAnAgent, callHelpline } from './whole-journey.js';

export const CAMP = {
  spoken: { hi: 'सोमवार को आपके ज़िले में बिजली बिल का शिविर है। बिल साथ लाइए।', en: 'There is a camp about electricity bills in your district on Monday.' },
  written: { hi: 'सोमवार को ज़िले में बिजली बिल शिविर, बिल साथ लाएँ।', en: 'Camp about electricity bills on Monday.' },
};

/** Quiet hours that are not now: one hour, five hours ago by Indian time. */
export const noQuietNow = (): string => hoursFrom(hourNow() + 19);

/** Quiet hours round now. */
export const quietNow = (): string => hoursFrom(hourNow() + 23, 3);

const hourNow = (): number => Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', hour: '2-digit', hourCycle: 'h23' }).format(new Date()));

function hoursFrom(hour: number, hours = 1): string {
  const at = (value: number) => `${String(value % 24).padStart(2, '0')}:00`;
  return `${at(hour)}-${at(hour + hours)}`;
}

interface Agreeing {
  readonly number: string;
  readonly call: boolean;
  readonly sms: boolean;
}

/** Each of them calls, is asked by the agent, and agrees to this much; in Bhopal, in Hindi. */
export async function allAgree(helpline: RunningHelpline, agent: AgentClient, citizens: readonly Agreeing[]): Promise<void> {
  await agent.goReady();
  for (const { number, call, sms } of citizens) {
    const caller = await callHelpline(helpline, number);
    await asksForAnAgent(caller);
    const callId = await agent.takeCall();
    await agent.tell('consent:save', { callId, placeCode: 'MP-BPL', call, sms });
    await caller.hangUp();
    await agent.finish(callId, 'information-given');
    caller.close();
  }
}

/** An officer asks for the camp, in the whole of Bhopal, for a week. */
export async function askFor(officer: OfficerClient, { title, channel }: { readonly title: string; readonly channel: 'call' | 'sms' | 'both' }): Promise<void> {
  const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000).toISOString();
  const { status, text } = await officer.request('/api/announcements', { method: 'POST', body: JSON.stringify({ title, ...CAMP, channel, placeCodes: ['MP-BPL'], notBefore: days(-1), notAfter: days(7) }) });
  if (status !== 200) throw new Error(`an announcement was refused: ${status} ${text}`);
}

/** The administrator approves whatever was asked for. */
export async function approveAll(helpline: RunningHelpline): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ login: 'admin', password: 'pukar-demo' }) });
  const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  const asked = (await (await fetch(`${helpline.api}/api/announcements`, { headers: { cookie } })).json()) as { id: string; version: number; state: string }[];
  for (const { id, version } of asked.filter(({ state }) => state === 'requested')) {
    const answer = await fetch(`${helpline.api}/api/announcements/${id}/approve`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify({ version, most: 1_000 }) });
    if (!answer.ok) throw new Error(`approve: ${answer.status} ${await answer.text()}`);
  }
}
