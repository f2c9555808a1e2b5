import type { ServerResponse } from 'node:http';
import type { Received } from './received.js';
import { Waiting } from './waiting.js';

/** What an application answers: a document, or anything else by hand. */
export type Answer = string | { toString(): string } | ((request: Received, response: ServerResponse) => string | { toString(): string } | undefined);

/** The telephone application of one case. What it has no answer for gets 204, as a status callback does. */
export class Application {
  readonly received: Received[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly waiting = new Waiting();

  /** `base` ends without a slash: `http://127.0.0.1:1234/17`. */
  constructor(readonly base: string) {}

  url(path: string): string {
    return this.base + path;
  }

  /** What to answer at a path. */
  on(path: string, answer: Answer): void {
    this.answers.set(path, answer);
  }

  at(path: string): Received[] {
    return this.received.filter((request) => request.path === path);
  }

  /** The values of one parameter in the requests to a path, in the order of arrival. */
  valuesAt(path: string, name: string): string[] {
    return this.at(path).map(({ params }) => params[name] ?? '(none)');
  }

  /** Waits until a request to `path` has come with these parameters. */
  gets(path: string, params: Readonly<Record<string, string>> = {}, withinMs?: number): Promise<Received> {
    const fits = (request: Received): boolean => request.path === path && Object.entries(params).every(([name, value]) => request.params[name] === value);
    return this.waiting.until(
      () => this.received.find(fits),
      () => `no request to ${path} with ${JSON.stringify(params)}; there came ${JSON.stringify(this.received.map(({ path: at, params: given }) => [at, at === path ? given : given['CallStatus']]))}`,
      withinMs,
    );
  }

  /** Waits until so many requests to `path` have come. */
  getsSoMany(path: string, howMany: number, withinMs?: number): Promise<Received[]> {
    return this.waiting.until(
      () => (this.at(path).length >= howMany ? this.at(path) : undefined),
      () => `${String(this.at(path).length)} requests to ${path}, not ${String(howMany)}`,
      withinMs,
    );
  }

  take(request: Received, response: ServerResponse): void {
    this.received.push(request);
    const answer = this.answers.get(request.path);
    const text = typeof answer === 'function' ? answer(request, response) : answer;
    if (text !== undefined) response.writeHead(200, { 'content-type': 'text/xml' }).end(String(text));
    else if (answer === undefined) response.writeHead(204).end();
    this.waiting.changed();
  }
}
