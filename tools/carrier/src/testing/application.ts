import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { Waiting } from '../callers/waiting.js';

/** One request as the application got it. */
export interface Received {
  readonly path: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Whether `twilio.validateRequest` accepts its signature. */
  readonly isSigned: boolean;
}

/** Answers one request: a document, or anything else by hand. */
export type Answer = (request: Received, response: ServerResponse) => string | undefined;

/** A customer's telephone application, as small as it can be. */
export class Application {
  readonly received: Received[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly waiting = new Waiting();
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', this.url);
      const form = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
      const isSigned = twilio.validateRequest(this.authToken, String(request.headers['x-twilio-signature']), url.href, form);
      const params = { ...Object.fromEntries(url.searchParams), ...form };
      this.take({ path: url.pathname, method: request.method ?? '', params, headers: request.headers, isSigned }, response);
    });
  });

  constructor(private readonly authToken: string) {}

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What to answer at a path; everything else gets 204. */
  on(path: string, answer: Answer | string): void {
    this.answers.set(path, typeof answer === 'string' ? () => answer : answer);
  }

  at(path: string): Received[] {
    return this.received.filter((request) => request.path === path);
  }

  /** Waits until a request to `path` has come with these parameters. */
  gets(path: string, params: Readonly<Record<string, string>> = {}): Promise<Received> {
    const fits = (request: Received): boolean => request.path === path && Object.entries(params).every(([name, value]) => request.params[name] === value);
    return this.waiting.until(
      () => this.received.find(fits),
      () => `the application got no ${path} with ${JSON.stringify(params)} but ${JSON.stringify(this.at(path).map((request) => request.params))}`,
    );
  }

  /** Waits until so many requests to `path` have come. */
  counts(path: string, count: number): Promise<true> {
    return this.waiting.until(() => (this.at(path).length >= count ? true : undefined), () => `${String(this.at(path).length)} requests to ${path}, not ${String(count)}`);
  }

  private take(request: Received, response: ServerResponse): void {
    this.received.push(request);
    this.waiting.changed();
    const answer = this.answers.get(request.path);
    const text = answer?.(request, response);
    if (text !== undefined) response.writeHead(200, { 'content-type': 'text/xml' }).end(text);
    else if (!answer) response.writeHead(204).end();
  }
}

/** A document of verbs. */
export const twiml = (verbs: string): string => `<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`;
