import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Accepted, Recording, Truth } from './recording.js';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const page = (name: string, of: readonly object[]): Answer => ({ status: 200, body: { [name]: of, page: 0, page_size: 1000, next_page_uri: null } });
const NOT_FOUND: Answer = { status: 404, body: { code: 20404, message: 'not found', status: 404 } };

/** A carrier after the day: its lists say what really happened. What it is asked to change it takes, or refuses because it is over. */
export class TruthfulCarrier {
  private truths: Truth[] = [];
  private readonly legs = new Map<string, string>();
  /** Lines that are over by the time we want to change them; the others are not yet. */
  readonly over = new Set<string>();
  private readonly server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  /** Knows these journeys, and no others any more. */
  lists(journeys: readonly Recording[]): void {
    this.truths = journeys.map((journey) => journey.truth);
    for (const { steps } of journeys) for (const step of steps) if (step.type === 'accepted') this.rings(step);
  }

  private rings({ claimId, legSid }: Accepted): void {
    this.legs.set(claimId, legSid);
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://carrier');
    const asked = `${request.method} ${pathname.replace(/^\/2010-04-01\/Accounts\/\w+/, '')}`;
    if (/^POST .*\/Participants\.json$/.test(asked)) return { status: 201, body: { call_sid: this.legs.get(form.get('Label') ?? '') } };
    if (asked === 'GET /Calls.json') return page('calls', this.all(query.has('From') ? 'lines' : 'calls'));
    if (asked === 'GET /Conferences.json') return page('conferences', this.all('conferences').filter((one) => matches(one, 'friendly_name', query.get('FriendlyName')) && matches(one, 'status', query.get('Status'))));
    const sid = /\/(?:Calls|Messages)\/(\w+)\.json$/.exec(asked)?.[1];
    if (sid && asked.startsWith('GET')) return this.one(sid);
    return sid && this.over.has(sid) ? { status: 400, body: { code: 21220, message: 'call is not in progress', status: 400 } } : { status: 200, body: { sid } };
  }

  private one(sid: string): Answer {
    const found = (['calls', 'lines', 'messages'] as const).flatMap((part) => this.all(part)).find((each) => matches(each, 'sid', sid));
    return found ? { status: 200, body: found } : NOT_FOUND;
  }

  private all(part: keyof Truth): readonly object[] {
    return this.truths.flatMap((truth) => truth[part]);
  }
}

const matches = (one: object, field: string, wanted: string | null): boolean => wanted === null || (one as Record<string, unknown>)[field] === wanted;
