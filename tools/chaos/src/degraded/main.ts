import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { ChaosHelpline } from '../frame/chaos-helpline.js';
import { empty, fill, removeDisk, smallDisk } from '../frame/small-disk.js';
import { until } from '@pukar/platform/testing';
import { halfDone } from './rows.js';
import { askRoutes, MOST_MS, type RouteAnswer } from './ask-routes.js';
import { telephoneRoutes } from './telephone-routes.js';

const SLOW_MS = 5_000;
const ROUNDS = 2;
/** Once all is there again: what was noted in memory meanwhile is written, news are handled. */
const WHOLE_WITHIN_MS = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

interface Trouble {
  readonly name: string;
  comes(of: ChaosHelpline, disk: string): Promise<void>;
  /** Needs a disk that can be filled. */
  readonly fills?: true;
}

const { postgres, redis } = {
  postgres: (of: ChaosHelpline) => of.links.postgres,
  redis: (of: ChaosHelpline) => of.links.redis!,
};

const TROUBLES: readonly Trouble[] = [
  { name: 'nothing', comes: async () => undefined },
  { name: 'PostgreSQL refuses', comes: (of) => postgres(of).refuses() },
  { name: 'PostgreSQL half-open', comes: (of) => postgres(of).goesHalfOpen() },
  { name: 'PostgreSQL hangs', comes: async (of) => of.postgres.freeze() },
  { name: 'Redis refuses', comes: (of) => redis(of).refuses() },
  { name: 'Redis half-open', comes: (of) => redis(of).goesHalfOpen() },
  { name: 'both refuse', comes: async (of) => { await postgres(of).refuses(); await redis(of).refuses(); } },
  { name: 'both five seconds slow', comes: async (of) => { await postgres(of).delays(SLOW_MS); await redis(of).delays(SLOW_MS); } },
  { name: 'PostgreSQL\'s disk full', fills: true, comes: async (_of, disk) => fill(disk) },
];

interface Seen {
  readonly trouble: string;
  readonly answers: readonly RouteAnswer[];
}

/** Every webhook while what the helpline stands on fails: what it answers, and how late at worst. Gives how many answers were wrong. */
export async function main(): Promise<number> {
  const routes = await telephoneRoutes();
  const disk = smallDisk();
  const helpline = await ChaosHelpline.start({ agents: 1, ...(disk ? { databaseFolder: path.join(disk, 'postgres') } : {}) });
  const seen: Seen[] = [];
  let half: readonly string[] = [];
  try {
    for (const { name, comes, fills } of TROUBLES) {
      if (fills && !disk) {
        console.log(`could not be done here: ${name}`);
        continue;
      }
      await comes(helpline, disk ?? '');
      const answers: RouteAnswer[] = [];
      for (let round = 0; round < ROUNDS; round += 1) answers.push(...(await askRoutes(helpline, routes)));
      seen.push({ trouble: name, answers });
      if (disk) empty(disk);
      await helpline.heals();
    }
    const database = await until('the database', () => helpline.connect().catch(() => undefined), 60_000);
    const heard = seen.flatMap(({ answers }) => answers.filter(({ route, wrong }) => route === '/voice/incoming' && wrong === undefined).map(({ callSid }) => callSid));
    await until('rows in which all is whole', async () => (half = await halfDone(database, heard, helpline.now)).length === 0 || (await pause(500), false), WHOLE_WITHIN_MS).catch(() => undefined);
    await database.end();
  } finally {
    await helpline.stop();
    if (disk) removeDisk(disk);
  }
  return report(seen, half);
}

function report(seen: readonly Seen[], half: readonly string[]): number {
  console.log('| what fails | webhooks | worst ms | said | wrong |\n| --- | ---: | ---: | --- | ---: |');
  for (const { trouble, answers } of seen) {
    const counts = new Map<string, number>();
    for (const { said } of answers) counts.set(said, (counts.get(said) ?? 0) + 1);
    const said = [...counts].map(([words, count]) => `${words} × ${count}`).join(', ');
    console.log(`| ${trouble} | ${answers.length} | ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} | ${said} | ${answers.filter(({ wrong }) => wrong).length} |`);
  }
  const wrong = seen.flatMap(({ trouble, answers }) => answers.flatMap((answer) => (answer.wrong ? [{ trouble, ...answer }] : [])));
  for (const { trouble, route, wrong: why } of wrong) console.log(`${trouble}: ${route}: ${why}`);
  for (const sentence of half.slice(0, 20)) console.log(`half done: ${sentence}`);
  const file = path.join(ROOT, '.data/chaos/degraded.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ at: new Date().toISOString(), mostMs: MOST_MS, seen, half }, null, 2));
  console.log(`wrong answers: ${wrong.length}; half done in the rows afterwards: ${half.length}`);
  return wrong.length + half.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exit(await main());
