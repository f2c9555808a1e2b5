import { INBOX_VERSION } from '@pukar/forwarding-core/contracts';
import { GO_ELSEWHERE } from '@pukar/platform/live';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';

/** An officer's screen over a real socket that goes elsewhere when it is told to, as the inbox does, and reads its tickets anew when it is back. */
export class OfficerScreen {
  readonly gapsMs: number[] = [];
  private lostAt: number | undefined;

  private constructor(private readonly inbox: string, private readonly cookie: string, private readonly socket: Socket) {}

  static async signIn(inbox: string, login: string): Promise<OfficerScreen> {
    const answer = await fetch(`${inbox}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
    if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status}`);
    const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
    const socket = io(inbox, { transports: ['websocket'], auth: { version: INBOX_VERSION }, extraHeaders: { cookie }, forceNew: true, reconnectionDelay: 200, reconnectionDelayMax: 1_000 });
    const screen = new OfficerScreen(inbox, cookie, socket);
    await until('the inbox', () => socket.connected);
    socket.on(GO_ELSEWHERE, () => { socket.disconnect(); });
    socket.on('disconnect', (because) => {
      screen.lostAt ??= performance.now();
      if (because === 'io client disconnect') setTimeout(() => { if (!screen.isEnded) socket.connect(); }, 0);
    });
    socket.on('connect', () => { void screen.isBack(); });
    return screen;
  }

  private isEnded = false;

  /** The status with which the tickets are answered; 0: not at all. */
  reads(): Promise<number> {
    return fetch(`${this.inbox}/api/inbox`, { headers: { cookie: this.cookie } }).then(async (answer) => { await answer.arrayBuffer(); return answer.status; }, () => 0);
  }

  end(): void {
    this.isEnded = true;
    this.socket.disconnect();
  }

  private async isBack(): Promise<void> {
    if ((await this.reads()) !== 200 || this.lostAt === undefined) return;
    this.gapsMs.push(performance.now() - this.lostAt);
    this.lostAt = undefined;
  }
}
