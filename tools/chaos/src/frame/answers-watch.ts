import { parseTwiml } from '@pukar/carrier/twiml';
import type { CarrierOverHttp } from '@pukar/floor-proofs/carrier-over-http';

/** Nobody waits longer for the helpline's answer. */
export const DEADLINE_MS = 2_000;
/** So many are parsed as a carrier does: all would cost more than what is looked at. Of the others it is seen that they are answered, and begin and end as they must. */
const PARSED_ONE_IN = 5;
const NEWS: ReadonlySet<string> = new Set(['/voice/status', '/voice/conference', '/voice/leg']);

/** Each answer that the carrier got to its requests, since it was asked last. */
export class AnswersWatch {
  private ms: number[] = [];
  private bad: string[] = [];
  private heard = new Map<string, number>();
  private seen = 0;
  private again = 0;

  constructor(private readonly carrier: CarrierOverHttp) {}

  begin(): void {
    this.carrier.onAnswer = ({ path }, { status, body, ms }) => {
      const route = path.split('?')[0]!;
      this.ms.push(ms);
      // News to which nobody listens may have to come again: the carrier is told so, and what it would have said is asked for.
      if (status === 503 && NEWS.has(route)) this.again += 1;
      const wrong = status === 503 && NEWS.has(route) ? undefined : this.wrongIn(status, body);
      if (wrong !== undefined) this.bad.push(`${route}: ${wrong}`);
      else if (ms > DEADLINE_MS) this.bad.push(`${route}: after ${Math.round(ms)} ms`);
      if (route === '/voice/wait' || body.includes('<Enqueue')) this.heard.set('queue', (this.heard.get('queue') ?? 0) + 1);
    };
  }

  end(): void { this.carrier.onAnswer = undefined; }

  /** Milliseconds of each answer, and what was wrong, since this was asked last. */
  take(): { readonly ms: readonly number[]; readonly bad: readonly string[]; readonly again: number } {
    const taken = { ms: this.ms, bad: this.bad, again: this.again };
    [this.ms, this.bad, this.again] = [[], [], 0];
    return taken;
  }

  /** How often somebody was put into the queue, or heard a round in it. */
  get inQueue(): number { return this.heard.get('queue') ?? 0; }

  private wrongIn(status: number, body: string): string | undefined {
    if (status === 204) return undefined;
    if (status !== 200) return `status ${status}`;
    this.seen += 1;
    if (this.seen % PARSED_ONE_IN !== 0) return body.includes('<Response') ? undefined : `no TwiML: ${body.slice(0, 60)}`;
    const document = parseTwiml(body);
    return document.ok ? undefined : document.refusal.message;
  }
}
