import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the next request to send: taken and answered, taken and the line cut, taken and answered 500, or refused with a status and code. */
type Fate = 'taken' | 'taken-then-cut' | 'taken-then-500' | { readonly refused: number; readonly code: number };

interface Taken {
  readonly sid: string;
  readonly to: string;
  readonly body: string;
  readonly statusCallback: string;
}

/** The few REST calls of a carrier that messages need, with its failures. */
export class TinyCarrier {
  readonly taken: Taken[] = [];
  readonly fates: Fate[] = [];
  /** Whether it answers when asked what it sent. */
  listFails = false;
  listed = 0;
  /** Runs once a message is taken, before the answer. */
  onTaken: () => Promise<void> = async () => undefined;
  private readonly server: Server = createServer((request, response) => { void this.answer(request, response); });

  async start(): Promise<string> {
    await new Promise<void>((done) => { this.server.listen(0, '127.0.0.1', done); });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => { this.server.close(done); });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://carrier');
    if (request.method === 'GET') return this.list(url, response);
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const form = new URLSearchParams(text);
    const fate = this.fates.shift() ?? 'taken';
    if (typeof fate === 'object') return json(response, fate.refused, { code: fate.code, message: `Unable to send to ${form.get('To')}`, status: fate.refused });
    const message: Taken = { sid: `SM${randomBytes(16).toString('hex')}`, to: form.get('To') ?? '', body: form.get('Body') ?? '', statusCallback: form.get('StatusCallback') ?? '' };
    this.taken.push(message);
    await this.onTaken();
    if (fate === 'taken-then-cut') return void request.socket.destroy();
    if (fate === 'taken-then-500') return json(response, 500, { code: 20500, message: 'Internal Server Error', status: 500 });
    return json(response, 201, { sid: message.sid, to: message.to, body: message.body, status: 'queued' });
  }

  private list(url: URL, response: ServerResponse): void {
    this.listed += 1;
    if (this.listFails) return json(response, 503, { code: 20503, message: 'Service Unavailable', status: 503 });
    const messages = this.taken.filter(({ to }) => to === url.searchParams.get('To'));
    json(response, 200, { messages, page: 0, page_size: 50, next_page_uri: null });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
