import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { agentLine } from '@pukar/carrier/callers';
import { type Draft, emptyDraft } from '@pukar/citizens-core/contracts';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import { AgentClient } from './harness/agent-client.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline } from './harness/whole-journey.js';

type Caller = Awaited<ReturnType<typeof callHelpline>>;
interface PartiesSent { readonly callId: string; readonly acts: readonly string[]; readonly parties: readonly { readonly partyId: string; readonly role: string; readonly state: string }[] }

/** A supervisor without a browser: a socket, and a line at the carrier. */
class SupervisorClient {
  private constructor(private readonly socket: Socket, readonly line: Awaited<ReturnType<typeof agentLine>>) {}

  static async signIn(helpline: RunningHelpline, login: string): Promise<SupervisorClient> {
    const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
    const socket = io(helpline.api, { transports: ['websocket'], auth: { version: DESK_VERSION }, extraHeaders: { cookie: answer.headers.get('set-cookie')!.split(';')[0]! } });
    await until('the floor to be connected', () => socket.connected);
    const { value } = await socket.timeout(10_000).emitWithAck('floor:softphone', {}) as { value: { token: string } };
    return new SupervisorClient(socket, await agentLine({ carrier: helpline.carrier, token: value.token }));
  }

  async tell(event: string, payload: unknown = {}): Promise<void> {
    const answer = await this.socket.timeout(20_000).emitWithAck(event, payload) as { ok: boolean; code?: string };
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.code}`);
  }

  vanish(): void {
    this.socket.disconnect();
    void this.line.close();
  }
}

describe('a conversation of several', () => {
  let helpline: RunningHelpline;
  let [asha, ravi]: AgentClient[] = [];
  let boss: SupervisorClient;
  let caller: Caller;

  beforeAll(async () => {
    helpline = await RunningHelpline.start();
    [asha, ravi] = await Promise.all([AgentClient.signIn(helpline, 'asha'), AgentClient.signIn(helpline, 'ravi')]);
    boss = await SupervisorClient.signIn(helpline, 'meera');
  }, 240_000);
  afterAll(async () => {
    caller?.close();
    asha?.vanish();
    ravi?.vanish();
    boss?.vanish();
    await helpline?.stop();
  });

  const partiesOf = (agent: AgentClient) => (agent.received as { event: string; payload: PartiesSent }[]).filter(({ event }) => event === 'call:parties').at(-1)?.payload;

  it('is given to a colleague who was asked first, with what was written so far', async () => {
    await asha!.goReady();
    caller = await callHelpline(helpline, '+919000001001');
    await asksForAnAgent(caller);
    const callId = await asha!.takeCall();
    await asha!.write(callId, { statement: 'The streetlight at the school is out.' });
    await ravi!.goReady();
    const colleagues = await asha!.tell<{ agents: { agentId: string; presence: string }[] }>('call:colleagues');
    const free = colleagues.agents.find(({ presence }) => presence === 'ready')!;
    await asha!.tell('call:consult', { callId, with: { kind: 'agent', agentId: free.agentId } });
    const offer = await until('to be asked', () => ravi!.desk?.offer);
    expect(offer.kind).toBe('consult');
    await ravi!.tell('offer:accept', { claimId: offer.claimId });
    await until('the colleague to be in', () => partiesOf(asha!)?.acts.includes('complete'), 30_000);
    await caller.isOnHold();
    await asha!.tell('call:transfer-complete', { callId });
    await until('the call to be the colleague’s', () => ravi!.desk?.call?.kind === 'call' && ravi!.desk.call.callId === callId);
    await caller.isTalking();
    const draft = await ravi!.tell<Draft>('draft:open', { callId });
    expect(draft.content.statement).toBe('The streetlight at the school is out.');
    expect(await asha!.ask('draft:save', { callId, baseVersion: draft.version, content: { ...emptyDraft, statement: 'too late' } })).toMatchObject({ ok: false, code: 'not-your-call' });
    await until('wrap-up', () => asha!.desk?.wrapUp?.isHandedOver);
    await asha!.finish(callId, 'other', false);
  }, 120_000);

  it('has a supervisor who is heard by nobody, then by the agent alone, then by all', async () => {
    const { callId } = ravi!.desk!.call!;
    await boss.tell('floor:listen', { callId });
    await until('the supervisor to be in', () => boss.line.partners > 0, 30_000);
    await boss.line.speaks('nobody hears this');
    await Promise.all([caller.hearsNothing({ within: 30_000 }), ravi!.hearsNothing()]);
    await boss.tell('floor:whisper', { callId });
    const whispered = boss.line.speaks('ask which school it is, and which pole, and since when it has been out');
    await ravi!.hearsVoice();
    await caller.hearsNothing({ within: 30_000 });
    await whispered;
    await boss.tell('floor:barge', { callId });
    const said = boss.line.speaks('good morning, I am the supervisor, and I am on the line with both of you now');
    await Promise.all([caller.hearsVoice({ within: 30_000 }), ravi!.hearsVoice()]);
    await said;
    await boss.tell('floor:leave');
    await until('the supervisor to be out', () => boss.line.partners === 0, 30_000);
    await caller.isTalking();
  }, 120_000);

  it('goes back to the line without asking, and to whoever is ready there', async () => {
    const { callId } = ravi!.desk!.call!;
    await asha!.goReady();
    await ravi!.tell('call:transfer', { callId, to: { kind: 'queue', queue: 'general' } });
    expect(await asha!.takeCall()).toBe(callId);
    await caller.isTalking();
    caller.hangUp();
    await until('wrap-up', () => asha!.desk?.wrapUp?.callId === callId);
  }, 120_000);
});
