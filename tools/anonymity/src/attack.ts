import { GROUPS } from './attack/groups.js';
import { openScene, type Scene } from './attack/scene.js';
import type { Outcome } from './attack/way.js';
const FEWEST_WAYS = 100;

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
