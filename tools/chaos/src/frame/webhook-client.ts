import { createHmac, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { parseTwiml } from '@pukar/carrier/twiml';

export interface WebhookAnswer {
  /** 0: no answer came. */
  readonly status: number;
  readonly body: string;
  readonly ms: number;
  /** Why a carrier could not follow it; undefined where it can. An empty Response is followed: it hangs up. */
  readonly wrong: string | undefined;
  /** The verbs in it, in their order; what a caller hears is in `Say` and `Play`. */
  readonly verbs: readonly string[];
}

/** Twilio waits so long for an answer. */
const CARRIER_WAITS_MS = 15_000;

/** Posts as Twilio does, signed, and reads each answer as a carrier would. */
export class WebhookClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 256 });

  constructor(private readonly authToken: string, private readonly waitsMs = CARRIER_WAITS_MS) {}

  async post(url: string, form: Readonly<Record<string, string>>): Promise<WebhookAnswer> {
    const began = performance.now();
    const { status, body } = await this.send(url, form).catch(() => ({ status: 0, body: '' }));
    const ms = performance.now() - began;
    if (status === 0 || status >= 400) return { status, body, ms, wrong: status === 0 ? 'no answer' : `status ${status}`, verbs: [] };
    const document = parseTwiml(body);
    if (!document.ok) return { status, body, ms, wrong: document.refusal.message, verbs: [] };
    const { verbs, warnings } = document.value;
    return { status, body, ms, wrong: warnings.length > 0 ? warnings.map(({ message }) => message).join('; ') : undefined, verbs: verbs.map(({ name }) => name) };
  }

  /** A first request of somebody who dials the helpline's number. */
  incoming(api: string, { from = '+919020000001', to = '+911553430000', callSid = aCallSid() } = {}): Promise<WebhookAnswer & { readonly callSid: string }> {
    return this.post(`${api}/voice/incoming`, { CallSid: callSid, From: from, To: to, CallStatus: 'ringing' }).then((answer) => ({ ...answer, callSid }));
  }

  close(): void { this.agent.destroy(); }

  private send(url: string, form: Readonly<Record<string, string>>): Promise<{ status: number; body: string }> {
    const signature = createHmac('sha1', this.authToken).update(url + Object.keys(form).sort().map((key) => key + form[key]).join('')).digest('base64');
    const payload = new URLSearchParams(form).toString();
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent: this.agent, timeout: this.waitsMs, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature, 'content-length': Buffer.byteLength(payload) } }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => resolve({ status: answer.statusCode ?? 0, body })).on('error', reject);
      });
      sent.on('timeout', () => sent.destroy(new Error('it took too long'))).on('error', reject).end(payload);
    });
  }
}

export const aCallSid = (): string => `CA${randomBytes(16).toString('hex')}`;
