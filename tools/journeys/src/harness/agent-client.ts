import { DESK_VERSION, type DeskSnapshot } from '@pukar/acd-core/contracts';
import { agentLine } from '@pukar/carrier/callers';
import { type CallerContext, type Draft, type DraftContent, emptyDraft } from '@pukar/citizens-core/contracts';
import type { ForwardPreview, Registered, TicketView } from '@pukar/grievances-core/contracts';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import type { RunningHelpline } from './running-helpline.js';

type Answer<T> = { ok: true; value: T } | { ok: false; code: string; message?: string };

/** An agent without a browser: signs in, keeps the desk open, answers through the carrier's own line. */
export class AgentClient {
  desk: DeskSnapshot | undefined;
  readonly received: unknown[] = [];
  private beat: NodeJS.Timeout | undefined;
  private line: Awaited<ReturnType<typeof agentLine>> | undefined;

  private constructor(private readonly socket: Socket) {}

  static async signIn(helpline: RunningHelpline, login: string, beatMs = 2_000): Promise<AgentClient> {
    const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    const socket = io(helpline.api, { transports: ['websocket'], auth: { version: DESK_VERSION }, extraHeaders: { cookie } });
    const agent = new AgentClient(socket);
    socket.onAny((event: string, payload: unknown) => {
      agent.received.push({ event, payload });
      if (event === 'desk') agent.see(payload as DeskSnapshot);
    });
    socket.on('connect', () => { void agent.ask<DeskSnapshot>('desk:open', {}).then((answer) => { if (answer.ok) agent.see(answer.value); }, () => undefined); });
    await until('the desk to open', () => agent.desk);
    const access = await agent.tell<{ url: string; token: string }>('softphone:access', {});
    agent.line = await agentLine({ carrier: helpline.carrier, token: access.token });
    agent.beat = setInterval(() => { void agent.ask('desk:heartbeat', { unready: [] }).catch(() => undefined); }, beatMs);
    await agent.tell('desk:heartbeat', { unready: [] });
    return agent;
  }

  /** A command; a refusal throws. */
  async tell<T = unknown>(event: string, payload: unknown = {}): Promise<T> {
    const answer = await this.ask<T>(event, payload);
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.code} ${answer.message ?? ''}`);
    return answer.value;
  }

  ask<T = unknown>(event: string, payload: unknown = {}): Promise<Answer<T>> {
    return this.socket.timeout(10_000).emitWithAck(event, payload) as Promise<Answer<T>>;
  }

  async goReady(): Promise<void> {
    await this.tell('desk:ready');
  }

  /** Waits for an offer and accepts it; gives the call's id once the two are on one line. It may ring first at a desk that closed a moment ago. */
  async takeCall(): Promise<string> {
    const offer = await until('an offer', () => this.desk?.offer, 30_000);
    await this.tell('offer:accept', { claimId: offer.claimId });
    await until('the conversation', () => this.desk?.call?.callId === offer.callId && this.desk.call.state === 'talking' && this.partners > 0, 30_000);
    return offer.callId;
  }

  /** How many are at the other end of the agent's own line. */
  get partners(): number {
    return this.line?.partners ?? 0;
  }

  /** Says words into the call at their real pace. */
  speaks(words: string): Promise<void> {
    return this.line?.speaks(words) ?? Promise.reject(new Error('the agent has no line'));
  }

  /** Waits until something is to be heard on the agent's line. */
  hearsVoice = async () => this.line?.hearsVoice({ within: 30_000 });
  hearsNothing = async () => this.line?.hearsNothing({ within: 30_000 });

  callerContext(callId: string): Promise<CallerContext> {
    return this.tell('caller:context', { callId });
  }

  preview(callId: string, content: DraftContent): Promise<ForwardPreview> {
    return this.tell('grievance:preview', { callId, content });
  }

  lookUp(number: string): Promise<TicketView> {
    return this.tell('ticket:look-up', { number });
  }

  async write(callId: string, content: Partial<DraftContent>): Promise<number> {
    const draft = await this.tell<Draft>('draft:open', { callId });
    const saved = await this.tell<{ version: number }>('draft:save', { callId, baseVersion: draft.version, content: { ...emptyDraft, ...draft.content, ...content } });
    return saved.version;
  }

  /** `idempotencyKey`: the same for one who tries again, because no answer came. */
  async register(callId: string, content: Partial<DraftContent>, idempotencyKey: string = crypto.randomUUID()): Promise<Registered> {
    const draftVersion = await this.write(callId, content);
    return this.tell('grievance:register', { callId, draftVersion, idempotencyKey });
  }

  async finish(callId: string, disposition = 'complaint-registered', ready = true): Promise<void> {
    await until('wrap-up', () => this.desk?.wrapUp?.callId === callId);
    await this.tell('wrap-up:finish', { callId, disposition, ready });
  }

  /** Goes away as a closed browser does: nothing is said. */
  vanish(): void {
    clearInterval(this.beat);
    this.socket.disconnect();
    void this.line?.close();
  }

  private see(snapshot: DeskSnapshot): void {
    if (!this.desk || snapshot.version >= this.desk.version) this.desk = snapshot;
  }
}
