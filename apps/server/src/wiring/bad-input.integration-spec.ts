import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anApi, type RunningRoute } from './testing/an-api.js';

/** Printed with what failed; the same seed sends the same. */
const SEED = 81_127;
const TRIES_A_ROUTE = 12;

/** What no field wants, and a little of what one does, so that the fields behind it are reached. */
const TEXTS = [
  '', ' ', 'a', '\u0000', 'a\u0000b', '\ud800', '\udfff\ud800', '\u202e\u2066abc', '__proto__', 'constructor', '=HYPERLINK("http://x")', '@SUM(1)', `'; drop table access.staff; --`, '<speak><break time="9s"/></speak>', '<![CDATA[x]]>&amp;',
  '9'.repeat(40), '-1', '1e999', 'NaN', '../../etc/passwd', 'ENE', 'hi-IN', '+911553430000', `CA${'a'.repeat(32)}`, '0000-00-00', '9999-12-31', '0001-01-01T00:00:00Z', '2026-11-27', '2026-11-27T10:00:00Z', '+275760-09-13T00:00:00.000Z', 'x'.repeat(5_000), '\ufeff', 'ि',
];
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 40 }), fc.uuid());
const leaf = fc.oneof({ weight: 4, arbitrary: text }, fc.constantFrom<unknown>(null, true, 0, 1, -1, 2 ** 31, 2 ** 53, 1e308, -0.5, [], {}));
const value = fc.oneof({ weight: 4, arbitrary: leaf }, fc.array(leaf, { maxLength: 3 }), fc.dictionary(text, leaf, { maxKeys: 3 }));

/** The first ends the sessions that the others are sent with; the second says 503 while no worker runs, as here. */
const LEFT_OUT = new Set(['POST /api/sign-out', 'GET /api/health/ready']);
const PEOPLE = ['asha', 'meera', 'admin'] as const;
const CARRIERS_FIELDS = ['CallSid', 'From', 'To', 'CallStatus', 'Digits', 'SpeechResult', 'Confidence', 'RecordingSid', 'RecordingUrl', 'RecordingDuration', 'QueueSid', 'ConferenceSid', 'SequenceNumber', 'MessageSid', 'MessageStatus', 'DequeueResult', 'Timestamp', '__proto__'];

const filled = (url: string, params: readonly string[]): string => {
  let nth = 0;
  return url.replace(/:[A-Za-z]+/g, () => encodeURIComponent(Buffer.from(params[nth++] ?? 'a').toString()) || 'a').replace('*', 'a');
};

describe('every address of the api', () => {
  let api: Awaited<ReturnType<typeof anApi>>;
  beforeAll(async () => { api = await anApi(); }, 120_000);
  afterAll(() => api.close());

  const isTelephones = ({ url }: RunningRoute): boolean => url.startsWith('/voice') || url.startsWith('/messages');
  /** The fields that a route names when it is sent nothing. */
  const fieldsOf = async ({ method, url }: RunningRoute): Promise<string[]> => {
    const { body } = await api.ask(method, filled(url, [randomUUID(), randomUUID()]), { as: 'admin', ...(method === 'GET' ? {} : { body: {} }) });
    return Object.keys((body.fields ?? {}) as object).filter((name) => name !== '');
  };
  const triesOf = (names: readonly string[]) => fc.record({
    as: fc.constantFrom(...PEOPLE), params: fc.array(text, { minLength: 3, maxLength: 3 }), body: fc.oneof({ weight: 6, arbitrary: fc.record(Object.fromEntries(names.map((name) => [name, value]))) }, value),
    query: fc.dictionary(fc.constantFrom(...names, 'from', 'to', 'day', 'q', 'before', 'language', '__proto__'), text, { maxKeys: 4 }), form: fc.dictionary(fc.constantFrom(...CARRIERS_FIELDS), text, { maxKeys: 8 }),
  });

  it('answers bad input with a refusal, or takes it: never with a fault of ours, and never with what only our code knows', async () => {
    const wrong: string[] = [];
    let sent = 0;
    for (const route of api.routes.filter(({ method, url }) => !LEFT_OUT.has(`${method} ${url}`))) {
      const found = await fc.check(fc.asyncProperty(triesOf(await fieldsOf(route)), async ({ as, params, body, query, form }) => {
        sent += 1;
        const address = filled(route.url, params) + (Object.keys(query).length ? `?${new URLSearchParams(query)}` : '');
        const answer = await api.ask(route.method, address, isTelephones(route) && route.method === 'POST' ? { form } : { as, ...(route.method === 'GET' ? {} : { body }) });
        if (answer.status >= 500) throw new Error(`answered ${answer.status}`);
        if (/\bat .+\.(ts|js):\d+|node_modules/.test(answer.text)) throw new Error('shows where our code is');
      }), { numRuns: TRIES_A_ROUTE, seed: SEED, interruptAfterTimeLimit: 4_000 });
      if (found.failed && found.counterexample) wrong.push(`${route.method} ${route.url}: ${found.errorInstance instanceof Error ? found.errorInstance.message : ''}; seed ${SEED}, path ${found.counterexamplePath ?? ''}: ${JSON.stringify(found.counterexample).slice(0, 400)}`);
    }
    expect(wrong).toEqual([]);
    expect(sent).toBeGreaterThan(api.routes.length);
  }, 240_000);
});
