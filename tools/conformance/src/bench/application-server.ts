import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isSigned, type Received } from './received.js';

/** What takes the requests of one case. */
export type Take = (request: Received, response: ServerResponse) => void;

/** One HTTP server for the applications of all cases: each has an address of its own below it. */
export class ApplicationServer {
  private readonly takers = new Map<string, Take>();
  private readonly server = createServer((request, response) => void this.take(request, response));

  constructor(private readonly authToken: () => string) {}

  get base(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Gives the requests below `/id` to a case, until taken back. */
  serve(id: string, take: Take): () => void {
    this.takers.set(id, take);
    return () => void this.takers.delete(id);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const url = this.base + (request.url ?? '/');
    const { pathname, searchParams: query } = new URL(url);
    const [, id = '', path = ''] = /^\/([^/]+)(\/.*)$/.exec(pathname) ?? [];
    const isForm = request.headers['content-type']?.includes('urlencoded') ?? false;
    const form = new URLSearchParams(isForm ? body : '');
    const received: Received = {
      path, query, form, body, url,
      method: request.method ?? '',
      params: { ...Object.fromEntries(query), ...Object.fromEntries(form) },
      headers: request.headers,
      isSigned: isSigned(this.authToken(), request.headers, url, body),
      at: Date.now(),
    };
    const taker = this.takers.get(id);
    if (taker) taker(received, response);
    else response.writeHead(404).end();
  }
}
