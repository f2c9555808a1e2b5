import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The helpline's number: calls that say nothing else came to it. */
export const NUMBER = '+911553430000';
export const MISSED_CALL_NUMBER = '+911553430001';

/** A call as the carrier lists it. */
export interface ListedCall {
  readonly sid: string;
  readonly status: string;
  readonly from?: string;
  readonly to?: string;
  readonly start_time?: string;
  readonly end_time?: string;
}

/** A conference as the carrier lists it. */
export interface ListedConference {
  readonly sid: string;
  readonly friendly_name: string;
  readonly status: string;
  readonly date_created: string;
  readonly date_updated: string;
  readonly call_sid_ending_conference?: string | null;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The few REST calls that a spec needs: it writes down what it is asked, and answers as the case says. */
export class SpecCarrier {
  /** `POST /Calls/CA….json Url=…`, in the order they came. */
  readonly asked: string[] = [];
  calls: ListedCall[] = [];
  /** Lines that were rung from our number. */
  lines: ListedCall[] = [];
  conferences: ListedConference[] = [];
  inConference: { readonly call_sid: string; readonly label: string | null; readonly status: string }[] = [];
  /** Lines whose change the carrier refuses: they are over. */
  readonly over = new Set<string>();
  recordings: { readonly sid: string; readonly call_sid: string; readonly status: string; readonly duration: string; readonly source?: string }[] = [];
  isDown = false;
  /** Numbers are rung, and the answer that says so is lost. */
  losesAnswer = false;
  refusesToRing = false;
  ringsAt = new Date().toUTCString();
  /** What the lines that were rung ask, and where their news goes. */
  readonly addresses = new Map<string, { readonly url: string; readonly fallback: string; readonly status: string; readonly longest: number; readonly from: string }>();
  whileRinging: () => Promise<unknown> = async () => undefined;
  whileRedirecting: () => Promise<unknown> = async () => undefined;
  private legs = 0;
  private rung = 0;
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? undefined : JSON.stringify(body));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => { this.server.close(resolve); });
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const { searchParams, pathname } = new URL(request.url ?? '/', 'http://carrier');
    const path = pathname.replace(/^\/2010-04-01\/Accounts\/\w+/, '');
    const told = ['Url', 'Status', 'To', 'Label', 'Hold', 'HoldUrl', 'Muted', 'Coaching', 'CallSidToCoach', ...(/Participants\/CA/.test(path) && form.get('EndConferenceOnExit') === 'true' ? ['EndConferenceOnExit'] : [])].flatMap((name) => (form.has(name) ? [`${name}=${form.get(name)}`] : []));
    this.asked.push([request.method, path, ...told].join(' '));
    if (this.isDown) return { status: 503, body: { code: 20503, message: 'away', status: 503 } };
    return this.route(`${request.method} ${path}`, searchParams, form);
  }

  private async route(asked: string, query: URLSearchParams, form: URLSearchParams): Promise<Answer> {
    const sid = /\/Calls\/(\w+)\.json/.exec(asked)?.[1];
    const held = /^POST .*\/Participants\/(\w+)\.json$/.exec(asked)?.[1];
    if (held) return this.over.has(held) ? { status: 404, body: { code: 20404, message: 'not found', status: 404 } } : { status: 200, body: { call_sid: held } };
    if (/^POST .*\/Participants\.json$/.test(asked)) {
      await this.whileRinging();
      this.legs += 1;
      return { status: 201, body: { call_sid: aLine(0xa000 + this.legs) } };
    }
    if (asked === 'GET /Recordings.json') return { status: 200, body: { recordings: this.recordings.filter((one) => one.call_sid === query.get('CallSid')), page: 0, next_page_uri: null } };
    if (asked.startsWith('DELETE')) return { status: 204, body: undefined };
    if (asked === 'POST /Calls.json') return this.ring(form);
    if (asked === 'GET /Calls.json' && this.lines.some((line) => line.to === query.get('To'))) return { status: 200, body: { calls: this.lines.filter((line) => line.to === query.get('To')), page: 0, page_size: 1000, next_page_uri: null } };
    if (asked === 'GET /Calls.json') return { status: 200, body: { calls: query.has('From') ? this.lines : this.calls.filter(({ to = NUMBER }) => to === query.get('To')), page: 0, page_size: 1000, next_page_uri: null } };
    const listed = this.conferences.filter((one) => [null, one.friendly_name].includes(query.get('FriendlyName')) && [null, one.status].includes(query.get('Status')));
    if (asked === 'GET /Conferences.json' && (listed.length > 0 || query.has('Status'))) return { status: 200, body: { conferences: listed, page: 0, next_page_uri: null } };
    if (asked === 'GET /Conferences.json') return { status: 200, body: { conferences: this.inConference.length ? [{ sid: aConference(1) }] : [], page: 0, next_page_uri: null } };
    if (/^GET .*\/Participants\.json$/.test(asked)) return { status: 200, body: { participants: this.inConference, page: 0, next_page_uri: null } };
    if (sid && asked.startsWith('GET')) {
      const call = [...this.calls, ...this.lines].find((one) => one.sid === sid);
      return call ? { status: 200, body: call } : { status: 404, body: { code: 20404, message: 'not found', status: 404 } };
    }
    if (sid && this.over.has(sid)) return { status: 400, body: { code: 21220, message: 'call is not in progress', status: 400 } };
    if (form.has('Url')) await this.whileRedirecting();
    return { status: 200, body: { sid } };
  }

  /** Rings a number: the line is listed, whatever is answered. */
  private async ring(form: URLSearchParams): Promise<Answer> {
    if (this.refusesToRing) return { status: 400, body: { code: 21211, message: 'invalid number', status: 400 } };
    this.rung += 1;
    const sid = aLine(0xc000 + this.rung);
    this.lines.unshift({ sid, status: 'ringing', from: form.get('From') ?? '', to: form.get('To') ?? '', start_time: this.ringsAt });
    this.addresses.set(sid, { url: form.get('Url') ?? '', fallback: form.get('FallbackUrl') ?? '', status: form.get('StatusCallback') ?? '', longest: Number(form.get('TimeLimit')), from: form.get('From') ?? '' });
    await this.whileRinging();
    return this.losesAnswer ? { status: 500, body: { code: 20500, message: 'fault', status: 500 } } : { status: 201, body: { sid } };
  }
}

export const aLine = (n: number): string => `CA${n.toString(16).padStart(32, '0')}`;
export const aConference = (n: number): string => `CF${n.toString(16).padStart(32, '0')}`;
export const aRecording = (n: number): string => `RE${n.toString(16).padStart(32, '0')}`;
/** The conference that a call is first brought into. */
export const conferenceOf = (callId: string): string => `CF${callId.replaceAll('-', '')}`;
