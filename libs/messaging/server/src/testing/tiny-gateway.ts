import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the next request: taken; taken and then the line is cut or the server fails; said no to, for now or for good; or answered with nonsense, for ever or elsewhere. */
type GatewayFate = 'taken' | 'taken-then-cut' | 'taken-then-500' | 'no-credit' | 'wrong-number' | 'nonsense' | 'endless' | 'elsewhere' | 'never-answers' | { readonly status: number };

/** A message as the gateway took it. */
export interface GatewayTook {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly method: string;
  readonly authorization: string | undefined;
}

/** A small SMS gateway of the kind that Indian resellers offer, with its failures. */
export class TinyGateway {
  readonly taken: GatewayTook[] = [];
  readonly fates: GatewayFate[] = [];
  asked = 0;
  /** Runs once a message is taken, before the answer. */
  onTaken: () => Promise<void> = async () => undefined;
  private url = '';
  private readonly server: Server = createServer((request, response) => { void this.answer(request, response); });

  async start(): Promise<string> {
    await new Promise<void>((done) => { this.server.listen(0, '127.0.0.1', done); });
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
    return this.url;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => { this.server.close(done); });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const fate = this.fates.shift() ?? 'taken';
    if (typeof fate === 'object') return void response.writeHead(fate.status).end('no');
    if (fate === 'no-credit') return void response.end('{"error":"insufficient credit for 9000000000"}');
    if (fate === 'wrong-number') return void response.end('{"error":"invalid number 9000000000"}');
    if (fate === 'never-answers') return;
    if (fate === 'elsewhere') return void response.writeHead(307, { location: `${this.url}?stolen=1` }).end();
    const id = `gw-${this.taken.length + 1}`;
    this.taken.push({ id, fields: fieldsOf(request, text), method: request.method ?? '', authorization: request.headers.authorization });
    await this.onTaken();
    if (fate === 'taken-then-cut') return void request.socket.destroy();
    if (fate === 'taken-then-500') return void response.writeHead(500).end('oops');
    if (fate === 'nonsense') return void response.end('<html>queued, perhaps</html>');
    if (fate === 'endless') return void endless(response);
    response.end(JSON.stringify({ status: 'success', messageId: id }));
  }
}

function fieldsOf(request: IncomingMessage, body: string): Record<string, string> {
  if (request.method === 'GET') return Object.fromEntries(new URL(request.url ?? '/', 'http://gateway').searchParams);
  if (String(request.headers['content-type']).startsWith('application/json')) return JSON.parse(body) as Record<string, string>;
  return Object.fromEntries(new URLSearchParams(body));
}

/** An answer that never ends: who reads it whole is lost. */
function endless(response: ServerResponse): void {
  response.write('{"status":"success","messageId":"gw-endless"}');
  const more = (): void => { while (response.writable && response.write('x'.repeat(16_384))); };
  response.on('drain', more);
  more();
}
