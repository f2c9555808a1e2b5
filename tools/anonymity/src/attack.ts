import { openScene, type Scene } from './attack/scene.js';
import type { Group, Outcome } from './attack/way.js';
import { ACTS_AND_ANSWERS } from './attack/ways/acts.js';
import { ADDRESSES } from './attack/ways/addresses.js';
import { DATABASE } from './attack/ways/database.js';
import { SOCKETS } from './attack/ways/sockets.js';
import { TELEPHONE } from './attack/ways/telephone.js';
import { TRACES } from './attack/ways/traces.js';

/** Traces last: the others leave them. */
const GROUPS: readonly Group[] = [ADDRESSES, ACTS_AND_ANSWERS, SOCKETS, DATABASE, TELEPHONE, TRACES];
const FEWEST_WAYS = 40;

const say = (line: string): void => console.log(line);

async function tryAll(scene: Scene): Promise<{ tried: number; open: number }> {
  let [tried, open] = [0, 0];
  for (const { name: group, ways } of GROUPS) {
    say(`\n${group}`);
    for (const { name, attempt } of ways) {
      const outcome = await attempt(scene).catch((error: unknown): Outcome => ({ is: 'told', what: `could not be tried: ${error instanceof Error ? error.message : String(error)}` }));
      tried += 1;
      if (outcome.is === 'told') open += 1;
      say(outcome.is === 'refused' ? `  refused  ${name}: ${outcome.how}` : `  OPEN     ${name}: ${outcome.what}`);
    }
  }
  return { tried, open };
}

say('Starting a helpline with an empty data folder, and lodging complaints of invented citizens');
const scene = await openScene();
try {
  const { tried, open } = await tryAll(scene);
  const isGood = open === 0 && tried >= FEWEST_WAYS;
  say(`\nanonymity: ${tried} ways to learn who complained, ${open} open: ${isGood ? 'passed' : 'FAILED'}`);
  process.exitCode = isGood ? 0 : 1;
} finally {
  await scene.stop();
}
process.exit();
