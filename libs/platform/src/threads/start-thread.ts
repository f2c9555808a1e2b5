import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** More than this no thread may take of the memory that the process shares: only the thread ends, and says so. */
const MOST_MEGABYTES = 512;

/**
 * Starts the thread `name` that lies beside the module whose `import.meta.url` is given. Its build is run in the product,
 * its source where the module itself runs from its source, as in the tests.
 */
export function startThread(beside: string, name: string, given: unknown): Worker {
  const ending = path.extname(beside);
  return new Worker(new URL(`./${name}${ending}`, beside), {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    ...(ending === '.ts' ? { execArgv: ['--no-warnings', '--conditions=source', '--import', new URL('../testing/run-sources.mjs', import.meta.url).href] } : {}),
  });
}
