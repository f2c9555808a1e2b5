import { type Border, wrongOf } from '../border.js';
import { markedRoutes } from '../routes.js';
import { leftBy, settled } from '../settled.js';
import { formOf, queryOf } from './telephone.js';

/** So many requests are sent, and then the same ones again: few at first, and then more, as looking at every table takes as long for many. */
const A_BATCH = { first: 150, most: 1_200 } as const;
/** Of so many calls each. */
const REQUESTS_OF_CALL = 12;
const NOTES: ReadonlySet<string> = new Set(['carrier.effect']);

interface Request {
  readonly address: string;
  readonly form: string;
}

/** Every webhook, of calls that come to somewhere, and then the same ones again, in the same order and turned round, signatures and all: no table holds anything else but that they came. */
export const replays: Border = {
  name: 'replays', about: 'signed webhooks that come again', refusesAll: false, atOnce: 1, shortSeconds: 8,
  open: async (subject, evil) => {
    const routes = (await markedRoutes()).filter(({ mark, method }) => mark?.kind === 'carrier' && method === 'POST').map(({ path }) => path);
    let size: number = A_BATCH.first;
    return {
      next: () => {
        const wanted = size;
        size = Math.min(size * 2, A_BATCH.most);
        const calls = Array.from({ length: Math.round(wanted / REQUESTS_OF_CALL) }, () => `CA${evil.uuid().toLowerCase().replaceAll('-', '')}`);
        const begun: Request[] = calls.map((call, nth) => ({ address: '/voice/incoming', form: `CallSid=${call}&From=%2B9190200${String(nth).padStart(5, '0')}&To=%2B911553430000&CallStatus=ringing&Direction=inbound` }));
        const requests = [...begun, ...Array.from({ length: wanted }, (): Request => ({ address: evil.one(routes) + queryOf(evil), form: formOf(evil, calls) }))];
        return {
          sent: `${requests.length} requests of ${calls.length} calls`, inputs: requests.length * 3,
          send: async () => {
            const wrong: string[] = [];
            const post = async ({ address, form }: Request): Promise<void> => {
              const found = wrongOf(await subject.webhook(address, form));
              if (found !== undefined) wrong.push(`${found}: POST ${address.slice(0, 200)} ${form.slice(0, 400)}`);
            };
            for (const request of requests) await post(request);
            await settled(subject);
            const had = await subject.effects();
            // Each delivery is noted there, and what it changed is counted.
            const left = await leftBy(subject, async () => { for (const request of [...requests, ...[...requests].reverse()]) await post(request); }, (table) => NOTES.has(table));
            wrong.push(...left.map((what) => `after the same came again ${what}`));
            const effects = await subject.effects();
            if (effects !== had) wrong.push(`the carrier's news had ${effects} effects after the same came again, and ${had} before`);
            // Those of this batch are not to end while another one is counted.
            await subject.endOpenCalls();
            return { outcome: 'again', wrong: wrong.length > 0 ? wrong.join('\n      ') : undefined };
          },
        };
      },
    };
  },
};
