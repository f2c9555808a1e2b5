import { parseTwiml } from '@pukar/carrier/twiml';
import { type Border, wrongOf } from '../border.js';
import { escaped, type Evil } from '../evil.js';
import { markedRoutes } from '../routes.js';

const FIELDS = [
  'CallSid', 'ParentCallSid', 'From', 'To', 'Caller', 'CallStatus', 'Direction', 'Digits', 'SpeechResult', 'Confidence', 'RecordingSid', 'RecordingUrl', 'RecordingStatus', 'RecordingDuration', 'QueueSid', 'QueueResult', 'QueueTime', 'QueuePosition', 'AvgQueueTime',
  'ConferenceSid', 'FriendlyName', 'StatusCallbackEvent', 'SequenceNumber', 'ParticipantLabel', 'DialCallStatus', 'DialCallSid', 'DialBridged', 'AnsweredBy', 'MessageSid', 'MessageStatus', 'ErrorCode', 'CallDuration', 'Timestamp', 'DequeueResult', 'DequeuedCallSid', 'StirVerstat', 'CallToken',
] as const;
const QUERIES = ['call', 'claim', 'm', 'w', 'try', 'since', 'l', 'contact', 'node', 'v', '__proto__'] as const;
/** Calls that are had several times, so that they come to somewhere. */
const CALLS = 40;

export const queryOf = (evil: Evil): string => {
  const pairs = QUERIES.filter(() => evil.chance.isOneIn(3)).map((name) => `${name}=${['call', 'claim', 'contact'].includes(name) && !evil.chance.isOneIn(3) ? evil.uuid() : escaped(evil.text().slice(0, 2_000))}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

/** The form of any of the carrier's requests, of one of a few calls for the most part. */
export function formOf(evil: Evil, calls: readonly string[]): string {
  const form = evil.form(FIELDS.filter(() => !evil.chance.isOneIn(3)));
  return evil.chance.isOneIn(4) ? form : `CallSid=${evil.one(calls)}&${form.replace(/(^|&)CallSid=[^&]*/g, '')}`;
}

/** The webhooks, signed as the carrier signs: whatever it says, a caller gets TwiML that can be followed, and its news is taken or refused. */
export const telephone: Border = {
  name: 'telephone', about: 'signed webhooks of the carrier', refusesAll: false, atOnce: 8,
  open: async (subject, evil) => {
    const routes = (await markedRoutes()).filter(({ mark, method }) => mark?.kind === 'carrier' && method === 'POST').map(({ path }) => path);
    const calls = Array.from({ length: CALLS }, () => `CA${evil.uuid().toLowerCase().replaceAll('-', '')}`);
    return {
      next: () => {
        const path = evil.chance.isOneIn(6) ? '/voice/incoming' : evil.one(routes);
        const [address, form] = [path + queryOf(evil), formOf(evil, calls)];
        return {
          sent: `POST ${address.slice(0, 300)} ${form.slice(0, 600)}`,
          send: async () => {
            const answer = await subject.webhook(address, form);
            return { outcome: String(answer.status), wrong: wrongOf(answer) ?? wrongOfTwiml(answer.text, String(answer.headers['content-type'] ?? '')) };
          },
        };
      },
    };
  },
};

function wrongOfTwiml(text: string, type: string): string | undefined {
  if (!type.includes('xml')) return undefined;
  const read = parseTwiml(text);
  return read.ok ? undefined : `its TwiML cannot be read: ${read.refusal.message}: ${text.slice(0, 200)}`;
}
