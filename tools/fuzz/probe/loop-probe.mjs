// Loaded first into every process of the helpline that is fuzzed (`?to=FOLDER`): writes down when the main thread did nothing else but
// compute for long. A thread that had to wait for the processor is late too, but has not computed: what counts is the less of both.
import { appendFileSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';

const EVERY_MS = 5;
const NOTED_FROM_MS = 20;
const name = path.basename(process.argv[1] ?? '', '.js');

/** How many milliseconds the main thread has computed, as the kernel counts them: what other threads translate or tidy up beside it holds nobody up. */
function threadClock() {
  const [file, read] = [openSync(`/proc/self/task/${process.pid}/schedstat`, 'r'), Buffer.alloc(64)];
  return () => Number.parseInt(read.toString('latin1', 0, readSync(file, read, 0, 64, 0)), 10) / 1e6;
}

if (isMainThread && ['api', 'department', 'worker'].includes(name)) {
  const file = path.join(new URL(import.meta.url).searchParams.get('to'), `${name}.jsonl`);
  const computed = threadClock();
  let [last, before] = [performance.now(), computed()];
  setInterval(() => {
    const [now, used] = [performance.now(), computed()];
    const ms = Math.min(now - last - EVERY_MS, used - before);
    if (ms >= NOTED_FROM_MS) appendFileSync(file, `${JSON.stringify({ at: Date.now(), ms: Math.round(ms) })}\n`);
    [last, before] = [performance.now(), computed()];
  }, EVERY_MS).unref();
}
