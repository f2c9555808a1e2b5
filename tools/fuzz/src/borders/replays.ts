import { setTimeout as sleep } from 'node:timers/promises';
import { type Border, wrongOf } from '../border.js';
import { markedRoutes } from '../routes.js';
import { isOwn } from '../run.js';
import type { Subject } from '../subject.js';
import { formOf, queryOf } from './telephone.js';

/** So many requests are sent, and then the same ones again. */
const A_BATCH = 150;
const CALLS = 12;
/** Each delivery is noted there, with that it changed nothing. */
const DELIVERIES = 'carrier.effect';
const LOOK_MS = 700;
const MOST_LOOKS = 20;

interface Request {
  readonly address: string;
  readonly form: string;
}

/** The rows of every table when what was begun is done. */
async function settled(subject: Subject): Promise<Map<string, number>> {
  let before = await subject.rows();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    await sleep(LOOK_MS);
    const now = await subject.rows();
    if ([...now].every(([table, rows]) => isOwn(table) || before.get(table) === rows)) return now;
    before = now;
  }
  return before;
}

/** Every webhook, of calls that come to somewhere, and then the same ones again, in the same order and turned round, signatures and all: no table has another row. */
export const replays: Border = {
  name: 'replays', about: 'signed webhooks that come again', refusesAll: false, atOnce: 1, shortSeconds: 8,
  open: async (subject, evil) => {
    const routes = (await markedRoutes()).filter(({ mark, method }) => mark?.kind === 'carrier' && method === 'POST').map(({ path }) => path);
    return {
      next: () => {
        const calls = Array.from({ length: CALLS }, () => `CA${evil.uuid().toLowerCase().replaceAll('-', '')}`);
        const begun: Request[] = calls.map((call, nth) => ({ address: '/voice/incoming', form: `CallSid=${call}&From=%2B9190200${String(nth).padStart(5, '0')}&To=%2B911553430000&CallStatus=ringing&Direction=inbound` }));
        const requests = [...begun, ...Array.from({ length: A_BATCH }, (): Request => ({ address: evil.one(routes) + queryOf(evil), form: formOf(evil, calls) }))];
        return {
          sent: `${requests.length} requests of ${CALLS} calls`, inputs: requests.length * 3,
          send: async () => {
            const wrong: string[] = [];
            const post = async ({ address, form }: Request): Promise<void> => {
              const found = wrongOf(await subject.webhook(address, form));
              if (found !== undefined) wrong.push(`${found}: POST ${address.slice(0, 200)} ${form.slice(0, 400)}`);
            };
            for (const request of requests) await post(request);
            const before = await settled(subject);
            for (const request of [...requests, ...[...requests].reverse()]) await post(request);
            const after = await settled(subject);
            for (const [table, rows] of after) if (!isOwn(table) && table !== DELIVERIES && rows !== before.get(table)) wrong.push(`${table} has ${rows} rows after the same came again, and had ${before.get(table) ?? 0}`);
            return { outcome: 'again', wrong: wrong.length > 0 ? wrong.join('\n      ') : undefined };
          },
        };
      },
    };
  },
};
