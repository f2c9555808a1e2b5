import { table } from './figures/figures.js';
import { LoadRun, type LoadResult } from './load-run.js';
import { optionsIn, type Options } from './options.js';

/** How many sentences of a kind are shown. */
const SHOWN = 12;

const say = (line: string): void => console.log(line);

function show({ lost, doubled, wrong, figures }: LoadResult, { callers }: Options): boolean {
  const isGood = lost.length + doubled.length + wrong.length === 0;
  for (const [name, sentences] of Object.entries({ lost, doubled, wrong })) {
    for (const sentence of sentences.slice(0, SHOWN)) console.error(`${name}: ${sentence}`);
    if (sentences.length > SHOWN) console.error(`${name}: and ${sentences.length - SHOWN} more`);
  }
  say(`\n${table(figures)}\n`);
  say(`load: ${callers} callers, ${lost.length} lost, ${doubled.length} doubled, ${wrong.length} wrong: ${isGood ? 'passed' : 'FAILED'}`);
  return isGood;
}

async function main(): Promise<number> {
  const options = optionsIn(process.argv.slice(2));
  const run = new LoadRun(options, say);
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it was not done after ${options.limitMs / 1000} s`)), options.limitMs);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error(`stopped by ${signal}`)));
  });
  try {
    return show(await Promise.race([run.run(), ended]), options) ? 0 : 1;
  } catch (error) {
    console.error(`load: FAILED: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    clearTimeout(timer);
    await run.stop();
  }
}

process.exit(await main());
