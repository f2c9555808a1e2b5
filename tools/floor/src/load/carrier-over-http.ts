import { createHmac, randomBytes } from 'node:crypto';
import { createServer, Agent, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CarrierError } from '@pukar/platform/telephony';
import { type Exchange, isOver, type Line, type Post } from '../model/exchange.js';

const FAILURES_KEPT = 100;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const page = (name: string, of: readonly unknown[]): Answer => ({ status: 200, body: { [name]: of, page: 0, page_size: 1000, next_page_uri: null } });

/** The exchange in memory behind the carrier's REST interface, and its posts, signed, to the built api: a telephone that costs almost nothing beside what is measured. */
export class CarrierOverHttp {
  /** Posts that were answered with an error, or not at all. */
  failed = 0;
  posted = 0;
  /** The last of them, in words. */
  readonly failures: string[] = [];
  /** Told how a post was answered. */
  onAnswer: ((post: Post, answer: { readonly status: number; readonly body: string; readonly ms: number }) => void) | undefined;
  /** Whoever sends a message waits so long for its answer; the phone has it at once. */
  answersTextsAfterMs = 0;
  /** A line whose request is not answered asks again, as by its fallback. */
  asksAgain = false;
  /** What phones got, in its order. */
  readonly texts: { readonly sid: string; readonly to: string; readonly body: string }[] = [];
  /** After how many milliseconds each copy of a piece of news goes out; none: it is lost. A line's question is never. */
  delivers: (post: Post) => readonly number[] = () => [0];
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 512 });
  private readonly server: Server = createServer((asked, answer) => {
    void this.route(asked).catch((error: unknown): Answer => (error instanceof CarrierError ? { status: error.status, body: { code: error.code, message: error.message, status: error.status } } : { status: 500, body: { message: String(error), status: 500 } }))
      .then(({ status, body }) => answer.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? undefined : JSON.stringify(body)));
  });
  private pump: NodeJS.Timeout | undefined;

  constructor(private readonly exchange: Exchange, private readonly authToken: string) {}

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Whatever the exchange has to say goes to this address from now on. `onLeg`: an agent's line rings. */
  begin(api: string, onLeg: (line: Line) => void): void {
    let heardOf = 0;
    this.pump = setInterval(() => {
      for (const { agentLines } = this.exchange; heardOf < agentLines.length; heardOf += 1) onLeg(agentLines[heardOf]!);
      for (const post of this.exchange.posts.splice(0)) for (const after of this.delivers(post)) {
        if (after === 0) void this.post(api, post);
        else setTimeout(() => { void this.post(api, post); }, after);
      }
    }, 2);
  }

  async post(api: string, { path, form, asks }: Post): Promise<string> {
    this.posted += 1;
    const text = api + path + Object.keys(form).sort().map((key) => key + form[key]).join('');
    const signature = createHmac('sha1', this.authToken).update(text).digest('base64');
    const began = performance.now();
    const { status, body } = await this.send(api + path, new URLSearchParams(form).toString(), signature).catch(() => ({ status: 599, body: '' }));
    const ms = performance.now() - began;
    this.onAnswer?.({ path, form, ...(asks ? { asks } : {}) }, { status, body, ms });
    if (status < 400) {
      if (asks) this.exchange.follows(asks, body);
      return body;
    }
    this.failed += 1;
    this.failures.push(`${path.split('?')[0]!}: ${status} after ${Math.round(ms)} ms`);
    if (this.failures.length > FAILURES_KEPT) this.failures.shift();
    if (asks && this.asksAgain && asks.place === 'asking' && !isOver(asks)) setTimeout(() => { void this.post(api, { path, form, asks }); }, 300);
    return '';
  }

  async stop(): Promise<void> {
    clearInterval(this.pump);
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  private send(url: string, payload: string, signature: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent: this.agent, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature, 'content-length': Buffer.byteLength(payload) } }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => resolve({ status: answer.statusCode ?? 599, body }));
      });
      sent.on('error', reject).end(payload);
    });
  }

  private text(form: URLSearchParams): string {
    const sid = `SM${randomBytes(16).toString('hex')}`;
    this.texts.push({ sid, to: form.get('To') ?? '', body: form.get('Body') ?? '' });
    const news = form.get('StatusCallback');
    if (news) this.exchange.posts.push({ path: news.slice(this.exchange.publicUrl.length), form: { MessageSid: sid, MessageStatus: 'delivered', To: form.get('To') ?? '' } });
    return sid;
  }

  private async route(asked: IncomingMessage): Promise<Answer> {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    const { pathname, searchParams: query } = new URL(asked.url ?? '/', 'http://carrier');
    const what = `${asked.method} ${pathname.replace(/^\/2010-04-01\/Accounts\/\w+/, '')}`;
    const { exchange } = this;
    const [, name] = /^POST \/Conferences\/([^/]+)\/Participants\.json$/.exec(what) ?? [];
    if (name) return { status: 201, body: { call_sid: await exchange.addParticipant(name, { to: form.get('To') ?? '', label: form.get('Label') ?? '', statusCallback: form.get('StatusCallback') ?? '', isGuest: form.get('EndConferenceOnExit') !== 'true' }) } };
    const [, sid] = /^\w+ \/Calls\/(\w+)\.json$/.exec(what) ?? [];
    if (sid && asked.method === 'POST') {
      if (form.has('Url')) await exchange.redirect(sid, form.get('Url')!);
      else await exchange.end(sid);
      return { status: 200, body: { sid } };
    }
    if (sid) return { status: 200, body: listed(await exchange.fetchCall(sid)) };
    const since = new Date(0);
    if (what === 'GET /Calls.json') return page('calls', (query.has('From') ? await exchange.linesSince(since) : await exchange.callsSince(since, query.get('To') ?? '')).map(listed));
    if (what === 'GET /Conferences.json') return page('conferences', exchange.conferences.filter((one) => [null, one.name].includes(query.get('FriendlyName')) && [null, one.status as string].includes(query.get('Status'))).map((one) => ({
      sid: one.sid, friendly_name: one.name, status: one.status, date_created: one.createdAt.toUTCString(), date_updated: one.updatedAt.toUTCString(), call_sid_ending_conference: one.endedBy?.sid ?? null,
    })));
    const [, conference] = /^GET \/Conferences\/(\w+)\/Participants\.json$/.exec(what) ?? [];
    if (conference) return page('participants', [...(exchange.conferences.find((one) => one.sid === conference)?.lines ?? [])].map((line) => ({ call_sid: line.sid, label: line.label ?? null, status: 'connected' })));
    const [, where, who] = /^(?:POST|DELETE) \/Conferences\/(\w+)\/Participants\/(\w+)\.json$/.exec(what) ?? [];
    if (where && who) {
      const at = { conferenceSid: where, conference: exchange.conferences.find((one) => one.sid === where)?.name ?? '' };
      if (asked.method === 'DELETE') await exchange.removeParticipant(where, who);
      else if (form.get('Status') === 'completed') await exchange.leaveConference(at, who);
      else if (form.has('Hold')) await exchange.hold(at, who, form.get('Hold') === 'true');
      else await exchange.changeParticipant(at, who, { endConferenceOnExit: form.get('EndConferenceOnExit') === 'true' });
      return { status: asked.method === 'DELETE' ? 204 : 200, body: { call_sid: who } };
    }
    if (what === 'POST /Messages.json') {
      const taken = this.text(form);
      if (this.answersTextsAfterMs > 0) await new Promise((resolve) => { setTimeout(resolve, this.answersTextsAfterMs); });
      return { status: 201, body: { sid: taken, status: 'queued' } };
    }
    if (what === 'GET /Messages.json') return page('messages', this.texts.filter(({ to }) => to === query.get('To')));
    if (what.startsWith('GET /Messages/')) return { status: 200, body: { sid: what.slice(14, 48), status: 'delivered' } };
    return page('recordings', []);
  }
}

const listed = (call: { sid: string; from: string; to: string; status: string; startedAt: Date | undefined; endedAt: Date | undefined }) =>
  ({ sid: call.sid, from: call.from, to: call.to, status: call.status, start_time: call.startedAt?.toUTCString() ?? null, end_time: call.endedAt?.toUTCString() ?? null });
