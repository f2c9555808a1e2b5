import { DESK_VERSION, type DeskSnapshot } from '@pukar/acd-core/contracts';
import { GO_ELSEWHERE } from '@pukar/platform/live';
import { io, type Socket } from 'socket.io-client';

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };

/** As often as the console. */
const BEAT_MS = 5_000;
const OPEN_AGAIN_MS = 2_000;
const KNOCKS_AGAIN_MS = 1_000;
/** As the console: what was asked is waited for so long, before it connects elsewhere. */
const GOES_WITHIN_MS = 1_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

export interface DeskHabits {
  readonly answersAfterMs: () => number;
  readonly writesForMs: number;
  /** A connection that is lost is made again, and the agent is ready again. */
  readonly comesBack?: boolean;
  /** An offer has come to the screen, at this moment of `performance.now()`. */
  readonly onOffer: (callId: string, at: number) => void;
  readonly onTrouble: (what: string) => void;
  /** What the agent does with each caller once they talk. */
  readonly onTalk?: (callId: string, desk: DeskClient) => Promise<void>;
}

/** An agent's screen over a real socket: keeps its lease, takes what rings, writes shortly, is ready again. */
export class DeskClient {
  private desk: DeskSnapshot | undefined;
  private beat: NodeJS.Timeout | undefined;
  private readonly answered = new Set<string>();
  private readonly writing = new Set<string>();
  private readonly talked = new Set<string>();
  private isEnded = false;
  private unanswered = 0;
  private lostAt: number | undefined;
  agentId = '';
  /** For how long the screen was not up to date, each time that the connection was lost: from then until the desk was open again. */
  readonly gaps: { readonly lostAt: number; readonly ms: number }[] = [];

  private constructor(private readonly socket: Socket, private readonly habits: DeskHabits) {}

  static async signIn(api: string, login: string, habits: DeskHabits): Promise<DeskClient> {
    const answer = await fetch(`${api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status}`);
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    const socket = io(api, { transports: ['websocket'], auth: { version: DESK_VERSION }, extraHeaders: { cookie }, forceNew: true, reconnection: habits.comesBack ?? false, reconnectionDelay: 200, reconnectionDelayMax: 1_000, timeout: 4_000 });
    const client = new DeskClient(socket, habits);
    socket.on('desk', (desk: DeskSnapshot) => client.see(desk));
    await new Promise<void>((resolve, reject) => { socket.on('connect', resolve).on('connect_error', reject); });
    socket.on('disconnect', (because) => { if (because !== 'io client disconnect') habits.onTrouble(`${login} lost the connection: ${because}`); });
    const opened = await client.ask<DeskSnapshot>('desk:open', {});
    if (opened.ok) client.agentId = opened.value.agentId;
    socket.on('disconnect', () => { client.lostAt ??= performance.now(); });
    await client.ask('desk:heartbeat', { unready: [] });
    if (habits.comesBack) {
      socket.on('connect', () => { void client.comesBack(); });
      // As the console: the library does not come back by itself where a server that ends, or is not there yet, sent it away.
      const knock = (afterMs: number): void => void setTimeout(() => { if (!client.isEnded && !client.isAway && !socket.active) socket.connect(); }, afterMs);
      socket.on('disconnect', () => knock(0)).on('connect_error', () => knock(KNOCKS_AGAIN_MS));
      socket.on(GO_ELSEWHERE, () => { void client.goesElsewhere(); });
    }
    return client;
  }

  /** Ready, and beating at a moment of its own within the five seconds. */
  async begin(offsetMs: number): Promise<void> {
    // Others signed in meanwhile: the lease of the first ones would be over before they beat again.
    await this.lives();
    const ready = await this.ask('desk:ready', {});
    if (!ready.ok) throw new Error(`an agent cannot be ready: ${ready.code}`);
    setTimeout(() => {
      void this.lives();
      this.beat = setInterval(() => { void this.lives(); }, BEAT_MS);
    }, offsetMs);
  }

  private async lives(): Promise<void> {
    const beat = await this.ask('desk:heartbeat', { unready: [] }).catch(() => undefined);
    if (this.habits.comesBack && beat?.ok === false) void this.comesBack();
  }

  private isComingBack = false;

