import type { InboxRow, InboxSnapshot, InboxTicket } from '@pukar/forwarding-core/contracts';
import { INBOX_VERSION } from '@pukar/forwarding-core/contracts';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import type { RunningHelpline } from './running-helpline.js';

/** An officer without a browser; keeps everything that the department's process ever sent, for the leak test. */
export class OfficerClient {
  readonly received: string[] = [];
  notices = 0;

  private constructor(private readonly base: string, private readonly cookie: string, private readonly socket: Socket) {}

  static async signIn(helpline: RunningHelpline, login: string): Promise<OfficerClient> {
    const answer = await fetch(`${helpline.inbox}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    const socket = io(helpline.inbox, { transports: ['websocket'], auth: { version: INBOX_VERSION }, extraHeaders: { cookie } });
    const officer = new OfficerClient(helpline.inbox, cookie, socket);
    socket.onAny((...event: unknown[]) => { officer.notices += 1; officer.received.push(JSON.stringify(event)); });
    await until('the inbox socket', () => socket.connected);
    return officer;
  }

  /** Asks any address of the department's process; everything that comes back is kept. */
  async request(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; headers: readonly (readonly [string, string])[] }> {
    const answer = await fetch(this.base + path, { ...init, headers: { 'content-type': 'application/json', cookie: this.cookie, ...init.headers } });
    const text = await answer.text();
    const headers = [...answer.headers];
    this.received.push(JSON.stringify(headers), text);
    return { status: answer.status, text, headers };
  }

  async inbox(): Promise<InboxSnapshot> {
    return JSON.parse((await this.request('/api/inbox')).text) as InboxSnapshot;
  }

  /** The first ticket that `is` the one, once it has arrived. */
  async finds(what: string, is: (row: InboxRow) => boolean): Promise<InboxTicket> {
    const row = await until(what, async () => (await this.inbox()).tickets.find(is));
    return JSON.parse((await this.request(`/api/inbox/${row.reference}`)).text) as InboxTicket;
  }

  /** Everything that the officer hears who opens all that there is to open, as one text. */
  async seesAll(): Promise<string> {
    const pages: string[] = [];
    for (const path of ['/api/inbox', '/api/inbox?decide=1', '/api/inbox?below=1', '/api/inbox?state=ended']) {
      const { text } = await this.request(path);
      pages.push(text);
      for (const [, reference] of text.matchAll(/"reference":"([^"]+)"/g)) pages.push((await this.request(`/api/inbox/${reference!}`)).text);
    }
    return pages.join('\n');
  }

  async resolve(ticket: InboxTicket, actionCode: string, reply: string): Promise<void> {
    const { status, text } = await this.request(`/api/inbox/${ticket.reference}/resolve`, { method: 'POST', body: JSON.stringify({ version: ticket.version, actionCode, reply }) });
    if (status >= 300) throw new Error(`resolve: ${status} ${text}`);
  }

  get isListening(): boolean {
    return this.socket.connected;
  }

  close(): void {
    this.socket.disconnect();
  }
}
