import type { Border, Try } from '../border.js';
import { leftBy } from '../settled.js';
import { department, http } from './http.js';
import { sockets } from './sockets.js';

/** So many are sent, and what was refused of them once more. */
const A_BATCH = 240;
const LANES = 8;
/** Refused for what was sent; that somebody asked too often, or that a line ended, is another matter. */
const REFUSED = /^(4(?!01|29)\d\d|[a-z]+(-[a-z]+)*)$/;
const NOT_ASKED = new Set(['ok', 'failed', 'nothing', 'signed-out']);
const isRefused = (outcome: string): boolean => REFUSED.test(outcome) && !NOT_ASKED.has(outcome);

async function sendAll(tries: readonly Try[]): Promise<string[]> {
  const outcomes: string[] = [];
  const left = [...tries.entries()];
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) outcomes[next[0]] = (await next[1].send()).outcome;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}

/** At the borders where some inputs are taken: whatever was refused comes once more, by itself, and no table holds anything else. */
export const refused: Border = {
  name: 'refused', about: 'what addresses and sockets refused, once more', refusesAll: false, atOnce: 1, shortSeconds: 8,
  open: async (subject, evil) => {
    const opened = await Promise.all([http, department, sockets].map((border) => border.open(subject, evil)));
    return {
      next: () => {
        const tries = Array.from({ length: A_BATCH }, () => evil.one(opened).next()!);
        return {
          sent: `${A_BATCH} inputs`, inputs: A_BATCH,
          send: async () => {
            const first = await sendAll(tries);
            const again = tries.filter((_, nth) => isRefused(first[nth]!));
            let isTaken = false;
            const left = await leftBy(subject, async () => { isTaken ||= !(await sendAll(again)).every(isRefused); });
            // What was taken now may leave a row.
            if (isTaken) return { outcome: 'some taken' };
            return { outcome: 'refused again', wrong: left.length > 0 ? `after ${again.length} inputs that were refused: ${left.join('; ')}\n      ${again.map(({ sent }) => sent.slice(0, 120)).slice(0, 40).join('\n      ')}` : undefined };
          },
        };
      },
      close: async () => { for (const { close } of opened) await close?.(); },
    };
  },
};
