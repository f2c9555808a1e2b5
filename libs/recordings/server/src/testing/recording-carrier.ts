import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A recording as this carrier has it. */
export interface HeldRecording {
  readonly sid: string;
  readonly callSid: string;
  status: string;
  source: string;
  seconds: number | null;
  sound: Buffer | undefined;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

const problem = (status: number, code: number): Answer => ({ status, body: { code, message: 'refused', status } });

/** The carrier's side of recordings, as far as they are asked for: it writes down what it is asked, and fails when the case says so. */
export class RecordingCarrier {
  readonly recordings = new Map<string, HeldRecording>();
  readonly asked: string[] = [];
  /** Lines that are over: nothing can be recorded on them. */
  readonly over = new Set<string>();
  isDown = false;
  /** Begins a recording, pauses it or lets it go on, and loses the answer. */
  losesAnswers = false;
  /** Refuses to do what it does already. */
  refusesSame = false;
  /** So many requests for sound are answered 404 yet. */
  soundIn = 0;
  /** Cuts the sound off after so many bytes, and still promises the whole. */
  cutsAt: number | undefined;
  /** Sound is sent only when this is over. */
  sendsSoundAfter: Promise<void> | undefined;
  private made = 0;
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, body }) => {
      if (status === 0) return response.destroy();
      if (Buffer.isBuffer(body)) {
        response.writeHead(status, { 'content-type': 'audio/x-wav', 'content-length': body.length });
        return this.cutsAt === undefined ? response.end(body) : response.write(body.subarray(0, this.cutsAt), () => response.destroy());
      }
      return response.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? undefined : JSON.stringify(body));
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

  /** A recording that has ended. */
  has(sid: string, sound: Buffer | undefined, more: Partial<HeldRecording> = {}): HeldRecording {
    const held = { sid, callSid: `CA${'1'.repeat(32)}`, status: 'completed', source: 'RecordVerb', seconds: 2, sound, ...more };
    this.recordings.set(sid, held);
    return held;
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const url = new URL(request.url ?? '/', 'http://carrier');
    const path = url.pathname.replace(/^\/2010-04-01\/Accounts\/\w+/, '');
    this.asked.push([request.method, path, ...['Status', 'RecordingChannels'].flatMap((name) => (form.has(name) ? [form.get(name)] : []))].join(' '));
    if (this.isDown) return problem(503, 20503);
    if (path.endsWith('.wav')) await this.sendsSoundAfter;
    return this.route(`${request.method} ${path}`, form, url.searchParams);
  }

  private route(asked: string, form: URLSearchParams, query: URLSearchParams): Answer {
    const [, callSid] = /^POST \/Calls\/(CA\w+)\/Recordings\.json$/.exec(asked) ?? [];
    if (callSid) return this.begin(callSid);
    if (asked === 'GET /Recordings.json') return { status: 200, body: { recordings: [...this.recordings.values()].filter((one) => one.callSid === query.get('CallSid')).map(json), page: 0, next_page_uri: null } };
    const held = this.recordings.get(/\/Recordings\/(RE\w+)/.exec(asked)?.[1] ?? '');
    if (!held) return problem(404, 20404);
    if (asked.endsWith('.wav')) return this.soundOf(held);
    if (asked.startsWith('GET')) return { status: 200, body: json(held) };
    if (asked.startsWith('DELETE')) return this.remove(held);
    if (!['in-progress', 'paused'].includes(held.status)) return problem(400, 16114);
    if (this.refusesSame && held.status === form.get('Status')) return problem(400, 16114);
    held.status = form.get('Status') ?? held.status;
    if (this.losesAnswers) return { status: 0 };
    if (held.status === 'stopped') Object.assign(held, { status: 'completed', sound: Buffer.alloc(0) });
    return { status: 200, body: json(held) };
  }

  private begin(callSid: string): Answer {
    if (this.over.has(callSid)) return problem(400, 21220);
    this.made += 1;
    const held = this.has(`RE${this.made.toString(16).padStart(32, 'e')}`, undefined, { callSid, status: 'in-progress', source: 'StartCallRecordingAPI', seconds: null });
    return this.losesAnswers ? { status: 0 } : { status: 201, body: json(held) };
  }

  private soundOf(held: HeldRecording): Answer {
    if (this.soundIn > 0 || !held.sound) {
      this.soundIn -= 1;
      return problem(404, 20404);
    }
    return { status: 200, body: held.sound };
  }

  private remove(held: HeldRecording): Answer {
    if (!['completed', 'absent'].includes(held.status)) return problem(409, 20009);
    this.recordings.delete(held.sid);
    return { status: 204 };
  }
}

const json = ({ sid, callSid, status, source, seconds }: HeldRecording) => ({
  sid, call_sid: callSid, status, source, duration: seconds === null ? null : String(seconds), start_time: 'Wed, 18 Nov 2026 04:30:00 +0000', date_created: 'Wed, 18 Nov 2026 04:30:00 +0000', date_updated: 'Wed, 18 Nov 2026 04:30:00 +0000', channels: 2, uri: '/',
});
