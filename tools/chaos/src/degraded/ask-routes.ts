import { randomUUID } from 'node:crypto';
import { aCallSid, type WebhookAnswer } from '../frame/webhook-client.js';
import type { ChaosHelpline } from '../frame/chaos-helpline.js';
import type { TelephoneRoute } from './telephone-routes.js';

/** Nobody waits longer for the helpline's answer. */
export const MOST_MS = 2_000;
const HEX = (prefix: string): string => prefix + aCallSid().slice(2);

export interface RouteAnswer {
  readonly route: string;
  /** Of the caller who asked. */
  readonly callSid: string;
  readonly ms: number;
  /** What a caller would hear or the carrier would read. */
  readonly said: string;
  /** Why it is not what it must be; undefined where it is. */
  readonly wrong: string | undefined;
}

/** Everything that the carrier says of a call on any of its routes; each reads of it what it knows. */
function anything(): { readonly query: string; readonly form: Record<string, string> } {
  const call = randomUUID();
  const now = Date.now();
  return {
    query: new URLSearchParams({ call, claim: randomUUID(), m: randomUUID(), w: String(now), try: '1', since: String(Math.floor(now / 1_000)), l: 'hi-IN', contact: randomUUID() }).toString(),
    form: {
      CallSid: aCallSid(), From: '+919020000001', To: '+911553430000', CallStatus: 'in-progress', SequenceNumber: '1', Digits: '1', QueueResult: 'hangup', QueueSid: HEX('QU'), DialCallStatus: 'answered', DialBridged: 'true',
      RecordingSid: HEX('RE'), RecordingUrl: 'https://carrier.example/recording', RecordingStatus: 'completed', RecordingDuration: '4', ConferenceSid: HEX('CF'), FriendlyName: call, StatusCallbackEvent: 'participant-join', MessageSid: HEX('SM'), MessageStatus: 'delivered',
    },
  };
}

/** Asks every route once, all at once: as they come in when much goes wrong. */
export async function askRoutes(helpline: ChaosHelpline, routes: readonly TelephoneRoute[]): Promise<RouteAnswer[]> {
  const asked = routes.map(async (route) => {
    const { query, form } = anything();
    const answer = await helpline.webhooks.post(`${helpline.api}${route.path}?${query}`, form);
    return { route: route.path, callSid: form['CallSid']!, ms: answer.ms, said: saidIn(answer), wrong: answer.ms > MOST_MS ? `after ${Math.round(answer.ms)} ms` : route.isNews ? wrongOfNews(answer) : wrongOfSpoken(answer) };
  });
  return Promise.all(asked);
}

/** Taken, or to be brought again: never a fault of which nobody knows. */
const wrongOfNews = ({ status, body }: WebhookAnswer): string | undefined => (status === 204 && body === '') || status === 503 || status === 500 ? undefined : `status ${status}: ${body.slice(0, 80)}`;

/** TwiML that a carrier can follow, and not silence. */
function wrongOfSpoken({ wrong, verbs }: WebhookAnswer): string | undefined {
  if (wrong !== undefined) return wrong;
  return verbs.length > 0 ? undefined : 'it says nothing';
}

const saidIn = ({ status, verbs }: WebhookAnswer): string => (verbs.length > 0 ? [...new Set(verbs)].join(' ') : String(status));
