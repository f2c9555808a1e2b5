import { AgentClient } from '@pukar/journeys/harness/agent-client';
import type { RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { NO_SUPPLY } from '@pukar/journeys/harness/whole-journey';
import type { CallBook } from './call-book.js';
import type { ConversationSeen } from './seen.js';

/** Sign-ins at once: each costs the server a password's hash. */
const AT_ONCE = 4;
const LOOK_MS = 25;
const MOST_TRIES = 5;
/** As often as the console. */
const BEAT_MS = 5_000;

/** The agents at work: each takes calls one after the other, and registers what the citizen complains of. */
export class Staff {
  readonly conversations: ConversationSeen[] = [];
  /** What should not have happened at a desk. */
  readonly troubles: string[] = [];
  private readonly agents: { readonly login: string; readonly client: AgentClient }[] = [];
  private shift: Promise<unknown> = Promise.resolve();
  private isOver = false;

  constructor(private readonly helpline: RunningHelpline, private readonly book: CallBook) {}

  async signIn(count: number): Promise<void> {
    const logins = Array.from({ length: count }, (_, i) => `agent${String(i + 1).padStart(2, '0')}`);
    for (let at = 0; at < logins.length; at += AT_ONCE) {
      const some = logins.slice(at, at + AT_ONCE).map(async (login) => ({ login, client: await AgentClient.signIn(this.helpline, login, BEAT_MS) }));
      this.agents.push(...(await Promise.all(some)));
    }
  }

  /** Everybody is ready, from now until `goHome`. */
  async begin(): Promise<void> {
    await Promise.all(this.agents.map(({ client }) => this.makeReady(client)));
    this.shift = Promise.all(this.agents.map((agent) => this.work(agent.login, agent.client)));
  }

  async goHome(): Promise<void> {
    this.isOver = true;
    await this.shift;
    for (const { client } of this.agents) client.vanish();
  }

  private async makeReady(client: AgentClient): Promise<void> {
    await client.goReady();
    await this.look(() => !isIdle(client));
  }

  private async work(login: string, client: AgentClient): Promise<void> {
    while (!this.isOver) {
      try {
        await this.takeOne(login, client);
      } catch (error) {
        this.troubles.push(`${login}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  private async takeOne(login: string, client: AgentClient): Promise<void> {
    const offer = await this.look(() => client.desk?.offer ?? (isIdle(client) ? 'not ready' : undefined));
    if (offer === undefined) return;
    if (offer === 'not ready') {
      this.troubles.push(`${login} was made not ready: ${client.desk?.notReadyBecause ?? client.desk?.presence ?? ''}`);
      return this.makeReady(client);
    }
    const began = performance.now();
    const { claimId, callId } = offer;
    const accepted = await client.ask('offer:accept', { claimId });
    // A caller who has just given up is no trouble.
    if (!accepted.ok) return void (await this.look(() => client.desk?.offer?.claimId !== claimId));
    // Nobody is asked what they complain of before they are there.
    const isTalking = await this.look(() => (client.desk?.call?.callId !== callId ? 'gone' : client.desk.call.state === 'talking' && client.partners > 0 ? 'talking' : undefined));
    if (isTalking !== 'talking') return;
    const acceptToTalkingMs = performance.now() - began;
    const means = this.book.planOf(callId)?.means ?? '';
    const registered = (means.startsWith('complains') || means === 'meets-a-fault') ? await this.register(login, client, callId) : undefined;
    this.conversations.push({ callId, agent: login, acceptToTalkingMs, registered: registered && { number: registered.ticketNumber, said: registered.say } });
    await this.look(() => client.desk?.wrapUp?.callId === callId);
    if (client.desk?.wrapUp?.callId === callId) await client.tell('wrap-up:finish', { callId, disposition: registered ? 'complaint-registered' : 'information-given', ready: true });
    await this.look(() => client.desk?.wrapUp === null);
  }

  /** Tries again as a person does when no answer came, with the same key: it must not become two tickets. Each try that failed is a trouble. */
  private async register(login: string, client: AgentClient, callId: string): ReturnType<AgentClient['register']> {
    const key = crypto.randomUUID();
    for (let tries = 1; ; tries += 1) {
      try {
        return await client.register(callId, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} (${callId})` }, key);
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
        this.troubles.push(`${login} had to register again: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }

  /** What `find` gives once it gives something; undefined when the shift is over before. */
  private async look<T>(find: () => T | undefined | false): Promise<T | undefined> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (this.isOver) return undefined;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}

/** Neither ready nor busy, although nobody asked for a break. */
function isIdle({ desk }: AgentClient): boolean {
  return desk !== undefined && desk.presence === 'not-ready' && !desk.call && !desk.wrapUp;
}