  /** As the console does: the desk is opened again and again until it is. */
  private async comesBack(): Promise<void> {
    if (this.isComingBack) return;
    this.isComingBack = true;
    while (this.socket.connected && !(await this.opensAgain().catch(() => false))) await pause(OPEN_AGAIN_MS);
    this.isComingBack = false;
  }

  private async goesElsewhere(): Promise<void> {
    const { socket, socket: { id: line } } = this;
    const last = performance.now() + GOES_WITHIN_MS;
    while (this.unanswered > 0 && performance.now() < last && socket.id === line) await pause(5);
    // A line that is lost meanwhile is made anew by the library: ending it then would end that, without a word.
    if (socket.id === line) socket.disconnect();
  }

  private async opensAgain(): Promise<boolean> {
    const opened = await this.ask<DeskSnapshot>('desk:open', {});
    if (!opened.ok) return false;
    this.see(opened.value);
    if (this.lostAt !== undefined) this.gaps.push({ lostAt: this.lostAt, ms: performance.now() - this.lostAt });
    this.lostAt = undefined;
    await this.ask('desk:heartbeat', { unready: [] });
    return (await this.ask('desk:ready', {})).ok;
  }

  /** The screen shows how things stand: it has its line, and the desk was opened on it. */
  get isUpToDate(): boolean { return this.isOpen && this.lostAt === undefined; }

  /** The browser is there. */
  get isOpen(): boolean { return this.socket.connected; }

  /** The browser dies, and is opened again after a while. */
  dies(awayMs: number): void {
    this.isAway = true;
    this.socket.disconnect();
    setTimeout(() => {
      this.isAway = false;
      this.socket.connect();
    }, awayMs);
  }

  private isAway = false;

  end(): void {
    this.isEnded = true;
    clearInterval(this.beat);
    this.socket.disconnect();
  }

  /** Which state of the desk the screen shows; -1 before there is any. */
  get version(): number { return this.desk?.version ?? -1; }
  /** Whom the screen says that they talk to. */
  get talksWith(): string | undefined { return this.desk?.call?.state === 'talking' ? this.desk.call.callId : undefined; }

  /** What the agent is, as the screen shows it. */
  get presence(): string | undefined { return this.desk?.presence; }

  ask<T>(event: string, payload: object): Promise<Answer<T>> {
    this.unanswered += 1;
    return (this.socket.timeout(20_000).emitWithAck(event, payload) as Promise<Answer<T>>).finally(() => { this.unanswered -= 1; });
  }

  private see(desk: DeskSnapshot): void {
    const at = performance.now();
    if (this.desk && desk.version < this.desk.version) return;
    this.desk = desk;
    const { offer, wrapUp, call } = desk;
    if (call?.state === 'talking' && this.habits.onTalk && !this.talked.has(call.callId)) {
      this.talked.add(call.callId);
      this.habits.onTalk(call.callId, this).catch((error: unknown) => this.habits.onTrouble(String(error)));
    }
    if (offer && !this.answered.has(offer.claimId)) {
      this.answered.add(offer.claimId);
      this.habits.onOffer(offer.callId, at);
      setTimeout(() => { void this.does('offer:accept', { claimId: offer.claimId }); }, this.habits.answersAfterMs());
    }
    if (wrapUp && !this.writing.has(wrapUp.callId)) {
      this.writing.add(wrapUp.callId);
      setTimeout(() => { void this.finishes(wrapUp.callId); }, this.habits.writesForMs);
    }
    if (desk.presence === 'not-ready' && desk.notReadyBecause !== null) void this.does('desk:ready', {});
  }

  /** Whoever comes back presses again while the screen still says that they write, and presses nothing while there is no line. */
  private async finishes(callId: string): Promise<void> {
    do if (this.isOpen) await this.does('wrap-up:finish', { callId, disposition: 'information-given', ready: true });
    while (this.habits.comesBack && (await pause(OPEN_AGAIN_MS), !this.isEnded && this.desk?.wrapUp?.callId === callId));
  }

  private does(event: string, payload: object): Promise<void> {
    return this.ask(event, payload).then((answer) => { if (!answer.ok && answer.code !== 'gone') this.habits.onTrouble(`${event}: ${answer.code}`); }, (error: unknown) => this.habits.onTrouble(`${event}: ${String(error)}`));
  }
}
